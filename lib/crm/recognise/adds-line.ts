import { LINE_FIELDS } from '../find-form';
import { isShown } from './controls';
import type { Words } from './match-words';
import { addsRecord, CONTACTS } from './save-score';
import { controlTexts } from './texts';
import { follows, holds, parentOf } from './tree';
import { queryAcross } from './trees';

/** A line and the button that adds it stand in one row, or in one within it. */
const ROWS = 2;

/** Whether a button adds what is typed into the line beside it, and not the text before both: "Add", after "New tag". */
function addsLine(control: Element, field: Element, words: Words): boolean {
  const text = controlTexts(control);
  if (!follows(control, field) || words.at('edit', text) !== 0) return false;
  if (control.matches('[type=submit]') || CONTACTS.some((kind) => words.has(kind, text)))
    return false;
  let at = parentOf(control);
  for (let up = 0; at && up < ROWS && !holds(at, field); at = parentOf(at), up++)
    if (queryAcross(at, LINE_FIELDS).some((line) => isShown(line) && follows(control, line)))
      return true;
  return false;
}

/** Whether a button under a text adds something to what is written there: what ends the form goes before it. */
export const addsMore = (control: Element, field: Element, words: Words): boolean =>
  addsRecord(control, words) || addsLine(control, field, words);
