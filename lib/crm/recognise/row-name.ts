import { folded, isVisible } from '../visible';
import type { Words } from './match-words';
import { beginsAsPart } from './near-name';
import { isPage } from './page-sized';
import { follows, parentOf } from './tree';
import { wordy } from './wordy';

/** Whom a row or a line of a form names beside the text that is written there. */

const TEXTS = 'textarea, [contenteditable=""], [contenteditable=true], iframe';

/** The row of a list in which the text of a form is written, where the form holds several rows. */
export function rowOf(container: Element, frame: Element): Element | null {
  const text = [...container.querySelectorAll(TEXTS)].find(isVisible);
  const row = text?.closest('tr, [role=row]') ?? null;
  return row && row !== frame && frame.contains(row) ? row : null;
}

/**
 * The name in the row of a list under which a text is unfolded: the row after it has one cell, as wide as the list.
 */
export function rowAboveName(container: Element): string | null {
  const row = container.closest('tr');
  const [cell, ...more] = row?.cells ?? [];
  const above = row?.previousElementSibling;
  if (!cell || more.length > 0 || cell.colSpan < 2 || !(above instanceof HTMLTableRowElement))
    return null;
  const [link] = [...above.querySelectorAll('td a')].filter(isVisible);
  const cells = [...above.cells].map((one) => folded(one.textContent)).filter((t) => NAME.test(t));
  const name = above.cells.length < 2 ? '' : link ? folded(link.textContent) : (cells[0] ?? '');
  return name !== '' && name.length <= MOST_NAME ? name : null;
}

const CAPTIONS = 'label, th, td, dt, span, div, b, strong, p';
/** So many pieces of a form are looked at, and so long are a caption and a name. */
const [MOST_PIECES, MOST_CAPTION, MOST_NAME] = [120, 20, 80];
const NAME = wordy`\p{L}{2}`;
const LEAF = 'a, b, strong, span';

/** What stands alone in an element: its text, or that of the one link in it. */
function alone(element: Element | null): string {
  if (!element?.matches(`${CAPTIONS}, a, dd`) || !isVisible(element)) return '';
  const [only, ...more] = element.children;
  if (only && (more.length > 0 || !only.matches(LEAF) || only.childElementCount > 0)) return '';
  return folded(element.textContent);
}

const WINDOW = 'dialog, [role=dialog], [aria-modal=true]';
/** How far above a form its window is looked for (elements). */
const FURTHEST = 6;

/** The window that a form stands in, drawn of plain elements too. */
export function windowAround(container: Element): Element | null {
  let at = parentOf(container);
  for (let up = 0; at && up < FURTHEST && !at.matches('body, main'); at = parentOf(at), up++)
    if (at.matches(WINDOW) || getComputedStyle(at).position === 'fixed')
      return !at.matches(WINDOW) && isShell(at) ? null : at;
  return null;
}

/** Some apps fix their whole page in its place: it has the menu, and is no window over it. */
const isShell = (at: Element) =>
  isPage(at) && at.querySelector('main, nav, [role=main], [role=navigation]') !== null;

/**
 * The name that stands after a caption above the text of a form, in it or in the window around it: "Customer: Kiln Ltd",
 * where nothing can be chosen.
 */
export function captionedName(container: Element, words: Words): string | null {
  const text = container.querySelector(TEXTS);
  const over = windowAround(container);
  return nameIn(container, text, words) ?? (over && nameIn(over, text, words));
}

function nameIn(root: Element, text: Element | null, words: Words): string | null {
  for (const caption of [...root.querySelectorAll(CAPTIONS)].slice(0, MOST_PIECES)) {
    if (text && follows(caption, text)) return null;
    if (caption.childElementCount > 0) continue;
    const said = folded(caption.textContent).replace(/\s*[:：*]+$/, '');
    if (said === '' || said.length > MOST_CAPTION || /\s/.test(said)) continue;
    if (words.at('client', said) !== 0) continue;
    const name = alone(caption.nextElementSibling);
    if (name.length > MOST_NAME || !NAME.test(name) || /[:：]$/.test(name)) continue;
    if (words.at('client', name) === 0 || beginsAsPart(name, words)) continue;
    if (isVisible(caption)) return name;
  }
  return null;
}
