import type { Reader } from '../profile';
import { isVisible, textOf } from '../visible';
import type { Strength } from './handles';
import { type Made, makeSelector, type Wanted } from './selector';
import { wordsOf } from './snap';

/** A reader that gives what an element says, and how well it will hold. */
export interface MadeReader {
  reader: Reader;
  strength: Strength;
  unique: boolean;
}

export interface ReaderOptions {
  /** The form, where the element stands in it. */
  form: Element | null;
  /** Words that belong to this record or person and must not stand in a selector. */
  texts: readonly string[];
}

/** Attributes that hold a stage's or record's own value. */
const VALUES = /^(?:data-.*(?:id|key|value|status|stage|state|step)|title|aria-label|value|href)$/;
const STATES = [
  '[aria-current]:not([aria-current="false"])',
  '[aria-selected="true"]',
  '[aria-checked="true"]',
  '.active',
  '.current',
  '.selected',
  '.is-active',
  '.is-current',
];

export const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A caption: few words, no number, nothing to fill in. */
function captionBefore(element: Element): string | null {
  const before = element.previousElementSibling;
  if (!before || before.matches('input, select, textarea, button, h1, h2')) return null;
  const text = textOf(before);
  return text.length >= 2 && text.length <= 40 && !/\d/.test(text) ? text : null;
}

const asText = (caption: string) => `^${literal(caption).replace(/\\?:$/, '')}:?$`;

/** "Stage: Qualified" in one element: what comes before the colon finds the rest. */
function afterColon(text: string): string | null {
  const found = /^([^:：\d]{2,30}[:：])\s*\S/u.exec(text);
  return found?.[1] ? `^${literal(found[1])}\\s*(.+)$` : null;
}

/** The step that is lit in a row of steps: by its state, never by its own words. */
function litStep(element: Element, wanted: Wanted): Made | null {
  for (let at = element, up = 0; up < 3 && at.parentElement; at = at.parentElement, up++) {
    const row = [...at.parentElement.children].filter((e) => e.localName === at.localName);
    if (row.length < 3) continue;
    const state = STATES.find(
      (css) => at.matches(css) && row.filter((e) => e.matches(css)).length === 1,
    );
    if (!state) continue;
    const around = makeSelector(at.parentElement, wanted);
    if (!around.unique) continue;
    const inner = at === element ? '' : ` ${element.localName}`;
    const css = `${around.css} > ${at.localName}${state}${inner}`;
    return { css, strength: around.strength, unique: true };
  }
  return null;
}

/** Makes a reader for a client's name, a stage or a person, out of the element that shows one now. */
export function makeReader(element: Element, { form, texts }: ReaderOptions): MadeReader {
  const { text, attr } = wordsOf(element);
  const inForm = form?.contains(element) === true;
  const wanted: Wanted = {
    attributes: VALUES,
    texts: [text, ...texts],
    within: inForm && form ? form : element.ownerDocument,
    harmless: (other) => !isVisible(other),
  };
  const field = element.matches('input, select, textarea');
  const made =
    litStep(element, wanted) ??
    makeSelector(element, field ? { ...wanted, attributes: /^(?:value)$/ } : wanted);
  const match = attr === null && !field ? afterColon(text) : null;
  const common: Partial<Reader> = {
    ...(attr ? { attr } : {}),
    ...(inForm ? { from: 'form' as const } : {}),
    ...(match ? { match } : {}),
  };
  const caption = captionBefore(element);
  if (made.strength < 3 && caption && !match && !field) {
    const css = element.localName;
    const twins = [...(wanted.within ?? element.ownerDocument).querySelectorAll(css)].filter(
      (e) => isVisible(e) && captionBefore(e) === caption,
    );
    // The words before it name it better than how it is built.
    if (twins.length === 1) {
      return { reader: { after: asText(caption), css, ...common }, strength: 2, unique: true };
    }
  }
  return { reader: { css: made.css, ...common }, strength: made.strength, unique: made.unique };
}

/** The stages that stand beside the one pointed at: the options of a select, the steps of a bar. */
export function listAround(
  element: Element,
  texts: readonly string[],
): { css: string; id?: string } | null {
  if (element instanceof HTMLSelectElement) {
    const { css } = makeSelector(element, { texts });
    return { css: `${css} option:not([value=""])`, id: 'value' };
  }
  const lit = litStep(element, {
    attributes: VALUES,
    texts,
    harmless: (other) => !isVisible(other),
  });
  if (!lit) return null;
  const css = STATES.reduce((sum, state) => sum.replace(state, ''), lit.css);
  return { css };
}
