import type { InteractionKind } from '@/lib/funnel';
import { isVisible } from '../visible';
import { BOXES, choosesRows, setsDone } from './done-control';
import { KINDS } from './facts';
import type { Words } from './match-words';
import { activityLinked } from './own-activity';
import { doneOnRecord, type RecordTick, stateOnRecord } from './record-tick';
import { controlTexts, folded, textUpTo } from './texts';
import { ROWS, WINDOWS } from './tick-places';
import { closestAcross, parentOf } from './tree';
import { queryAcross } from './trees';
import { wordsIn, wordy } from './wordy';

/** A planned activity about to be set to done by a control of its row (rule 11). */
export interface GeneralTick {
  /** What says the kind. */
  row: Element;
  /** What else is the activity's alone: whom it is with may stand there. */
  around: Element;
  control: Element;
  kind: InteractionKind;
  /** The activity's own record, where its page or a link of its row names it. */
  activity: string | null;
  /** It stands on its own page, or in its own window. */
  ofRecord?: boolean;
  /** Tells whether the page shows it done. */
  shows?: () => boolean;
}

const BUTTONS = 'button, a, [role=button], [role=menuitem], input[type=submit], input[type=button]';

/** Longer ones are no rows, no pieces of them and no names (characters). */
const [MOST_ROW, MOST_PIECE, MOST_ID] = [500, 80, 40];
/** So far up a row is looked for. */
const MOST_UP = 9;
/** Rows of these hold boxes that choose rows. */
const TABLES = 'table, [role=grid], [role=table], [role=treegrid]';
const TEXTS = 'textarea, [contenteditable=""], [contenteditable=true], iframe';

/** Menus, whose items stand apart from the row that they are of. */
const MENUS =
  '[role=menu], [role=listbox], [class*="menu" i], [class*="dropdown" i], [class*="popover" i]';
/** The menu that an element stands in: what is called one and has few words, for some pages call themselves so. */
function menuOf(element: Element): Element | null {
  const menu = closestAcross(element, MENUS);
  return menu && folded(textUpTo(menu, MOST_ROW)).length <= MOST_ROW / 3 ? menu : null;
}

/** What may be the row of a control, the narrowest first: it has no other control of its sort, no text to write, and few words. */
function rowsAround(control: Element): Element[] {
  const isBox = control.matches(BOXES);
  const named = controlTexts(control);
  const alike = (at: Element) =>
    isBox
      ? queryAcross(at, BOXES)
      : queryAcross(at, BUTTONS).filter((other) => controlTexts(other) === named);
  const rows: Element[] = [];
  for (let at = parentOf(control), up = 0; at && up < MOST_UP; at = parentOf(at), up++) {
    // What stands in a window is told by it, and "Done" closes it.
    if (at.matches(`body, main, ${WINDOWS}`) || alike(at).length > 1) break;
    if (queryAcross(at, TEXTS).some(isVisible)) break;
    if (folded(textUpTo(at, MOST_ROW * 2)).length > MOST_ROW) break;
    const isRow = at.matches(ROWS) && !menuOf(at);
    // A menu that stands apart is of none of the rows beside it.
    if (isRow || !menuOf(control)) rows.push(at);
    if (isRow) break;
  }
  return rows;
}

/** An address or a number: what stands before it is its caption, and no kind. */
const REACHES = /@|(?:\d[\s()./-]*){6}/;
const LETTER = /\p{L}/u;
const MARKS = /^[^\p{L}\d]+/u;

/** What is pressed in a row rings somebody up, or opens something: it does not say what the row is. */
const PRESSED =
  'button, [role=button], [role=menuitem], a:is([class*="btn" i], [class*="button" i], [href^="tel:"], [href^="mailto:"])';

/** What stands in a row, piece by piece: its texts and the names of its icons. */
function piecesOf(row: Element, control: Element): string[] {
  const said: string[] = [];
  const walker = row.ownerDocument.createTreeWalker(
    row,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node instanceof Element ? node : node.parentElement;
    if (!at || control.contains(at) || at.closest(PRESSED)) continue;
    if (node instanceof Element)
      said.push(...['title', 'aria-label', 'alt'].map((name) => node.getAttribute(name) ?? ''));
    else said.push(node.nodeValue ?? '');
  }
  return said.map(folded).filter((text) => LETTER.test(text) && text.length <= MOST_PIECE);
}

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

const isTask = (pieces: readonly string[], words: Words) =>
  pieces.some((text) => words.at('task', text) === 0);

/** Whether boxes choose rows there: one over them chooses all. */
const isChooser = (row: Element) =>
  [...row.ownerDocument.querySelectorAll(BOXES)].some(
    (box) => !row.contains(box) && choosesRows(box),
  );

/** Whether a box is one of the fields of a form that is saved by a button outside of its row. */
function isAsked(row: Element): boolean {
  const form = closestAcross(row, 'form');
  const buttons = form ? queryAcross(form, '[type=submit], button:not([type=button])') : [];
  return buttons.some((button) => !row.contains(button));
}

/** "Email notifications", "Call recording": what is switched on, and no plan. */
const SWITCHED = wordy`notif|reminder|recording|alert|consent|уведом|напомин|запись|сповіщ|нагадув|запис|benachrichtig|erinner|aufzeichn|rappel|enregistr|recordator|grabaci|lembrete|gravaç|promemor|registraz|powiadom|przypomn|nagryw|melding|herinner|opname|bildirim|hatırlat|kayıt`;
/** Whether a row says more than by which ways somebody may be reached: "Email", "SMS", "Calls (12)". */
function saysMore(pieces: readonly string[], words: Words): boolean {
  const said = pieces.join(' ');
  const more = wordsIn(said).filter((word) => word.length > 1 && !kindAt(word, words));
  return more.length > 0 && !SWITCHED.test(said);
}

/** Parts of pages whose controls choose what is shown: "Completed" among them. */
const CHOICES = 'nav, thead, [role=tablist], [role=navigation], [role=columnheader]';
const OPENS =
  '[aria-haspopup]:not([aria-haspopup=false]), [aria-expanded], [aria-selected], [role=tab]';
/** `/activities/5/complete`: a link that does something with one. */
const DOES = /\/[\w-]*\d[\w-]*\/[a-z_-]+\/?$/i;

/** Whether a control shows something else when it is pressed, and sets nothing. */
function leadsElsewhere(control: Element): boolean {
  if (control.matches(OPENS) || closestAcross(control, CHOICES)) return true;
  const href = control.getAttribute('href') ?? '';
  const leads = control.matches('a[href]') && !/^(?:#|javascript:|$)/i.test(href);
  return leads && !control.hasAttribute('data-method') && !DOES.test(href.split(/[?#]/)[0] ?? '');
}

function tickBy(control: Element, from: Element, words: Words): GeneralTick | null {
  const isBare = control.matches(BOXES) && !setsDone(control, words);
  const rows = rowsAround(from);
  for (const row of rows) {
    const pieces = piecesOf(row, from);
    // In a list of letters the kind may be what one of them is about: of a plan it is said first.
    const linked = isBare ? null : activityLinked(queryAcross(row, 'a[href]'), words);
    const kind =
      kindOfRow(isBare ? pieces.slice(0, 1) : pieces, words) ??
      (isTask(pieces, words) ? null : linked?.kind);
    if (!kind) {
      // A task on a call's page is headed by the page as a call.
      if ((isBare && pieces.length > 0) || isTask(pieces, words)) return null;
      continue;
    }
    // A box with no word of its own chooses rows in a table, and ticks things off in a list.
    const isOther = () => closestAcross(row, TABLES) || isChooser(row) || isAsked(row);
    if (isBare && !saysMore(pieces, words)) continue;
    // The words of a row may name another activity than the one that it links to: "Call Ann, after Kickoff".
    const activity = linked?.kind === kind ? linked.activity : null;
    return isBare && isOther()
      ? null
      : { row, around: rows.at(-1) ?? row, control, kind, activity };
  }
  return null;
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
  if (!isBox && !setsDone(control, words)) return onRecord(control, stateOnRecord(control, words));
  if (isBox ? choosesRows(control) : leadsElsewhere(control)) return null;
  const tick = tickBy(control, control, words);
  if (tick || isBox) return tick;
  const isApart = opener && menuOf(control);
  const opened = isApart ? tickBy(control, closestAcross(opener, BUTTONS) ?? opener, words) : null;
  if (opened || isOfTask(control, words)) return opened;
  return onRecord(control, doneOnRecord(control, words));
}

/** Whether what stands right around a control is a task, whatever record the page shows. */
function isOfTask(control: Element, words: Words): boolean {
  const around = rowsAround(control).map((row) => piecesOf(row, control));
  return isTask(around.find((pieces) => pieces.length > 0) ?? [], words);
}

function onRecord(control: Element, at: RecordTick | null): GeneralTick | null {
  if (!at) return null;
  const { part, ...rest } = at;
  return { ...rest, row: part, around: part, control, ofRecord: true };
}

const NAMED = ['data-id', 'data-activity-id', 'data-item-id', 'data-key', 'data-row-key'];
/** A record's id, and no number that a library counts its rows by. */
const IS_ID = /^[\w-]*(?:\d{3}|[0-9a-f]{8}-)[\w-]*$/i;

/** The id that a row or its control bears for scripts; `null` where they tell none. */
export function idOfRow(row: Element, control: Element): string | null {
  const told = [row, control].flatMap((at) => NAMED.map((name) => at.getAttribute(name) ?? ''));
  return told.find((text) => IS_ID.test(text) && text.length <= MOST_ID) ?? null;
}
