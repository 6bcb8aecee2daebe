import { later } from './later';
import { openHosts } from './recognise/tree';

/** Apps draw themselves late: looked for again after these times (ms). */
const LOOK_AGAIN = [0, 1_000, 3_000, 8_000];
/** After a click, once the page has done what was asked (ms). */
const AFTER_CLICK = 400;
/** What was added in that time is looked through at once (ms). */
const GATHER = 200;

/**
 * Tells of every open shadow root, nested ones and ones attached later included. A page without any pays one walk at
 * its start and after a click that changed it; only where roots are found is what is added watched.
 */
export function watchRoots(
  page: Document,
  signal: AbortSignal,
  onRoot: (root: ShadowRoot) => void,
): void {
  const known = new Set<ShadowRoot>();
  const elements = page.getElementsByTagName('*');
  let looked = -1;

  const added = new Set<Element>();
  const lookThrough = () => {
    const some = [...added];
    added.clear();
    for (const element of some) if (element.isConnected) walk(element);
  };
  const observer = new MutationObserver((changes) => {
    const isFirst = added.size === 0;
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) added.add(node);
    if (isFirst && added.size > 0) later(signal, GATHER, lookThrough);
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  const meet = (root: ShadowRoot) => {
    if (known.has(root)) return;
    if (known.size === 0) observer.observe(page, { childList: true, subtree: true });
    known.add(root);
    observer.observe(root, { childList: true, subtree: true });
    onRoot(root);
    walk(root);
  };
  const walk = (scope: Document | ShadowRoot | Element) => {
    for (const { shadowRoot } of openHosts(scope)) if (shadowRoot) meet(shadowRoot);
  };
  const look = () => {
    // A page that never had a root and didn't grow since has none now.
    if (known.size === 0 && elements.length === looked) return;
    looked = elements.length;
    walk(page);
    for (const root of known) {
      if (root.isConnected) walk(root);
      else known.delete(root);
    }
  };

  const start = () => {
    for (const ms of LOOK_AGAIN) later(signal, ms, look);
  };
  const on = { signal, capture: true, passive: true } as const;
  page.addEventListener('click', () => later(signal, AFTER_CLICK, look), on);
  page.addEventListener(
    'focusin',
    (event) => {
      for (const at of event.composedPath()) if (at instanceof ShadowRoot) meet(at);
    },
    on,
  );
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', start, on);
  else start();
}
