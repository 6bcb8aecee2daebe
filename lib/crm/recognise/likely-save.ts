import { isVisible } from '../visible';
import type { Words } from './match-words';
import { oncePerPass } from './memo';
import { EXTRAS, LEADS, SHARES } from './save-score';
import { controlTexts } from './texts';
import { follows, holds } from './tree';
import { queryAcross } from './trees';
import { wordy } from './wordy';

/** More controls than that beside one text are a page's, not a composer's. */
const MOST_BESIDE = 10;
/** A composer is no higher than that; a window's drawer is as high as the page (px). */
const MOST_HEIGHT = 520;
const MOST_WINDOW = 1_100;
/** Longer words on a control say what it leads to. */
const MOST_WORDS = 24;

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`: drawn in a colour of its own, and no shade of white. */
export function isFilled(control: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(control);
  if (backgroundImage.includes('gradient')) return true;
  const [red = 255, green = 255, blue = 255, alpha = 1] = (
    backgroundColor.match(/[\d.]+/g) ?? []
  ).map(Number);
  return alpha > 0.5 && Math.min(red, green, blue) < 200;
}

/** Whether a composer is small enough for its controls to be its own. */
export function isComposer(
  container: Element,
  controls: readonly Element[],
  isWindow: boolean,
): boolean {
  const { height } = container.getBoundingClientRect();
  return controls.length <= MOST_BESIDE && height <= (isWindow ? MOST_WINDOW : MOST_HEIGHT);
}

/**
 * The control that saves a composer, where no word tells: an icon, a word of a language that is in no list. After the text,
 * the one that is filled, else the only one with a word, else the last icon. `null` where none of them stands there.
 * @param controls those of the composer that neither cancel nor do something else
 */
export function likelySave(controls: readonly Element[], field: Element): Element | null {
  const after = controls.filter(
    (c) => follows(c, field) && isVisible(c) && controlTexts(c).length <= MOST_WORDS,
  );
  const filled = after.filter(isFilled);
  const worded = after.filter((c) => /\p{L}{2}/u.test(controlTexts(c)));
  if (filled.length > 0) return filled.at(-1) ?? null;
  return worded.length > 1 ? null : (worded[0] ?? after.at(-1) ?? null);
}

/** More elements than that are not looked through. */
const MOST_PIECES = 1_500;
/** The same of all that stands there, lines and signs too. */
const MOST_HELD = 5_000;
/** What may be pressed, whatever it is made of. */
const PRESSED = 'button, input[type=button], a, span, div, i, b, [role=button]';
/** What may be pressed in an element; `null` in one that holds too much to be looked through. */
const piecesIn = oncePerPass((root: Element): Element[] | null => {
  // A count costs a hundredth of the query.
  if (root.getElementsByTagName('*').length > MOST_HELD) return null;
  const all = queryAcross(root, PRESSED);
  return all.length > MOST_PIECES ? null : all;
});
const isPressed = (element: Element) =>
  element.matches(PRESSED) &&
  element.childElementCount <= 2 &&
  isVisible(element) &&
  (element.matches('button, input, a, [role=button]') ||
    getComputedStyle(element).cursor === 'pointer');

/**
 * What saves a composer by its first word, though nothing but its cursor says that it can be pressed: `<div>Send</div>`,
 * after the text.
 */
export function saidSave(root: Element, field: Element, words: Words): Element | null {
  const isSave = (element: Element) => {
    const text = controlTexts(element);
    if (text.length > MOST_WORDS || words.at('save', text) !== 0) return false;
    return follows(element, field) && !holds(element, field) && isPressed(element);
  };
  return piecesIn(root)?.find(isSave) ?? null;
}

/** An icon in an element of no sort, which can be pressed by its cursor alone. */
const isIcon = (element: Element) =>
  element.matches('span, div, i, svg') &&
  controlTexts(element).length < 3 &&
  (element.localName === 'svg' || element.querySelector('svg, i, img') !== null) &&
  isVisible(element) &&
  getComputedStyle(element).cursor === 'pointer';

/** What sends a talk's text where it is an icon alone: the last one after the text, in its row. */
export function iconSave(field: Element): Element | null {
  for (let at: Element | null = field, up = 0; at && up < 3; at = at.parentElement, up++) {
    const after: Element[] = [];
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) after.push(next);
    if (after.length > 0) return after.filter(isIcon).at(-1) ?? null;
  }
  return null;
}

/** "File report" files one; "File" alone is to be attached. */
const FILES = wordy`^file\s+\p{L}`;

/** "‹ Back": an arrow, and perhaps whither. */
const BACK = /^[‹←<«✕×✖]\s*\S{0,16}$/;

/** A control that cancels, and the one beside it in the same row: what is cancelled there is saved here. */
export function besideCancel(
  root: Element,
  field: Element,
  words: Words,
): { save: Element; cancel: Element } | null {
  for (const cancel of piecesIn(root) ?? []) {
    if (cancel.childElementCount > 2) continue;
    const text = controlTexts(cancel);
    const isBack = BACK.test(text);
    if (text.length > MOST_WORDS || (words.at('cancel', text) !== 0 && !isBack)) continue;
    // "×" right beside a line empties it.
    if (isBack && cancel.parentElement?.querySelector(':scope > :is(input, select)')) continue;
    if (holds(cancel, field) || !isPressed(cancel) || cancel.closest('nav, [role=menu]')) continue;
    const row = [...(cancel.parentElement?.children ?? [])];
    const isSave = (element: Element | undefined): element is Element => {
      const said = element ? controlTexts(element) : '';
      return (
        element !== undefined &&
        said.length > 1 &&
        said.length <= MOST_WORDS &&
        !words.has('cancel', said) &&
        (!EXTRAS.test(said) || FILES.test(said)) &&
        (!LEADS.test(said) || SHARES.test(said)) &&
        !holds(element, field) &&
        isPressed(element)
      );
    };
    const at = row.indexOf(cancel);
    // On a phone's screen the title stands between going back and what saves.
    const save = isBack ? [row.at(-1)].find(isSave) : [row[at - 1], row[at + 1]].find(isSave);
    if (save) return { save, cancel };
  }
  return null;
}
