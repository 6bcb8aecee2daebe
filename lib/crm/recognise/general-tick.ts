import type { InteractionKind } from '@/lib/funnel';
import { isVisible } from '../visible';
import { KINDS } from './facts';
import type { Words } from './match-words';
import { controlTexts, folded, textUpTo } from './texts';
import { closestAcross, parentOf } from './tree';
import { queryAcross } from './trees';
import { uncamel, wordy } from './wordy';

/** A planned activity about to be set to done by a control of its row (rule 11). */
export interface GeneralTick {
  row: Element;
  control: Element;
  kind: InteractionKind;
}

const BOXES = 'input[type=checkbox], [role=checkbox], [role=switch], [role=menuitemcheckbox]';
const BUTTONS = 'button, a, [role=button], [role=menuitem], input[type=submit], input[type=button]';

/** What sets something to done: a verb that no list of words knows as one, or "done" itself. */
const ENDS = wordy`(?<!\p{L})(?:complete|finish|заверш|выполн|викон|erledig|abschlie|terminer|clôtur|completar|concluir|finaliz|zakończ|wykona|afrond|voltooi|tamamla|bitir|完成|完了|selesai|hoàn thành)`;
/** "Finish call": hangs up, in the bar of a telephone. */
const HANGS_UP = wordy`(?<!\p{L})(?:finish|заверш|terminer|finaliz|zakończ|bitir)`;
/** "Not held", "Undo", "Reopen": the other way. */
const NOT = wordy`(?<!\p{L})(?:not|un(?:do|mark|complete)|re-?open|incomplete|не|nicht|ne pas|non|no|não|nie|niet|değil|çıkar)(?!\p{L})|un(?:done|finished)|noch offen`;
/** "Select", "Select all": boxes that mark rows for something else. */
const CHOOSES = wordy`(?<!\p{L})(?:select|choose|выбрать|выделить|вибрати|auswähl|sélection|seleccion|selecion|zaznacz|selecteer|seç)`;
/** Longer ones are no names of controls, and no rows (characters). */
const [MOST_NAME, MOST_ROW, MOST_PIECE] = [40, 500, 80];
/** So far up a row is looked for. */
const MOST_UP = 9;
const ROWS = 'tr, li, [role=row], [role=listitem], article';
/** Rows of these hold boxes that choose rows. */
const TABLES = 'table, [role=grid], [role=table], [role=treegrid]';
const TEXTS = 'textarea, [contenteditable=""], [contenteditable=true], iframe';

/** Menus, whose items stand apart from the row that they are of. */
const MENUS =
  '[role=menu], [role=listbox], [class*="menu" i], [class*="dropdown" i], [class*="popover" i]';
/** What an icon is called for scripts. */
const DEEDS = [
  'id',
  'name',
  'data-action',
  'data-testid',
  'class',
  'formaction',
  'href',
  'onclick',
];

/** What a control is called; boxes by their labels as well. */
function nameOf(control: Element): string {
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  const said = [controlTexts(control), ...labels.map((label) => label.textContent ?? '')].join(' ');
  return folded(said.replace(/(?:^|\s)on(?=\s|$)|[✓✔☑✅]/g, ' '));
}

/** Whether a control's name says that it sets something to done; `null` where it has no name of its own. */
function setsDone(control: Element, words: Words): boolean | null {
  const named = nameOf(control);
  const says = (text: string) => words.has('done', text) || ENDS.test(uncamel(text));
  if (named !== '' && words.has('call', named) && HANGS_UP.test(named)) return false;
  if (named !== '')
    return named.length <= MOST_NAME && !NOT.test(named) && !CHOOSES.test(named) && says(named);
  const deeds = DEEDS.map((name) => (control.getAttribute(name) ?? '').slice(0, MOST_PIECE)).join(
    ' ',
  );
  return says(deeds) && !NOT.test(uncamel(deeds)) ? true : null;
}

/** The menu that an element stands in: what is called one and has few words, for some pages call themselves so. */
function menuOf(element: Element): Element | null {
  const menu = closestAcross(element, MENUS);
  return menu && folded(textUpTo(menu, MOST_ROW)).length <= MOST_ROW / 3 ? menu : null;
}

/** The row that a control stands in: the widest that has no other control of its sort, no text to write, and few words. */
function rowOf(control: Element): Element | null {
  const isBox = control.matches(BOXES);
  const named = controlTexts(control);
  const alike = (at: Element) =>
    isBox
      ? queryAcross(at, BOXES)
      : queryAcross(at, BUTTONS).filter((other) => controlTexts(other) === named);
  let row: Element | null = null;
  for (let at = parentOf(control), up = 0; at && up < MOST_UP; at = parentOf(at), up++) {
    if (at.matches('body, main') || alike(at).length > 1) break;
    if (queryAcross(at, TEXTS).some(isVisible)) break;
    if (folded(textUpTo(at, MOST_ROW * 2)).length > MOST_ROW) break;
    const isRow = at.matches(ROWS) && !menuOf(at);
    // A menu that stands apart is of none of the rows beside it.
    if (isRow || !menuOf(control)) row = at;
    if (isRow) break;
  }
  return row;
}

/** What stands in a row, piece by piece: its texts and the names of its icons. */
function piecesOf(row: Element, control: Element): string[] {
  const said: string[] = [];
  const walker = row.ownerDocument.createTreeWalker(
    row,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      const names = ['title', 'aria-label', 'alt'].map((name) => node.getAttribute(name) ?? '');
      if (!control.contains(node)) said.push(...names);
    } else said.push(node.nodeValue ?? '');
  }
  return said.map(folded).filter((text) => text !== '' && text.length <= MOST_PIECE);
}

/** An address or a number: what stands before it is its caption, and no kind. */
const REACHES = /@|(?:\d[\s()./-]*){6}/;
const MARKS = /^[^\p{L}\d]+/u;

/** The kind that a piece begins with: "Call", "Call: the broker"; not "Prepare the call". */
const kindAt = (text: string, words: Words) =>
  KINDS.find((kind) => words.at(kind, text.replace(MARKS, '')) === 0);

/** The kind of contact that a row is one of; `null` where it is none, or a task of another sort. */
function kindOfRow(pieces: readonly string[], words: Words): InteractionKind | null {
  const first = pieces.find(
    (text, i) =>
      (kindAt(text, words) && ![text, pieces[i + 1] ?? ''].some((near) => REACHES.test(near))) ||
      words.at('task', text) === 0,
  );
  return first === undefined ? null : (kindAt(first, words) ?? null);
}

function tickBy(control: Element, from: Element, words: Words): GeneralTick | null {
  const row = rowOf(from);
  if (!row) return null;
  const isBox = control.matches(BOXES);
  // A box with no word of its own chooses rows in a table, and ticks things off in a list.
  if (isBox && !setsDone(control, words) && closestAcross(row, TABLES)) return null;
  const own = controlTexts(from);
  const pieces = piecesOf(row, from).filter((text) => isBox || text !== own);
  const kind = kindOfRow(pieces, words);
  return kind && { row, control, kind };
}

/**
 * The planned contact that a press sets to done, where general signs see one: a control that says so, or a bare box in a
 * list, in a row that names a call, a meeting or a message. `null` for all else.
 * @param opener what was pressed before: a menu stands apart from the row that it was opened in
 */
export function tickAt(target: Element, opener: Element | null, words: Words): GeneralTick | null {
  const label = closestAcross(target, 'label');
  const box = label instanceof HTMLLabelElement ? label.control : null;
  const control = box?.matches(BOXES) ? box : closestAcross(target, `${BOXES}, ${BUTTONS}`);
  if (!control) return null;
  const isBox = control.matches(BOXES);
  if (isBox ? CHOOSES.test(nameOf(control)) : !setsDone(control, words)) return null;
  const tick = tickBy(control, control, words);
  if (tick || !opener || !menuOf(control)) return tick;
  return tickBy(control, closestAcross(opener, BUTTONS) ?? opener, words);
}

const NAMED = ['data-id', 'data-key', 'data-row-key', 'id', 'data-activity-id', 'data-item-id'];

/** What a row, its control or the link in it calls the activity; `null` where they tell no number. */
export function activityOfRow(row: Element, control: Element): string | null {
  const told = [row, control].flatMap((at) => NAMED.map((name) => at.getAttribute(name) ?? ''));
  const named = told.find((text) => /\d/.test(text) && text.length <= MOST_NAME);
  return named ? `tick:${named}` : null;
}
