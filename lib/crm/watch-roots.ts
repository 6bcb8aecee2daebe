import { later } from './later';
import { hostsIn } from './recognise/tree';

/** Apps draw themselves late: looked for again after these times (ms). */
const LOOK_AGAIN = [0, 1_000, 3_000, 8_000];
/** After a click, once the page has done what was asked (ms). */
const AFTER_CLICK = 400;
/** What was added in that time is looked through at once (ms). */
const GATHER = 200;

/**
 * Tells of every open shadow root, nested ones and ones attached later included. A page without any pays one native
 * query at its start and after a click that changed it; only where roots are found is what is added watched.
 * Hosts that are built-in elements, but for those near the page's top, are found when somebody goes into them.
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
    if (scope instanceof Element && scope.shadowRoot) meet(scope.shadowRoot);
    for (const host of hostsIn(scope)) if (host.shadowRoot) meet(host.shadowRoot);
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
