import { isVisible, textOf } from '../visible';
import { ownText } from './general-heading';

/** What shows the way to a page: "All contacts › Amara Okafor". */
const TRAILS =
  '[class*="breadcrumb" i], [class*="bread-crumb" i], [aria-label*="breadcrumb" i], [role=navigation][class*="trail" i]';
const HEADS = 'h1, h2, h3, h4, h5';
const [MOST_TRAILS, MOST_PIECES, MOST_HEADS, MOST_NAME] = [8, 60, 60, 80];
/** Where a page shows what it knows of a record, beside what leads elsewhere. */
const VALUES = 'span, strong, b, p, div, td, dd';
const LEADS = 'nav, a, button, li, select, label, th, [role=navigation], [role=tab]';
/** More texts than that are not looked through. */
const MOST_VALUES = 1_500;

/** The pieces of a page's trail. */
function piecesOf(trail: Element): Element[] {
  return [...trail.querySelectorAll('*')]
    .slice(0, MOST_PIECES)
    .filter((e) => e.childElementCount === 0 && /\p{L}/u.test(textOf(e)) && isVisible(e));
}

/** The last piece of a page's trail. */
function lastOf(trail: Element): string {
  const last = piecesOf(trail).at(-1);
  return last ? textOf(last) : '';
}

/**
 * What stands last in a trail of more than one step: "Clients › Kiln Ltd". To be asked of a record's page alone.
 * @param isTitle as of `trailName`; also whether a text names a part of pages
 */
export function trailEnd(page: Document, isTitle: (text: string) => boolean): string | null {
  for (const trail of [...page.querySelectorAll(TRAILS)].slice(0, MOST_TRAILS)) {
    const [before, last = ''] = piecesOf(trail).slice(-2).map(textOf);
    // "10482 - Kiln Ltd"
    const name = last.replace(/^[#№]?\d+\s*[-–:·]\s+/u, '');
    if (!before || !name || isTitle(name) || !/^\p{L}/u.test(name)) continue;
    if (name.length > 1 && name.length <= MOST_NAME) return name;
  }
  return null;
}

/**
 * The name of the record that a page is about, where the end of its trail and the beginning of a heading of any rank say
 * the same: beside the name there may stand since when the record is known.
 * @param isTitle whether a text says what one does, or what kind of record it is
 * @param isRecords whether the page is known for a record's: then a heading that names only its kind ("Lead") leaves the name
 * to what the page shows of it, where that says what the trail ends with
 */
export function trailName(
  page: Document,
  isTitle: (text: string) => boolean,
  isRecords = false,
): string | null {
  const ends = [...page.querySelectorAll(TRAILS)].slice(0, MOST_TRAILS).map(lastOf);
  const names = ends.filter((t) => t.length > 1 && t.length <= MOST_NAME && !isTitle(t));
  if (names.length === 0) return null;
  const heads = [...page.querySelectorAll(HEADS)].slice(0, MOST_HEADS).filter(isVisible);
  const ofPage = heads.filter((h) => h.closest('[role=dialog], dialog') === null);
  const said = ofPage.flatMap((h) => [h, ...h.querySelectorAll('*')].map(ownText));
  const named = names.find((name) => said.includes(name));
  if (named !== undefined || !isRecords || !ofPage[0] || !isTitle(textOf(ofPage[0])))
    return named ?? null;
  const shown = [...page.querySelectorAll(VALUES)].slice(0, MOST_VALUES);
  const isShown = (name: string) =>
    shown.some(
      (e) => ownText(e) === name && !e.closest(LEADS) && !e.closest(TRAILS) && isVisible(e),
    );
  return names.find(isShown) ?? null;
}
