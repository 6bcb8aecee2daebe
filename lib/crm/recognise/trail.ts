import { isVisible, textOf } from '../visible';
import { ownText } from './general-heading';

/** What shows the way to a page: "All contacts › Amara Okafor". */
const TRAILS =
  '[class*="breadcrumb" i], [class*="bread-crumb" i], [aria-label*="breadcrumb" i], [role=navigation][class*="trail" i]';
const HEADS = 'h1, h2, h3, h4, h5';
const [MOST_TRAILS, MOST_PIECES, MOST_HEADS, MOST_NAME] = [8, 60, 60, 80];

/** The last piece of a page's trail. */
function lastOf(trail: Element): string {
  const pieces = [...trail.querySelectorAll('*')]
    .slice(0, MOST_PIECES)
    .filter((e) => e.childElementCount === 0 && /\p{L}/u.test(textOf(e)) && isVisible(e));
  const last = pieces.at(-1);
  return last ? textOf(last) : '';
}

/**
 * The name of the record that a page is about, where the end of its trail and the beginning of a heading of any rank say
 * the same: beside the name there may stand since when the record is known.
 * @param isTitle whether a text says what one does, or what kind of record it is
 */
export function trailName(page: Document, isTitle: (text: string) => boolean): string | null {
  const ends = [...page.querySelectorAll(TRAILS)].slice(0, MOST_TRAILS).map(lastOf);
  const names = ends.filter((t) => t.length > 1 && t.length <= MOST_NAME && !isTitle(t));
  if (names.length === 0) return null;
  const heads = [...page.querySelectorAll(HEADS)].slice(0, MOST_HEADS).filter(isVisible);
  const ofPage = heads.filter((h) => h.closest('[role=dialog], dialog') === null);
  const said = ofPage.flatMap((h) => [h, ...h.querySelectorAll('*')].map(ownText));
  return names.find((name) => said.includes(name)) ?? null;
}
