import { withStyle } from './with-style';

/** The boxes that styles make before and after an element's own content. */
export const madeBy = (element: Element): CSSStyleDeclaration[] =>
  ['::before', '::after']
    .map((name) => getComputedStyle(element, name))
    .filter(({ content }) => !/^(?:none|normal)$/.test(content));

/** Widest line that a frame around a dialog may draw over what stands in it (px). */
const FRAME = 4;

/**
 * Whether an element that holds another is hit above it only by what styles make before or after its content: Material's
 * dialogs draw a frame for high contrast so. Its own box is then below, whatever its ground.
 */
export function isAboveByMade(holder: Element, inner: Element, x: number, y: number): boolean {
  if (!holder.contains(inner)) return false;
  const root = holder.getRootNode() as Document | ShadowRoot;
  return withStyle([root], '*::before,*::after{pointer-events:none!important}', () => {
    const first = root.elementsFromPoint(x, y).find((hit) => holder.contains(hit));
    return first !== undefined && first !== holder;
  });
}

/** Whether what a style makes is an empty box with nothing but thin or unseen lines around it. */
export function isEmptyFrame(made: CSSStyleDeclaration, alphaOf: (colour: string) => number) {
  if (made.content !== '""') return false;
  const isThin = (width: string, colour: string, line: string) =>
    line === 'none' || Number.parseFloat(width) <= FRAME || alphaOf(colour) === 0;
  return (
    ['Top', 'Right', 'Bottom', 'Left'].every((side) => {
      const of = (what: string) => made[`border${side}${what}` as 'borderTopWidth'];
      return isThin(of('Width'), of('Color'), of('Style'));
    }) &&
    made.borderImageSource === 'none' &&
    isThin(made.outlineWidth, made.outlineColor, made.outlineStyle)
  );
}
