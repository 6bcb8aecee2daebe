import { controlsIn, isShown } from './controls';
import type { Words } from './match-words';
import { isAside, saveScore } from './save-score';
import { controlTexts } from './texts';
import { closestAcross, follows } from './tree';

/** So many buttons stand in a row of outcomes at least, and so many of them say one in words that are known. */
const LEAST = { row: 3, known: 2 };
/** Over the text of a window that nothing else saves: "Yes, answered", "Not answered". */
const LEAST_ABOVE = { row: 2, known: 2 };

/** What is chosen by such a button is saved by another. */
const CHOSEN = '[aria-pressed], [aria-checked], [aria-selected], [role=radio], [role=tab]';

/** Whether a text stands in a window with no control that saves it by its word. */
function isUnsaved(field: Element, words: Words): boolean {
  const over = closestAcross(field, 'dialog, [role=dialog]');
  return over !== null && !controlsIn(over).some((c) => isShown(c) && saveScore(c, words) > 1);
}

/** The row of buttons of which each says what came of a call ("No answer", "Call back"), where there is one. */
export function outcomesAmong(
  controls: readonly Element[],
  field: Element,
  words: Words,
): Element[] {
  const rows = new Map<Element | null, Element[]>();
  for (const control of controls) {
    if (isAside(control) || control.matches(CHOSEN)) continue;
    rows.set(control.parentElement, [...(rows.get(control.parentElement) ?? []), control]);
  }
  for (const row of rows.values()) {
    const isAfter = row.every((control) => follows(control, field));
    const least = isAfter ? LEAST : LEAST_ABOVE;
    const known = row.filter((c) => words.has('outcome', controlTexts(c).slice(0, 40)));
    if (row.length < least.row || known.length < least.known) continue;
    if (!isAfter && (known.length < row.length || !isUnsaved(field, words))) continue;
    return row.filter((c) => words.at('cancel', controlTexts(c)) !== 0);
  }
  return [];
}
