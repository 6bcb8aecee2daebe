import { isVisible, textOf } from '../visible';
import { ownText, partsOf } from './general-heading';
import type { Words } from './match-words';
import { captionsName } from './name-caption';
import { beginsAsPart, PLACES } from './near-name';
import { isPage } from './page-sized';
import { wordy } from './wordy';

/** What may bear a name; component libraries have elements of their own for a title. */
const TEXTS =
  'h1, h2, h3, h4, h5, h6, div, span, b, strong, p, td, legend, big, font, mat-card-title, ion-card-title, [class*="title" i]';
/** Where no record is named: menus, controls, lists of other things. */
const ASIDE =
  'nav, a, li, button, select, label, option, form, header, footer, th, tr + tr, thead + tbody, [role=navigation], [role=button], [role=tab], [role=menu], [role=listbox]';
/** The same by what pages call them. */
const CALLED =
  ':is([class*="menu" i], [class*="sidebar" i], [class*="sider" i], [class*="logo" i], [class*="brand" i], [class*="nav" i], [class*="btn" i], [class*="tab" i]):not(body, table, td)';
/** So many texts of a page are looked at, and so long a name is. */
const [MOST_TEXTS, MOST_NAME] = [500, 80];
/** Smaller than that (px) is what stands all over a page; bold counts for so much more. */
const [LEAST, BOLD] = [14, 2];
const NAME = wordy`\p{L}{2}`;
/** Money, days, addresses, whose the product is: no names. */
const NO_NAME = wordy`[@©]|copyright|https?:|^[\d\s.,:/+()%€$£#-]+\p{L}{0,3}$`;

/** So many links beside a text are a bar that leads through the product, at whose end the user is named. */
const LEAST_WAYS = 3;
const isInBar = ({ parentElement: bar }: Element) =>
  (bar?.querySelectorAll(':scope > a[href]').length ?? 0) >= LEAST_WAYS;

/** Whether a text stands in a menu, a control or a bar. */
function isAside(e: Element): boolean {
  if (e.closest(ASIDE) || isInBar(e)) return true;
  let called = e.closest(CALLED);
  while (called && isPage(called)) called = called.parentElement?.closest(CALLED) ?? null;
  return called !== null;
}

/**
 * The name of the record that a page shows, where its address says that it shows one: the largest text above or beside the form
 * that names no part of the page. Not asked where no id is known: there it would be the name of the room.
 */
export function largeName(
  container: Element,
  words: Words,
  isTitle: (text: string) => boolean,
): string | null {
  const page = container.ownerDocument;
  // What its title says of a record was looked for before: the rest of it is the product's name.
  const ofTitle = partsOf(page.title);
  let best: { text: string; size: number } | null = null;
  let seen = 0;
  for (const e of page.body.querySelectorAll(TEXTS)) {
    if (e.childElementCount > 2 || container.contains(e)) continue;
    const text = ownText(e);
    if (text.length < 2 || text.length > MOST_NAME || !NAME.test(text)) continue;
    if (++seen > MOST_TEXTS) break;
    if (ofTitle.includes(text) || NO_NAME.test(text) || PLACES.test(text) || isTitle(text))
      continue;
    // "Owner: Bob Stone" names somebody, but not whose page it is.
    if (captionsName(text) || /[:：]$/.test(textOf(e.firstElementChild ?? e))) continue;
    if (beginsAsPart(text, words) || isAside(e)) continue;
    const { fontSize, fontWeight } = getComputedStyle(e);
    const size = Number.parseFloat(fontSize) + (Number(fontWeight) >= 600 ? BOLD : 0);
    // Also where no size is told.
    if (!(size > Math.max(LEAST, best?.size ?? 0)) || !isVisible(e)) continue;
    best = { text, size };
  }
  return best?.text ?? null;
}
