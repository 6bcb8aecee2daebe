import { isVisible, textOf, textWithout } from '../visible';
import { saysDone } from './done-control';
import type { Words } from './match-words';
import { activityAt, activityLinked, type OwnActivity } from './own-activity';
import { controlTexts, fieldTexts } from './texts';
import { ROWS, WINDOWS } from './tick-places';
import { closestAcross, parentOf } from './tree';
import { queryAcross } from './trees';
import { uncamel, wordy } from './wordy';

/** A planned activity about to be set to done on its own page, or in a window of its own. */
export interface RecordTick extends OwnActivity {
  /** The page, or the window. */
  part: Element;
  /** What shows that it is done, where nothing else does; told of a state that is changed where it stands. */
  shows?: () => boolean;
}

const TITLES =
  ':is(h1, h2, h3, h4, h5, header, [class*="title" i]) a[href], a[href]:is(:has(h1, h2, h3, h4), [class*="title" i])';

/** The record of the window or the page that a control stands in. */
function recordAround(control: Element, words: Words): RecordTick | null {
  const page = control.ownerDocument;
  const part = closestAcross(control, WINDOWS);
  const own = part
    ? activityLinked(queryAcross(part, TITLES), words)
    : activityAt(page.location.href, words);
  return own && { ...own, part: part ?? page.body };
}

const MENUS = '[role=menu], [class*="menu" i], [class*="dropdown" i]';

/** Shorter ones are the name of a menu (characters). */
const LEAST_ROW = 20;

/** Whether a control is of one row of a list, and not an item of a menu: that may hang in a row of its own. */
function isOfRow(control: Element): boolean {
  const menu = closestAcross(control, MENUS);
  const row = closestAcross(menu ?? control, ROWS);
  if (!row || row === menu) return false;
  const beside = menu ? textWithout(row, MENUS) : textOf(row);
  return menu === null || beside.length >= LEAST_ROW;
}

/** Whether another control of the page is called the same: then they are of parts of it. */
function standsTwice(control: Element, part: Element): boolean {
  const named = controlTexts(control);
  const others = queryAcross(part, control.localName);
  return others.filter((o) => controlTexts(o) === named && isVisible(o)).length > 1;
}

/**
 * The call or meeting that a control sets to done on its own page, or in its own window: "Set Held", in a menu as well.
 * "Done" alone closes a window.
 */
export function doneOnRecord(control: Element, words: Words): RecordTick | null {
  const at = isOfRow(control) ? null : recordAround(control, words);
  if (!at || standsTwice(control, at.part)) return null;
  const isBare = !/\s/.test(controlTexts(control).split(' · ')[0] ?? '');
  return isBare && at.part.matches(WINDOWS) ? null : at;
}

/** So far above a control stands the field that it saves, where one field is changed in its place. */
const MOST_UP = 4;
/** Longer texts are no cell's (characters). */
const MOST_CELL = 100;
const FIELDS =
  'input:not([type=hidden], [type=submit], [type=button], [tabindex=""]), select, textarea, [contenteditable=true]';
const STATE = wordy`(?<!\p{L})(?:status|state|статус|состояние|стан|zustand|estado|statut|état|stato|situação|durum)(?!\p{L})`;
const SAVES = ['id', 'class', 'name', 'data-action', 'data-testid'];

function savesField(control: Element, words: Words): boolean {
  const named = controlTexts(control);
  if (words.has('cancel', named)) return false;
  const deeds = SAVES.map((name) => uncamel(control.getAttribute(name) ?? '')).join(' ');
  return words.has('save', named) || words.has('save', deeds.replace(/[_-]+/g, ' '));
}

/** Whether a field stands in a row under the heads of columns: it is of another record than the page's. */
function isOfList(field: Element): boolean {
  const heads = [...(field.closest('table')?.rows ?? [])].filter(
    ({ cells }) => cells.length > 1 && [...cells].every((cell) => cell.localName === 'th'),
  );
  return heads.some((row) => !row.contains(field));
}

/** The call or meeting whose state is set to done where it stands on its page, saved by a control beside it. */
export function stateOnRecord(control: Element, words: Words): RecordTick | null {
  if (!savesField(control, words)) return null;
  let cell = parentOf(control);
  for (let up = 0; cell && up < MOST_UP && !queryAcross(cell, 'select')[0]; up++)
    cell = parentOf(cell);
  const [state, ...more] = cell ? queryAcross(cell, FIELDS).filter(isField) : [];
  if (!(cell && state instanceof HTMLSelectElement) || more.length > 0) return null;
  if (!STATE.test(uncamel(fieldTexts(state))) || !saysDone(textOf(state), words)) return null;
  if (isOfList(state)) return null;
  const at = recordAround(control, words);
  // Pages draw the cell anew.
  const homes = [cell, cell.parentElement, cell.parentElement?.parentElement];
  const shows = () => {
    const home = homes.find((one) => one?.isConnected);
    if (!home || (state.isConnected && home.contains(state))) return false;
    const said = textOf(home);
    return said.length <= MOST_CELL && saysDone(said, words);
  };
  return at && { ...at, shows };
}

/** What a library draws beside a select is no field. */
const isField = (field: Element) =>
  field.localName === 'select' || (isVisible(field) && !field.closest('[class*="select" i]'));
