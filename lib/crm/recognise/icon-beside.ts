import { TEXT_FIELDS } from '../find-form';
import type { Candidate } from './container';
import { controlsIn, isShown } from './controls';
import { isFilled } from './likely-save';
import { isAside } from './save-score';
import { controlTexts } from './texts';
import { follows, holds, parentOf } from './tree';
import { queryAcross } from './trees';

/** What heads a part of a page, or asks for something. */
const HEADED = 'h1, h2, h3, h4, h5, h6, [role=heading], select, [role=combobox], input';
/** How far above a text stands the row that it shares with its button. */
const ROW = 2;

/** Whether what saves stands in another part of the page, that is headed or asks for something itself: "Update status". */
export function isOfAnother({ near, save, field }: Candidate): boolean {
  let part = save;
  for (let at: Element | null = save; at && at !== near; at = parentOf(at)) part = at;
  return !holds(part, field) && queryAcross(part, HEADED).some(isShown);
}

/** The one icon that a text shares its row with, drawn as what matters there: that sends it, whatever saves farther off. */
export function iconBeside(field: Element): { save: Element; row: Element } | null {
  for (let row = parentOf(field), up = 0; row && up < ROW; row = parentOf(row), up++) {
    const [save, ...more] = controlsIn(row).filter((c) => !holds(field, c) && isShown(c));
    if (!save) continue;
    const isAlone = more.length === 0 && queryAcross(row, TEXT_FIELDS).every((f) => f === field);
    const isIcon = follows(save, field) && controlTexts(save) === '' && !isAside(save);
    return isAlone && isIcon && isFilled(save) ? { save, row } : null;
  }
  return null;
}
