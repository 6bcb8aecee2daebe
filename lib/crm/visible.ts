/** Whether an element is drawn: laid out, not hidden by style, not transparent. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility({
    contentVisibilityAuto: false,
    opacityProperty: true,
    visibilityProperty: true,
  });
}

/**
 * Whether an element is there for a person: drawn, and not marked as a copy (`aria-hidden` on the element itself:
 * MUI keeps a measuring twin of every growing text field).
 */
export function isVisible(element: Element): boolean {
  return element.getAttribute('aria-hidden') !== 'true' && isDrawn(element);
}

function rawText(element: Element): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.value;
  }
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.textContent ?? '';
  // An editor's frame; of another origin it gives no document.
  if (element instanceof HTMLIFrameElement) return element.contentDocument?.body?.textContent ?? '';
  return element.textContent ?? '';
}

/** A text on one line. */
export const folded = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The text of an element as people read it, white space folded. */
export function textOf(element: Element): string {
  return folded(rawText(element));
}

/** The words that stand in an element itself, without those of elements in it. */
export function ownTextOf(element: Element): string {
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return folded(texts.map(({ nodeValue }) => nodeValue ?? '').join(' '));
}

/**
 * What an element says, without the parts of it that match.
 * @param isSaid whether what stands in an element is said at all
 */
export function textWithout(
  element: Element,
  parts: string,
  isSaid: (inside: Element) => boolean = () => true,
): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const said: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inside = node.parentElement;
    const part = inside?.closest(parts);
    if (part && part !== element && element.contains(part)) continue;
    if (!inside || isSaid(inside)) said.push(node.nodeValue ?? '');
  }
  return folded(said.join(''));
}

/** Elements of one row as they are shown: some pages write a row of stages last to first and turn it by style. */
export function asShown(elements: readonly Element[]): Element[] {
  const row = elements[0]?.parentElement;
  const isTurned = row && /-reverse$/.test(getComputedStyle(row).flexDirection);
  return isTurned ? elements.toReversed() : [...elements];
}
