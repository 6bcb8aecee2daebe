import { folded, isVisible, textOf } from '../visible';
import { ownText, saysDeed } from './general-heading';
import type { Words } from './match-words';
import { namesNobody } from './near-name';
import { windowAround } from './row-name';

const HEADS =
  'h1, h2, h3, h4, h5, h6, legend, [role=heading], [class*="title" i], :is(header, [class*="header" i], .head) > :is(span, b, strong):first-child, .head';
/** What a window logs, and whose it is: "Notes (Kiln Ltd)", "Log call – Ann Baker", "Add note for Ann Baker". */
const NAMED =
  /^([^()]{3,40}?)(?:\s*\(([^()]{2,80})\)|\s*(?:[–—:]|\s-)\s+(\p{Lu}.{1,79})|\s(?:for|with|to|für|mit|an|pour|avec|para|con|per|для|с|dla|voor|met)\s+(\p{Lu}.{1,79}))$/u;
const LOGS = ['call', 'meeting', 'message', 'note', 'report'] as const;
const LOGGED = [...LOGS, 'entity'] as const;
const OTHER = [...LOGGED, 'task', 'system', 'commerce', 'stage', 'edit', 'save', 'cancel'] as const;

/** Windows, by what pages call them as well: of a whole page it only says that one is open. */
export const WINDOWS = 'dialog, [role=dialog], [class*="modal" i]:not(body), [class*="drawer" i]';
/** Words that head a window beside what it is of. */
const NO_HEAD = [...OTHER, 'support', 'result', 'planned', 'done'] as const;

/** So many headings are read, and so many texts of the page compared with a name. */
const [MOST_HEADS, MOST_TEXTS] = [8, 4_000];
const TEXTS = 'td, a, span, div, p, b, strong, h1, h2, h3, h4, h5, dd, input';
/** What offers something, and names nobody. */
const OFFERS = 'button, label, option, nav, [role=tab], [role=option], [role=menuitem]';

/** Whether the page says a name somewhere else, or a line of the form holds it. */
function isSaidBeside(name: string, frame: Element): boolean {
  return [...frame.ownerDocument.querySelectorAll(TEXTS)].slice(0, MOST_TEXTS).some((e) => {
    if (e instanceof HTMLInputElement) return e.value === name && isVisible(e);
    const isLeaf = e.childElementCount === 0 && !frame.contains(e);
    return isLeaf && folded(e.textContent) === name && !e.closest(OFFERS) && isVisible(e);
  });
}

/** Whom the heading of a window names beside what is logged there; `null` where it names nobody that the page knows. */
export function headName(frame: Element, words: Words): string | null {
  for (const head of [...frame.querySelectorAll(HEADS)].slice(0, MOST_HEADS)) {
    const [, what = '', ...names] = NAMED.exec(textOf(head)) ?? [];
    const name = names.find((one) => one !== undefined)?.trim();
    if (!name || !/^\p{L}/u.test(name) || !LOGGED.some((kind) => words.has(kind, what))) continue;
    if (OTHER.some((kind) => words.at(kind, name) === 0)) continue;
    if (isVisible(head) && isSaidBeside(name, frame)) return name;
  }
  return null;
}

const PART = 'a, b, strong, span';

/** What stands right under a heading and holds one piece of text. */
function under(head: Element): string {
  const below = head.nextElementSibling;
  const [only, ...more] = below?.children ?? [];
  if (!below?.matches('p, span, div, small, h3, h4, h5, h6, a') || more.length > 0) return '';
  return (!only || (only.matches(PART) && only.childElementCount === 0)) && isVisible(below)
    ? folded(below.textContent)
    : '';
}

/** The name that a window is headed by, where the page behind it says it too. */
function ownHead(over: Element, form: Element, words: Words): string | null {
  if (!over.matches(WINDOWS)) return null;
  const first = [...over.querySelectorAll(HEADS)].find((h) => isVisible(h) && textOf(h) !== '');
  if (!first || form.querySelector('textarea')?.parentElement?.contains(first)) return null;
  const said = ownText(first) || textOf(first);
  const isName = /^\p{L}.{1,79}$/u.test(said) && !NO_HEAD.some((kind) => words.has(kind, said));
  return isName && !namesNobody(said, words) && isSaidBeside(said, over) ? said : null;
}

/** Whom the window around a form names in its heading, or right under it, where the page behind it knows the name. */
export function windowName(container: Element, words: Words): string | null {
  const over = windowAround(container);
  if (!over) return null;
  const named = headName(over, words);
  if (named !== null) return named;
  const own = ownHead(over, container, words);
  if (own !== null) return own;
  for (const head of [...over.querySelectorAll(HEADS)].slice(0, MOST_HEADS)) {
    const said = ownText(head) || textOf(head);
    if (!saysDeed(said, words) && !LOGS.some((kind) => words.has(kind, said))) continue;
    const name = under(head);
    if (!/^\p{L}.{1,79}$/u.test(name) || OTHER.some((kind) => words.at(kind, name) === 0)) continue;
    if (isVisible(head) && isSaidBeside(name, over)) return name;
  }
  return null;
}
