import { frameOf, rootOf } from './flat-tree';
import { isAboveByMade, isEmptyFrame, madeBy } from './made-above';
import { withStyle } from './with-style';

/** What lies over a point of an element. */
export interface Stack {
  /** Share of the element's light that what lies above lets through; 0 where it isn't drawn at the point at all. */
  light: number;
  /** Something lies above, be it transparent. */
  above: boolean;
}

/** Elements that draw by themselves. */
const DRAWS = /^(?:IMG|CANVAS|VIDEO|IFRAME|EMBED|OBJECT|PICTURE|PROGRESS|METER)$/;

/** How opaque a computed colour is, 0 to 1. */
function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const [, alpha = '1'] = /(?:\/|,[^,]+,[^,]+,)\s*([\d.]+)\)/.exec(colour) ?? [];
  return Number(alpha);
}

/** How opaque a box with that style is; pseudo-elements that make none are not. */
function alphaOfBox(style: CSSStyleDeclaration): number {
  const { backgroundImage, backdropFilter, boxShadow } = style;
  const draws =
    backgroundImage !== 'none' ||
    (backdropFilter ?? 'none') !== 'none' ||
    boxShadow.includes('inset');
  return (draws ? 1 : alphaOf(style.backgroundColor)) * Number(style.opacity);
}

function hasTextAt(element: Element, x: number, y: number): boolean {
  const range = document.createRange();
  return [...element.childNodes].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return false;
    range.selectNodeContents(node);
    return [...range.getClientRects()].some((box) => isInside(box, x, y));
  });
}

export const isInside = (box: DOMRectReadOnly, x: number, y: number, by = 0): boolean =>
  x >= box.left - by && x <= box.right + by && y >= box.top - by && y <= box.bottom + by;

/** Whether the point lies on the element's border and not on its content. */
function isOnBorder(element: Element, style: CSSStyleDeclaration, x: number, y: number): boolean {
  if (parseFloat(style.borderTopWidth) + parseFloat(style.borderLeftWidth) < 8) return false;
  const box = element.getBoundingClientRect();
  const left = box.left + element.clientLeft;
  const top = box.top + element.clientTop;
  return !isInside(new DOMRect(left, top, element.clientWidth, element.clientHeight), x, y);
}

/** Share of the light that passes what styles make before and after an element that holds the target. */
function passesMade(holder: Element): number {
  const boxes = madeBy(holder);
  return boxes.every((box) => isEmptyFrame(box, alphaOf))
    ? 1 - Math.max(0, ...boxes.map(alphaOfBox))
    : 0;
}

/** Share of the light that one element above a point lets through. */
function passes(element: Element, x: number, y: number): number {
  const style = getComputedStyle(element);
  const isShape = element.namespaceURI?.endsWith('svg') && !/^(?:svg|g)$/.test(element.localName);
  const draws =
    isShape ||
    DRAWS.test(element.tagName) ||
    isOnBorder(element, style, x, y) ||
    hasTextAt(element, x, y);
  let alpha = Math.max(draws ? 1 : alphaOfBox(style), ...madeBy(element).map(alphaOfBox));
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at !== element || draws) alpha *= Number(getComputedStyle(at).opacity);
  }
  return 1 - alpha;
}

/** Goes down what is hit at a point until `target`; whether it came there. */
function descend(
  root: Document | ShadowRoot,
  target: Element,
  x: number,
  y: number,
  above: (element: Element) => void,
): boolean {
  for (const element of root.elementsFromPoint(x, y)) {
    if (element === target) return true;
    if (element.getRootNode() !== root) continue;
    const inner = rootOf(element);
    if (inner && descend(inner, target, x, y, above)) return true;
    above(element);
  }
  return false;
}

/**
 * What lies over a point of `target`, in its page and in those of the same origin that frame it, as far as hits
 * tell: what has `pointer-events: none` is passed by, see `withAllHit`.
 */
export function stackAt(target: Element, x: number, y: number): Stack {
  let light = 1;
  let above = false;
  let [left, top] = [x, y];
  for (let at: Element | null = target; at; at = frameOf(at)) {
    const found = descend(at.ownerDocument, at, left, top, (element) => {
      above = true;
      light *= isAboveByMade(element, at, left, top)
        ? passesMade(element)
        : passes(element, left, top);
    });
    if (!found) return { light: 0, above };
    const box = frameOf(at)?.getBoundingClientRect();
    left += (box?.left ?? 0) + (frameOf(at)?.clientLeft ?? 0);
    top += (box?.top ?? 0) + (frameOf(at)?.clientTop ?? 0);
  }
  return { light, above };
}

/** Popovers darken the page by a backdrop that nothing hits. Those of a target in the top layer itself are below it. */
function leftByBackdrops(target: Element): number {
  let left = 1;
  for (const popover of document.querySelectorAll(':popover-open')) {
    if (popover.contains(target)) return 1;
    left *= 1 - alphaOfBox(getComputedStyle(popover, '::backdrop'));
  }
  return target.closest(':modal') ? 1 : left;
}

/**
 * Runs `look` while everything can be hit, also what the page lets clicks pass through: a decoy drawn over the
 * picker with `pointer-events: none`. The page's own scripts don't run meanwhile.
 */
export function withAllHit(target: Element, look: () => number): number {
  const root = target.getRootNode();
  const trees = root instanceof ShadowRoot ? [root] : [];
  const pages: Document[] = [];
  for (let at: Element | null = target; at; at = frameOf(at)) pages.push(at.ownerDocument);
  const css = '*,*::before,*::after{pointer-events:auto!important}';
  return withStyle([...trees, ...pages], css, () => look() * leftByBackdrops(target));
}
