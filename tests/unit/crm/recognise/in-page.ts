import { packedWords } from '@/lib/crm/packed-words';
import { makeRecogniser, makeWords, type Recognised } from '@/lib/crm/recognise';

/** Little pages that only say something: jsdom lays nothing out, so that every box is as large as a note's. */

export const words = makeWords(packedWords());
const recognise = makeRecogniser(words);
const ORIGIN = 'https://crm.example.test';

/** A page in words; what a part is not said of is not there. */
export interface Page {
  /** Path, query and hash. */
  at: string;
  title?: string;
  h1?: string;
  /** What stands above the form. */
  above?: string;
  form: string;
  /** What stands below it. */
  below?: string;
  /** What a script does to the page before it is looked at. */
  put?: () => void;
}

/** Makes boxes of one size everywhere; tests that ask for the recogniser's look at a page begin with it. */
export function layOut(): void {
  Object.assign(Element.prototype, {
    checkVisibility: () => true,
    getBoundingClientRect: () => new DOMRect(0, 0, 600, 90),
  });
}

/** What the recogniser says of the first text field of a page. */
export async function lookAt(page: Page) {
  const { at, title = 'CRM', h1 = '', above = '', form, below = '' } = page;
  // What is asked once per piece of work is asked anew of each page.
  await new Promise((resolve) => setTimeout(resolve));
  document.title = title;
  document.body.innerHTML = `<nav><a href="/">CRM</a></nav><main>${h1 && `<h1>${h1}</h1>`}${above}<section>${form}</section>${below}</main>`;
  page.put?.();
  const field =
    document.querySelector('section :is(textarea, [contenteditable=true])') ??
    document.querySelector('section input');
  if (!field) throw new Error('the page has no text field');
  const seen: Recognised | null = recognise(field, ORIGIN + at);
  return seen && { ...seen, why: seen.reasons.map((r) => `${r.score} ${r.sign}`).join(' | ') };
}

/** A window with one text, which differs from others by its words alone; `before` stands above the text. */
export const windowOf = (heading: string, label: string, save: string, before = '') =>
  `<div role="dialog"><h2>${heading}</h2><form>${before}<label>${label}<textarea></textarea></label><button type="button">Cancel</button><button type="submit">${save}</button></form></div>`;

/** The same as a box of the page. */
export const cardOf = (heading: string, label: string, save: string, before = '') =>
  `<section class="card"><h3>${heading}</h3><form>${before}<label>${label}<textarea></textarea></label><button type="submit">${save}</button></form></section>`;

/** Puts a page up and gives the form in it. */
export function formIn(html: string): Element {
  document.body.innerHTML = html;
  document.title = '';
  const form = document.querySelector('form');
  if (!form) throw new Error('the page has no form');
  return form;
}
