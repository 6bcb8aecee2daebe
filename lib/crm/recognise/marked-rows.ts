import { isVisible } from '../visible';
import { oncePerPass } from './memo';
import { queryAcross } from './trees';

const BUTTONS = 'button:not([type=submit], [aria-haspopup]), [role=button]:not([aria-haspopup])';
/** Of fewer one is not told from the rest; more are no row of kinds. */
const [LEAST, MOST] = [3, 12];

/** How a button looks, told without asking for its style. */
const looks = (button: Element) =>
  `${button.getAttribute('class') ?? ''} ${button.getAttribute('style') ?? ''}`.trim();

/** A row of buttons of which one alone looks unlike the rest, which all look the same. */
export interface MarkedRow {
  row: Element;
  all: Element[];
  marked: Element;
}

/**
 * Rows of buttons of which one is chosen, where nothing but their classes tells which: pages made of utility classes
 * write out how each looks.
 */
export const markedRows = oncePerPass((container: Element): MarkedRow[] => {
  const rows = new Set(
    queryAcross(container, BUTTONS).flatMap((button) => button.parentElement ?? []),
  );
  return [...rows].flatMap((row) => {
    const all = [...row.children];
    if (all.length < LEAST || all.length > MOST) return [];
    if (!all.every((one) => one.matches(BUTTONS) && isVisible(one))) return [];
    const [first = '', second = '', third = ''] = all.map(looks);
    const usual = first === second || first === third ? first : second;
    const unlike = all.filter((one) => looks(one) !== usual);
    const [marked] = unlike;
    return marked && unlike.length === 1 ? [{ row, all, marked }] : [];
  });
});
