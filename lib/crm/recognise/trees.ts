import { oncePerPass } from './memo';
import { openHosts, queryAcross as queryAnywhere } from './tree';

/** The trees that a page is made of: the document, then every open shadow root. */
export const treesIn = oncePerPass((page: Document): (Document | ShadowRoot)[] => {
  const found: (Document | ShadowRoot)[] = [page];
  for (const tree of found)
    for (const { shadowRoot } of openHosts(tree)) if (shadowRoot) found.push(shadowRoot);
  return found;
});

/** So many questions of one pass look below their own roots; with more it pays to look through the whole page. */
const FEW = 8;
const questions = oncePerPass((_page: Document) => ({ asked: 0 }));

/** Whether there can be an open shadow root below: most pages have none. */
function mayHoldRoots(root: Element | Document | ShadowRoot): boolean {
  if (root.getRootNode() instanceof ShadowRoot) return true;
  if (root instanceof Element && root.shadowRoot) return true;
  const page = root instanceof Element ? root.ownerDocument : (root as Document);
  const of = questions(page);
  of.asked += 1;
  return of.asked <= FEW || treesIn(page).length > 1;
}

/** `queryAcross` of tree.ts, for those who ask many times in one pass: shadow roots are looked for once. */
export function queryAcross<E extends Element = Element>(
  root: Element | Document | ShadowRoot,
  css: string,
): E[] {
  return mayHoldRoots(root) ? queryAnywhere<E>(root, css) : [...root.querySelectorAll<E>(css)];
}
