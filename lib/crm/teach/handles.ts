import { isStable, isTellingClass, stemOf } from './stable';

/** How likely a handle is to hold: 3 names the thing on purpose, 1 is only how it is built today. */
export type Strength = 1 | 2 | 3;

/** One thing about an element by which it can be found again. */
export interface Handle {
  css: string;
  strength: Strength;
  /** For ordering among the equally strong: the lower the better (style.md, rule 8, has the order). */
  rank: number;
}

/** What vendors mark elements with for their own scripts and tests. */
const VENDOR =
  /^data-(?!reactid|react|v-|ember|bs-|radix|headlessui|state|value|id$|key$|index|placeholder|tooltip|original|content|selected|active|focus|rk$|lexical|slate-node|ng-|svelte|turbo)/;
/** Attributes that people's words stand in: they change with the language, and tell the thing all the same. */
const WORDED = ['aria-label', 'placeholder', 'data-placeholder', 'title', 'alt'];
const PLAIN = ['role', 'type', 'for', 'itemprop', 'aria-multiline', 'contenteditable'];

/** A value inside a quoted attribute selector. */
const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`;

/** What may not stand in a handle: the text that is to be read (it changes), and numbers. */
export interface Avoid {
  texts?: readonly string[];
  /** Attributes that hold the value itself, not its name. */
  attributes?: RegExp;
}

function attribute(element: Element, name: string, avoid: Avoid): string | null {
  const value = element.getAttribute(name);
  if (value === null || avoid.attributes?.test(name)) return null;
  const folded = value.toLowerCase();
  return avoid.texts?.some((text) => text !== '' && folded.includes(text.toLowerCase()))
    ? null
    : value;
}

/** Everything by which an element can be found again, the best first. */
export function handlesOf(element: Element, avoid: Avoid = {}): Handle[] {
  const found: Handle[] = [];
  const add = (css: string, strength: Strength, rank: number) =>
    found.push({ css, strength, rank });
  const take = (name: string, strength: Strength, rank: number) => {
    const value = attribute(element, name, avoid);
    if (!value) return;
    if (isStable(value)) return add(`[${name}=${quoted(value)}]`, strength, rank);
    const stem = stemOf(value);
    if (stem) add(`[${name}^=${quoted(stem)}]`, 2, rank);
  };
  if (element.tagName.includes('-')) add(element.localName, 3, 2);
  take('name', 3, 1);
  for (const { name, value } of element.attributes) {
    if (VENDOR.test(name) && value !== '' && value.length <= 60) take(name, 3, 2);
  }
  for (const name of WORDED) take(name, 3, 3);
  take('id', 2, 4);
  for (const name of PLAIN) take(name, 1, 5);
  for (const name of element.classList) {
    if (isTellingClass(name) && !avoid.texts?.includes(name)) add(`.${CSS.escape(name)}`, 1, 6);
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, 12);
}
