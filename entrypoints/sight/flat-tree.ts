import { browser } from 'wxt/browser';

type Opens = { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };

/** The shadow root of an element, a closed one too: only extensions may ask for those. */
export function rootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Chromium has it as an API, Firefox on the element.
  const { dom } = browser as unknown as { dom?: Opens };
  const own = element as unknown as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.openOrClosedShadowRoot !== undefined) return own.openOrClosedShadowRoot;
  try {
    return dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // It takes no SVG.
    return null;
  }
}

/** The frame that an element's document stands in, where its page is of the same origin. */
export function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/**
 * The parent by which an element is drawn: the slot that shows it, the host of its root, at a document's top the
 * frame around it. `null` at the top.
 */
export function drawnParent(element: Element): Element | null {
  const { parentElement: parent } = element;
  if (!parent) {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : frameOf(element);
  }
  const slots = rootOf(parent)?.querySelectorAll('slot') ?? [];
  return [...slots].find((slot) => slot.assignedElements().includes(element)) ?? parent;
}
