import { isVisible } from '../visible';
import { controlTexts } from './texts';
import { follows } from './tree';

/** More controls than that beside one text are a page's, not a composer's. */
const MOST_BESIDE = 10;
/** A composer is no higher than that (px). */
const MOST_HEIGHT = 520;
/** Longer words on a control say what it leads to. */
const MOST_WORDS = 24;

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`: drawn in a colour of its own, and no shade of white. */
function isFilled(control: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(control);
  if (backgroundImage.includes('gradient')) return true;
  const [red = 255, green = 255, blue = 255, alpha = 1] = (
    backgroundColor.match(/[\d.]+/g) ?? []
  ).map(Number);
  return alpha > 0.5 && Math.min(red, green, blue) < 200;
}

/** Whether a composer is small enough for its controls to be its own. */
export function isComposer(container: Element, controls: readonly Element[]): boolean {
  return controls.length <= MOST_BESIDE && container.getBoundingClientRect().height <= MOST_HEIGHT;
}

/**
 * The control that saves a composer, where no word tells: an icon, a word of a language that is in no list. After the text,
 * the one that is filled, else the last one with a word, else the last icon. `null` where nothing stands there.
 * @param controls those of the composer that neither cancel nor do something else
 */
export function likelySave(controls: readonly Element[], field: Element): Element | null {
  const after = controls.filter(
    (c) => follows(c, field) && isVisible(c) && controlTexts(c).length <= MOST_WORDS,
  );
  const filled = after.filter(isFilled);
  const worded = after.filter((c) => /\p{L}{2}/u.test(controlTexts(c)));
  return filled.at(-1) ?? worded.at(-1) ?? after.at(-1) ?? null;
}
