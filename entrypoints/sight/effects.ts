import { isDrawn } from '@/lib/crm/visible';
import { drawnParent } from './flat-tree';

/** What styles do to what is drawn below an element. */
export interface Effects {
  /** Share of its light that is left, 0 to 1. */
  shown: number;
  /** Drawn otherwise than laid out: browsers that look for covers can't tell then. */
  odd: boolean;
}

/** Least share of the picker's light that must reach the eye. */
export const LEAST_LIGHT = 0.5;

/** Most of a picker that a filter may blur (px) or a mask may fade at one end (px, and share of its length). */
const MOST = { blur: 1.5, fade: 64, share: 0.25 };

/** Share of the light that a filter leaves; themes invert and tint, which hides nothing. */
function leftByFilter(filter: string, isTop: boolean): number {
  let left = 1;
  for (const [, name, value = ''] of filter.matchAll(/([a-z-]+)\(([^)]*)/g)) {
    const amount = Number.parseFloat(value);
    // An SVG filter may do anything. On the whole page it is how dark themes are made.
    if (name === 'url') left *= isTop ? 1 : 0;
    else if (name === 'blur') left *= amount > MOST.blur ? 0 : 1;
    else if (name === 'opacity') left *= amount;
    else if (name === 'brightness') left *= Math.min(amount, 2.5 / amount, 1);
    else if (name === 'contrast') left *= Math.min(amount, 1);
    else if (name === 'invert') left *= Math.min(1, 2.5 * Math.abs(amount - 0.5));
  }
  return left;
}

/** Whether a stop of a gradient stands that near to its end of the mask. */
function isAtEnd(stop: string, fromEnd: boolean): boolean {
  const at = stop.replace(/rgb\([^)]*\)/, '');
  const [, amount = fromEnd ? '100' : '0', unit = '%'] = /([\d.]+)(px|%)\)?$/.exec(at.trim()) ?? [];
  if (unit === 'px') return (!fromEnd || at.includes('calc(100% -')) && Number(amount) <= MOST.fade;
  return (fromEnd ? 100 - Number(amount) : Number(amount)) <= MOST.share * 100;
}

/** Share of the light that a mask leaves: lists that fade at their ends are common, anything else hides. */
function leftByMask({ maskImage, maskSize, maskRepeat }: CSSStyleDeclaration): number {
  if (!maskImage || maskImage === 'none') return 1;
  const stops = /^linear-gradient\((?:[^,(]*(?:deg|to [^,]*), )?(.*)\)$/.exec(maskImage)?.[1];
  const list = stops?.split(/, (?=rgba?\()/) ?? [];
  const solid = list.filter((stop) => stop.startsWith('rgb('));
  const plain = maskSize === 'auto' && maskRepeat === 'repeat' && list.length <= 4;
  const [first, last] = [solid[0], solid.at(-1)];
  return plain && first && last && isAtEnd(first, false) && isAtEnd(last, true) ? 1 : 0;
}

/**
 * What is left of an element after the styles of everything that it is drawn in, through slots, shadow roots (closed
 * ones too) and frames of the same origin. What clips or lies above is not seen here (stack.ts).
 */
export function effectsOn(element: Element): Effects {
  let shown = 1;
  let odd = false;
  for (let at: Element | null = element; at; at = drawnParent(at)) {
    const style = getComputedStyle(at);
    const { opacity, filter, backdropFilter, transform, mixBlendMode, scale, rotate } = style;
    const isTop = at.localName === 'html';
    shown *= Number(opacity) * leftByFilter(filter, isTop) * leftByMask(style);
    if (mixBlendMode !== 'normal') shown = 0;
    odd ||= opacity !== '1' || filter !== 'none' || scale !== 'none' || rotate !== 'none';
    // Semantic UI's windows turn as they come.
    odd ||= style.perspective !== 'none';
    // Firefox of old knows none.
    odd ||= (backdropFilter ?? 'none') !== 'none';
    odd ||= transform !== 'none' && !transform.startsWith('matrix(1, 0, 0, 1,');
  }
  return { shown, odd };
}

/** Whether an element is drawn, and no style of the page's leaves less than half of it. */
export function isShown(element: Element): boolean {
  return isDrawn(element) && effectsOn(element).shown >= LEAST_LIGHT;
}
