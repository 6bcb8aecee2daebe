import { oncePerPass } from './memo';
import { openHosts, queryAcross as queryAnywhere } from './tree';

/** The trees that a page is made of: the document, then every open shadow root. */
export const treesIn = oncePerPass((page: Document): (Document | ShadowRoot)[] => {
  const found: (Document | ShadowRoot)[] = [page];
  for (const tree of found)
    for (const { shadowRoot } of openHosts(tree)) if (shadowRoot) found.push(shadowRoot);
  return found;
});

/** So long (ms) a page without shadow roots is believed to have none, where as many elements stand in it as did. */
const BELIEVED = 3_000;
const plain = new WeakMap<Document, { at: number; count: number }>();

/** Whether a page has open shadow roots: most have none, and looking for them in a large one takes milliseconds. */
const hasRoots = oncePerPass((page: Document): boolean => {
  // The browser keeps the length of such a list until the page changes.
  const count = page.getElementsByTagName('*').length;
  const known = plain.get(page);
  if (known?.count === count && performance.now() - known.at < BELIEVED) return false;
  if (treesIn(page).length > 1) return true;
  plain.set(page, { at: performance.now(), count });
  return false;
});

/** Whether there can be an open shadow root below. */
function mayHoldRoots(root: Element | Document | ShadowRoot): boolean {
  if (root.getRootNode() instanceof ShadowRoot) return true;
  if (root instanceof Element && root.shadowRoot) return true;
  return hasRoots(root instanceof Element ? root.ownerDocument : (root as Document));
}

/** `queryAcross` of tree.ts, for those who ask many times in one pass: shadow roots are looked for once. */
export function queryAcross<E extends Element = Element>(
  root: Element | Document | ShadowRoot,
  css: string,
): E[] {
  return mayHoldRoots(root) ? queryAnywhere<E>(root, css) : [...root.querySelectorAll<E>(css)];
}
