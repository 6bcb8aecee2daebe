/** The parent of an element as people see it: out of an open shadow root into its host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The trees that an element stands in, the document first, its own shadow root last. */
export function treesAround(element: Element): (Document | ShadowRoot)[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [...treesAround(root.host), root] : [element.ownerDocument];
}

/** `closest`, across open shadow roots. */
export function closestAcross(element: Element, css: string): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at.matches(css)) return at;
  return null;
}

/** Elements in a root, open shadow roots below it included. */
export function queryAcross<E extends Element = Element>(
  root: Element | Document | ShadowRoot,
  css: string,
): E[] {
  const found = [...root.querySelectorAll<E>(css)];
  for (const host of openHosts(root)) {
    if (host.shadowRoot) found.push(...queryAcross<E>(host.shadowRoot, css));
  }
  return found;
}

/** Elements with an open shadow root, `root` itself included: a walk, which takes a fifth of a query for what may have one. */
export function openHosts(root: Element | Document | ShadowRoot): Element[] {
  const hosts: Element[] = root instanceof Element && root.shadowRoot ? [root] : [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1);
  for (let at = walker.nextNode(); at; at = walker.nextNode())
    if ((at as Element).shadowRoot) hosts.push(at as Element);
  return hosts;
}

/** Whether `outer` holds `inner`, across open shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && holds(outer, root.host);
}

/** The element that an event began at, in the innermost open shadow root. */
export function originOf(event: Event): Element | null {
  const [first] = event.composedPath();
  return first instanceof Element ? first : null;
}

/** Whether somebody is in this element: it has the focus of its own tree. */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  const tree = root instanceof ShadowRoot ? root : element.ownerDocument;
  return tree.activeElement === element;
}

/** Whether one element stands after another in the page, across open shadow roots. */
export function follows(later: Element, earlier: Element): boolean {
  let [a, b] = [later, earlier];
  // Both as seen from the tree that holds both.
  while (a.getRootNode() !== b.getRootNode()) {
    const [up, over] = [a.getRootNode(), b.getRootNode()];
    if (up instanceof ShadowRoot && !holds(up.host, earlier)) a = up.host;
    else if (over instanceof ShadowRoot) b = over.host;
    else return false;
  }
  return (b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
