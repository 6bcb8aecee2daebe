import { isVisible } from '../visible';
import { controlsIn } from './controls';
import type { Words } from './match-words';
import { controlTexts } from './texts';
import { wordy } from './wordy';

const HEADS = 'h1, h2, h3, h4, [role=heading]';
/** How far above a heading the buttons beside it are looked for, and how many of them are read. */
const [FURTHEST, MOST_CONTROLS] = [3, 12];
/** A button that says more than that does something else. */
const MOST_CAPTION = 30;
const DELETES = wordy`^(?:delete|remove|archive|удалить|в архив|видалити|löschen|archivier|supprimer|archiver|eliminar|archivar|excluir|apagar|arquivar|elimina|usuń|verwijder|sil(?!\p{L})|smazat|odstranit|törlés|删除|削除|삭제)`;

/** Whether buttons beside a heading change and delete what it names, as stand over a record and over no part of one. */
function isBesideDeeds(head: Element, container: Element, words: Words): boolean {
  let at = head.parentElement;
  for (let up = 0; at && up < FURTHEST && !at.contains(container); at = at.parentElement, up++) {
    const heads = at.querySelectorAll(head.localName);
    if (heads.length > 1) return false;
    const said = controlsIn(at).slice(0, MOST_CONTROLS).filter(isVisible).map(controlTexts);
    const short = said.filter((text) => text.length <= MOST_CAPTION);
    if (short.some((t) => words.at('edit', t) === 0) && short.some((t) => DELETES.test(t)))
      return true;
  }
  return false;
}

/** Whether a heading names the one record that a page can change and delete as a whole; in a list each has such buttons. */
export function headsRecord(head: Element, container: Element, words: Words): boolean {
  if (!isBesideDeeds(head, container, words)) return false;
  return ![...head.ownerDocument.querySelectorAll(HEADS)].some(
    (other) => other !== head && isVisible(other) && isBesideDeeds(other, container, words),
  );
}
