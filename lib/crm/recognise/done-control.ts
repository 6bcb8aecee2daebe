import type { Words } from './match-words';
import { controlTexts, folded } from './texts';
import { uncamel, wordy } from './wordy';

/** What is ticked, whatever it is made of. */
export const BOXES =
  'input[type=checkbox], [role=checkbox], [role=switch], [role=menuitemcheckbox]';

/** What sets something to done: a verb that no list of words knows as one, or "done" itself. */
const ENDS = wordy`(?<!\p{L})(?:complete|finish|заверш|выполн(?!яет)|викон(?!ав)|erledig|abschlie|terminer|clôtur|completar|concluir|finaliz|zakończ|wykona(?!wc)|afrond|voltooi|tamamla(?!nma)|bitir|完成|完了|selesai|hoàn thành)`;
/** "Show completed", "Clear completed": what is shown is changed, or taken away. */
const CHANGES_VIEW = wordy`^(?:show|hide|view|filter|sort|group|clear|remove|delete|archive|export|print|показ|скры|прихов|фильтр|фільтр|сорт|очист|удал|видал|архив|архів|anzeig|ausblend|filter|lösch|leeren|archiv|affich|masquer|filtr|effac|suppr|mostrar|ocultar|borrar|eliminar|limpar|excluir|arquiv|mostra|nascond|elimina|archivia|pokaż|ukryj|usuń|toon|verberg|wis|göster|gizle|sil|filtrele)`;
/** "Finish call": hangs up, in the bar of a telephone. */
const HANGS_UP = wordy`(?<!\p{L})(?:finish|заверш|terminer|finaliz|zakończ|bitir)`;
/** "Not held", "Undo", "Reopen": the other way. */
const NOT = wordy`(?<!\p{L})(?:not|un(?:do|mark|complete)|re-?open|incomplete|не|nicht|ne pas|non|no|não|nie|niet|değil|çıkar)(?!\p{L})|un(?:done|finished)|noch offen`;
/** "Select", "Select all": boxes that mark rows for something else. */
const CHOOSES = wordy`(?<!\p{L})(?:select|choose|выбрать|выделить|вибрати|auswähl|sélection|seleccion|selecion|zaznacz|selecteer|seç)`;
/** Longer ones are no names of controls (characters). */
const MOST_NAME = 40;
/** So much of each attribute is read (characters). */
const MOST_DEED = 80;
/** What an icon is called for scripts. */
const DEEDS = [
  'id',
  'name',
  'data-action',
  'data-testid',
  'class',
  'formaction',
  'href',
  'onclick',
];

/** What a control is called; boxes by their labels as well. */
function nameOf(control: Element): string {
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  const said = [controlTexts(control), ...labels.map((label) => label.textContent ?? '')].join(' ');
  return folded(said.replace(/(?:^|\s)on(?=\s|$)|[✓✔☑✅]/g, ' '));
}

/** Whether a box marks rows for something else, as its name says. */
export const choosesRows = (box: Element): boolean => CHOOSES.test(nameOf(box));

/** "Close" closes a window, but for one whose script sets a state: `form.status.value = 'Held'`. */
const CLOSES = wordy`^(?:close|закры|закри|schließ|fermer|cerrar|fechar|chiudi|zamkn|sluit|kapat)`;
/** "Close as completed" says how. */
const AS = wordy`(?<!\p{L})(?:as|как|як|jako|als|como|comme|come|olarak)(?!\p{L})`;
const LITERALS = /(["'])(\p{L}[\p{L} _-]{2,30})\1/gu;

/** "À effectuer", "To be done", "Выполняется": it is to be, or is being. */
const TO_BE = wordy`^(?:à|a|por|to be|to|к|zu|da|te|do)(?!\p{L})|выполняе|виконує`;

/** Whether a text says that something is done. */
export const saysDone = (text: string, words: Words): boolean =>
  words.has('done', text) && ![NOT, TO_BE].some((one) => one.test(text));

const setsState = (control: Element, words: Words) =>
  [...(control.getAttribute('onclick') ?? '').matchAll(LITERALS)].some(([, , text = '']) =>
    saysDone(text, words),
  );

/** Whether a control's name says that it sets something to done; `null` where it has no name of its own. */
export function setsDone(control: Element, words: Words): boolean | null {
  const named = nameOf(control);
  const says = (text: string) => words.has('done', text) || ENDS.test(uncamel(text));
  if (named !== '' && words.has('call', named) && HANGS_UP.test(named)) return false;
  if (CLOSES.test(named) && !AS.test(named)) return setsState(control, words);
  if (named !== '')
    return (
      named.length <= MOST_NAME &&
      ![NOT, CHOOSES, CHANGES_VIEW].some((one) => one.test(named)) &&
      says(named)
    );
  const deeds = DEEDS.map((name) => (control.getAttribute(name) ?? '').slice(0, MOST_DEED)).join(
    ' ',
  );
  return says(deeds) && !NOT.test(uncamel(deeds)) ? true : null;
}
