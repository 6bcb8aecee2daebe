import { takesText } from '@/lib/crm';
import { queryAcross } from '@/lib/crm/recognise/tree';

/** Editors' frames are fields of the page around them; other frames of this address are looked into. */
export function insideOf(element: Element): Document | null {
  if (element.tagName !== 'IFRAME' || takesText(element)) return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** Whether an element is a frame of another address, which can't be looked into. */
export function isForeignFrame(element: Element): boolean {
  return element.tagName === 'IFRAME' && (element as HTMLIFrameElement).contentDocument === null;
}

/** This page and the pages of its frames that may be read. */
export function allPages(page: Document): Document[] {
  const frames = queryAcross(page, 'iframe').flatMap((frame) => insideOf(frame) ?? []);
  return [page, ...frames.flatMap(allPages)];
}

/** A child at that point which the page lets no pointer reach: a button that is off until something is typed. */
function deepen(element: Element, x: number, y: number): Element {
  for (const child of element.children) {
    const box = child.getBoundingClientRect();
    const isThere = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    if (isThere && box.width > 0 && getComputedStyle(child).pointerEvents === 'none') {
      return deepen(child, x, y);
    }
  }
  return element;
}

/** The innermost element at a point of the window, open shadow roots and frames of this address included. */
export function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const found = root.elementFromPoint(x, y);
  if (!found) return null;
  if (found.shadowRoot && found.shadowRoot !== root) {
    return elementAt(found.shadowRoot, x, y) ?? found;
  }
  const inside = insideOf(found);
  if (inside) {
    const { left, top } = found.getBoundingClientRect();
    return elementAt(inside, x - left - found.clientLeft, y - top - found.clientTop) ?? found;
  }
  return deepen(found, x, y);
}

/** Where an element is in the window, whatever frame it stands in. */
export function boxOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  let { left, top } = box;
  for (
    let frame = element.ownerDocument.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    const around = frame.getBoundingClientRect();
    left += around.left + frame.clientLeft;
    top += around.top + frame.clientTop;
  }
  return new DOMRect(left, top, box.width, box.height);
}

/** Scrolls what lies under the pointer: the shield takes the wheel's turns. */
export function scrollUnder(element: Element | null, dx: number, dy: number): void {
  for (let at = element; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) {
      at.scrollBy(dx, dy);
      return;
    }
  }
  window.scrollBy(dx, dy);
}
