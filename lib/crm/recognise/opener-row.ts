import { folded, isVisible } from '../visible';
import { EDITS_TEXT } from './general-activity';
import type { Words } from './match-words';
import { beginsAsPart } from './near-name';
import { windowAround } from './row-name';
import { controlTexts } from './texts';
import { closestAcross, parentOf } from './tree';
import { queryAcross } from './trees';
import { wordy } from './wordy';

/** Whom a window is about that was opened by a button of a row, or of a card among others, and that names nobody itself. */

const CONTROLS = 'button, a, [role=button], [role=menuitem]';
const WINDOWS =
  '[role=dialog], [role=alertdialog], dialog, [class*="modal" i], [class*="drawer" i]';
/** Lists of what can be done that come up over a page, most of them at its end, whatever they were opened from. */
const LISTS =
  '[role=menu], [role=presentation], [popover], [class*="popover" i], [class*="popper" i], [class*="dropdown" i], [class*="overlay" i]';
/** Where one goes from page to page. */
const WAYS = 'nav, [role=navigation]';
const ROWS = 'tr, [role=row], li, [role=listitem]';
/** So far up the row is looked for, among so many beside it. */
const [MOST_UP, MOST_BESIDE] = [12, 40];
const MOST_NAME = 80;
/** That much of what is written tells it from others. */
const [LEAST_WRITTEN, START] = [8, 12];

const A_NAME = wordy`\p{L}{2}`;
const areInitials = (text: string) => text.length <= 3 && text === text.toUpperCase();
/** Addresses, numbers, days and sums. */
const NO_NAME = /@|^\W*\d|\d{4}|:\/\/|[:：]$/;

const rows = new WeakMap<Element, Element>();

/** The part of a list that a control stands in: others like it, beside it, have the same control. */
function rowOfControl(pressed: Element): Element | null {
  const control = pressed.closest(CONTROLS);
  // An icon that only its script makes a button.
  if (!control) return pressed.closest(ROWS);
  const named = controlTexts(control);
  const hasIt = (row: Element) =>
    queryAcross(row, CONTROLS).some((other) => controlTexts(other) === named);
  for (let at: Element | null = control, up = 0; at && up < MOST_UP; at = parentOf(at), up++) {
    if (at.matches('body, main')) return null;
    // Icons alone are the same from cell to cell.
    if (at.matches('td, th, [role=cell], [role=gridcell]')) continue;
    const { localName, parentElement } = at;
    const beside = [...(parentElement?.children ?? [])].slice(0, MOST_BESIDE);
    if (at !== control && beside.some((e) => e !== at && e.localName === localName && hasIt(e)))
      return at;
  }
  return null;
}

/** What was pressed, and the lists that the page held then: one that it has only later was opened since. */
export interface Pressed {
  origin: Element | null;
  lists: WeakSet<Element>;
}

export function pressedOn(origin: Element | null, page: Document): Pressed {
  // A list beside the page itself is asked about, and the page is the largest part by far.
  const beside = origin ? [...page.body.children].filter((part) => !part.contains(origin)) : [];
  const lists = beside.flatMap((part) => [part, ...part.querySelectorAll(LISTS)]);
  return { origin, lists: new WeakSet(lists.filter((one) => one.matches(LISTS))) };
}

/** What opened the list, beside the page itself, in which a control stands; `null` where it stands in none, or in a row of one. */
export function openedFrom(control: Element, { origin, lists }: Pressed): Element | null {
  const list = closestAcross(control, LISTS);
  if (!origin || !list || lists.has(list) || origin.closest(WAYS)) return null;
  const [top] = [...control.ownerDocument.body.children].filter((part) => part.contains(list));
  if (!top || top.contains(origin)) return null;
  // What was written about them stands there as cards, with a pencil each.
  return EDITS_TEXT.test(controlTexts(control)) || !rowOfControl(control) ? origin : null;
}

/**
 * Notes in which row the control stands that was pressed before a form's window came. One window may be opened from many
 * rows, one after another; what is pressed in it tells nothing.
 */
export function noteOpener(container: Element, control: Element | null): void {
  const window = closestAcross(container, WINDOWS) ?? windowAround(container);
  if (!window || !control || window.contains(control)) return;
  const row = control.isConnected ? rowOfControl(control) : null;
  if (row) rows.set(container, row);
  else rows.delete(container);
}

/** The row that a form's window was opened from; `null` where none is known, or it has gone. */
export function openerRow(container: Element): Element | null {
  const row = rows.get(container);
  return row?.isConnected ? row : null;
}

/** What stands in a part of a page, piece by piece, but for its controls. */
function* piecesOf(part: Element): Generator<string> {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement;
    if (!at || at === last || at.closest('button, [role=button], select, script, style')) continue;
    // Frameworks put together one text of several.
    const isWhole = at.childElementCount === 0;
    const text = folded((isWhole ? at.textContent : node.nodeValue) ?? '');
    if (text) yield text;
    if (isWhole) last = at;
  }
}

/** Whose row it is: the first of its texts that no row beside it has, and that may be a name. */
export function nameOfRow(row: Element, words: Words, form?: Element): string | null {
  const texts = [...(form?.querySelectorAll('textarea') ?? [])].map(({ value }) => folded(value));
  const begun = texts.map((text) => text.slice(0, START)).filter((t) => t.length >= LEAST_WRITTEN);
  const beside = [...(row.parentElement?.children ?? [])].filter((e) => e !== row);
  const captions = new Set(beside.slice(0, MOST_BESIDE).flatMap((e) => [...piecesOf(e)]));
  if (!isVisible(row)) return null;
  for (const text of piecesOf(row)) {
    if (captions.has(text) || text.length > MOST_NAME || !A_NAME.test(text)) continue;
    if (areInitials(text) || NO_NAME.test(text)) continue;
    // "Rita: They want an offer", over the pencil that opened just that.
    if (begun.some((start) => text.includes(start))) continue;
    return beginsAsPart(text, words) ? null : text;
  }
  return null;
}

/** What a card begins with; columns of a page begin with different things. */
const beginning = ({ firstElementChild: first }: Element) =>
  first && first.className !== '' ? `${first.localName} ${first.className}` : '';

/** The row or card of a list that a form stands in: others like it are beside it. */
function cardOf(form: Element): Element | null {
  for (let at: Element | null = form, up = 0; at && up < MOST_UP; at = parentOf(at), up++) {
    if (at.matches(`body, main, ${WINDOWS}`)) return null;
    const { localName, className, parentElement } = at;
    const [begins, isRow] = [beginning(at), at.matches(ROWS)];
    const beside = [...(parentElement?.children ?? [])].slice(0, MOST_BESIDE);
    const isLike = (e: Element) =>
      e !== at &&
      e.localName === localName &&
      (isRow || (e.className === className && beginning(e) === begins));
    if ((isRow || (className !== '' && begins !== '')) && beside.some(isLike)) return at;
  }
  return null;
}

/** The name in the row or card of a list in which a form stands, where the page is one of clients. */
export function nameOfCard(form: Element, url: string, words: Words): string | null {
  const page = form.ownerDocument;
  const address = url.replace(/^\w+:\/\/[^/]+/, '').replace(/[/_.?#&=-]+/g, ' ');
  const heads = [...page.querySelectorAll('h1, h2')].slice(0, 3).map((h) => folded(h.textContent));
  if (![...heads, address].some((text) => words.has('client', text))) return null;
  const card = cardOf(form);
  const name = card && nameOfRow(card, words, form);
  // What the form says of itself is a caption of it.
  return name && !folded(form.textContent).includes(name) ? name : null;
}
