import { folded, isVisible } from '../visible';
import { oncePerPass } from './memo';

/** How menus mark the entry that is open. */
const LIT =
  '[aria-current]:not([aria-current=false]), .active, .on, .current, .selected, .is-active, .is-current, .is-selected, [class*="--active"], [class*="-active"], [class*="--selected"], [class*="-selected"], nav > :is(b, strong):not(:first-child)';
/** More of these than that are a page's cells. */
const MOST_LIT = 40;
/** Longer texts are no entry of a menu. */
const MOST_TEXT = 30;
/** So many entries a menu has at least. */
const LEAST_ENTRIES = 4;
/** Menus stand at the edge of the page: so far from its left, or from its top (px). */
const EDGE = { left: 320, top: 140 };
/** What is lit there is no room of the product. */
const NO_MENU = 'main, form, dialog, [role=dialog], [role=main], [role=tablist], table';

const textOf = (element: Element) => folded(element.textContent);

/** Whether an entry stands among others, in a column or a bar. */
function isEntry(entry: Element): boolean {
  for (const at of [entry, entry.parentElement]) {
    const row = at?.parentElement;
    if (!row || row.childElementCount < LEAST_ENTRIES) continue;
    const short = [...row.children].filter((e) => {
      const text = textOf(e);
      return text.length > 1 && text.length <= MOST_TEXT;
    });
    if (short.length >= LEAST_ENTRIES) return true;
  }
  return false;
}

/**
 * The room of the product that is open, by its menu: "Tasks", "Deals". What the address tells elsewhere, in apps that keep
 * one address whatever they show. '' where no menu tells.
 */
export const roomOf = oncePerPass((page: Document): string => {
  for (const entry of [...page.querySelectorAll(LIT)].slice(0, MOST_LIT)) {
    const text = textOf(entry);
    if (text.length < 2 || text.length > MOST_TEXT || entry.closest(NO_MENU)) continue;
    const { left, top } = entry.getBoundingClientRect();
    if (!isVisible(entry) || !isEntry(entry)) continue;
    const column = entry.parentElement?.parentElement?.getBoundingClientRect();
    const isBeside = left < EDGE.left && column !== undefined && column.right <= EDGE.left * 1.2;
    if (!isBeside && top > EDGE.top) continue;
    return text;
  }
  return '';
});
