import { isVisible, textOf } from '../visible';
import type { Words } from './match-words';
import { parentOf } from './tree';
import { queryAcross } from './trees';

/** How far above a line the card stands that it is part of (elements), and how much a card holds at most. */
const [FURTHEST, MOST_PIECES] = [4, 80];
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const MOST_WORD = 16;

/**
 * Whether the card that a form stands in bears a label that says, in one word, that it is a task: what is written there is
 * said of the work, whomever the card names.
 */
export function isOnTask(near: Element, words: Words): boolean {
  for (let card = parentOf(near), up = 0; card && up < FURTHEST; card = parentOf(card), up++) {
    if (card.matches('body, main')) return false;
    const heading = card.querySelector(HEADINGS);
    if (!heading) continue;
    const pieces = queryAcross(card, 'span, div, small, b');
    if (pieces.length > MOST_PIECES) return false;
    return pieces.some((piece) => {
      if (piece.childElementCount > 0 || near.contains(piece) || heading.contains(piece))
        return false;
      const text = textOf(piece);
      const isWord = text.length > 2 && text.length <= MOST_WORD && !/\s/.test(text);
      return isWord && words.at('task', text) === 0 && isVisible(piece);
    });
  }
  return false;
}
