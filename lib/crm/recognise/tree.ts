/** The parent of an element as people see it: out of an open shadow root into its host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** `closest`, across open shadow roots. */
export function closestAcross(element: Element, css: string): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at.matches(css)) return at;
  return null;
}

/** Elements in a root, open shadow roots below it included. */
export function queryAcross(root: Element | Document | ShadowRoot, css: string): Element[] {
  const found = [...root.querySelectorAll(css)];
  for (const host of openHosts(root)) {
    if (host.shadowRoot) found.push(...queryAcross(host.shadowRoot, css));
  }
  return found;
}

/** Elements with an open shadow root. Only custom elements and a few others can have one. */
export function openHosts(root: Element | Document | ShadowRoot): Element[] {
  const hosts: Element[] = root instanceof Element && root.shadowRoot ? [root] : [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1);
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    if ((at as Element).shadowRoot) hosts.push(at as Element);
  }
  return hosts;
}

/** Whether `outer` holds `inner`, across open shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
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
