import { isVisible, textOf } from '../visible';
import { treesAround } from './tree';

const ASIDE = '[role=dialog], dialog, nav';
/** More elements than that are not looked through for a title's text. */
const MOST_ELEMENTS = 3_000;

/** A part of the page's title that a short text of the page repeats: the record's name, where no heading is one. */
function titled(page: Document): string | null {
  const parts = page.title.split(/\s[-–—|·»:]\s/).map((part) => part.trim());
  const texts = [...page.querySelectorAll('main *, #main *, h3, h4, h5')].slice(0, MOST_ELEMENTS);
  const fits = (part: string) =>
    part.length > 1 &&
    texts.some(
      (e) => e.childElementCount === 0 && textOf(e) === part && isVisible(e) && !e.closest(ASIDE),
    );
  return parts.find(fits) ?? null;
}

/** What a page says that it is about: its heading, else what its title and its text both say; `null` for nothing. */
export function heading(container: Element): string | null {
  const heads = 'main h1, main h2, h1, [role=heading][aria-level="1"], h2';
  const all = treesAround(container).flatMap((tree) => [...tree.querySelectorAll(heads)]);
  const shown = all.find((h) => isVisible(h) && !h.closest(`${ASIDE}, header nav`));
  return (shown && textOf(shown).slice(0, 160)) || titled(container.ownerDocument);
}
