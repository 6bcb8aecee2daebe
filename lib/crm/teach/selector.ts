import { parentOf, queryAcross } from '../recognise/tree';
import { type Avoid, type Handle, handlesOf, type Strength } from './handles';

/** A selector for one element, how well it will hold, and whether it finds that element alone. */
export interface Made {
  css: string;
  strength: Strength;
  unique: boolean;
}

export interface Wanted extends Avoid {
  /** Where it must be the only one (the form, or the whole page by default). */
  within?: Element | Document;
  /** Whether another hit is no harm: hidden copies, which readers pass over. */
  harmless?: (other: Element) => boolean;
}

/** How far up a handle is looked for, and how many selectors are tried. */
const FURTHEST = 12;
const MOST_TRIES = 400;

interface Part {
  css: string;
  strength: Strength;
  cost: number;
}

/** What alone or in pairs describes one element. */
function partsOf(element: Element, avoid: Avoid): Part[] {
  const tag = element.tagName.includes('-') ? '' : element.localName;
  const handles = handlesOf(element, avoid);
  const cost = (h: Handle) => h.rank + (3 - h.strength) * 4;
  // The element's own name is its handle already.
  const alone = (h: Handle): Part => ({
    css: h.css.startsWith('[') || h.css.startsWith('.') ? `${tag}${h.css}` : h.css,
    strength: h.strength,
    cost: cost(h),
  });
  const pairs = handles.flatMap((a, i) =>
    handles.slice(i + 1).map((b): Part => {
      const css = /^[[.]/.test(a.css) ? `${tag}${a.css}${b.css}` : `${a.css}${b.css}`;
      const strength = Math.max(a.strength, b.strength) as Strength;
      return { css, strength, cost: cost(a) + cost(b) };
    }),
  );
  return [...handles.map(alone), ...pairs].sort((a, b) => a.cost - b.cost);
}

/** The place among its siblings: the last resort. */
function byPlace(element: Element): string {
  const same = [...(element.parentElement?.children ?? [])].filter(
    (e) => e.localName === element.localName,
  );
  const css = CSS.escape(element.localName);
  return same.length > 1 ? `${css}:nth-of-type(${same.indexOf(element) + 1})` : css;
}

/** The way down from an element with a handle, by place. */
function pathFrom(top: Element | null, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) {
    steps.unshift(byPlace(at));
  }
  return steps.join(' > ');
}

/**
 * Makes a selector by which an element is found again: by its own handles, then with those of what stands around
 * it, then by its place. In an open shadow root the selector holds inside that root.
 */
export function makeSelector(element: Element, wanted: Wanted = {}): Made {
  const within = wanted.within ?? element.ownerDocument;
  const isAlone = (css: string) => {
    try {
      return queryAcross(within, css).every((e) => e === element || wanted.harmless?.(e) === true);
    } catch {
      // A value that no selector can hold.
      return false;
    }
  };
  const own = partsOf(element, wanted);
  // By handles only where the handle tells something: a bare `[type=button]` is left for the last.
  for (const { css, strength } of own) {
    if (css.length <= 200 && isAlone(css)) return { css, strength, unique: true };
  }
  const tag = element.localName;
  const ends = [...own, { css: tag, strength: 1 as Strength, cost: 16 }];
  const tries: Part[] = [];
  const holders: { at: Element; css: string }[] = [];
  for (let at = element.parentElement, up = 1; at && up < FURTHEST; at = at.parentElement, up++) {
    if (at.matches('html, body')) break;
    for (const [i, around] of partsOf(at, wanted).slice(0, 6).entries()) {
      if (i === 0) holders.push({ at, css: around.css });
      for (const end of ends.slice(0, 8)) {
        const strength = Math.max(1, Math.min(around.strength, end === ends.at(-1) ? 2 : 3));
        const whole = `${around.css} ${end.css}`;
        tries.push({
          css: whole,
          strength: strength as Strength,
          cost: around.cost + end.cost + up,
        });
      }
    }
  }
  tries.sort((a, b) => a.cost - b.cost);
  for (const { css, strength } of tries.slice(0, MOST_TRIES)) {
    if (css.length <= 300 && isAlone(css)) return { css, strength, unique: true };
  }
  // From the nearest that has a handle; where others like it hold the same, from further up.
  const paths = holders.map(({ at, css }) => `${css} > ${pathFrom(at, element)}`);
  if (paths.length === 0) paths.push(pathFrom(parentOf(element)?.closest('body') ?? null, element));
  const short = paths.filter((path) => path.length <= 400);
  const css = short.find(isAlone) ?? short[0] ?? tag;
  return { css, strength: 1, unique: isAlone(css) };
}
