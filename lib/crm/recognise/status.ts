import { type Facts, KINDS } from './facts';
import type { Words } from './match-words';

/** What is chosen says that nobody was spoken to: no more of a contact than a plan. */
const NOBODY =
  /not (?:yet )?contacted|haven.t contacted|no contact (?:made|yet)|не связывал|контакта не было|не зв.язував|nicht kontaktiert|kein kontakt|pas (?:encore )?contacté|sin contacto|no he contactado|sem contato|não contat|non contattat|nie skontaktowan|niet gecontacteerd/iu;

/** Done or planned, by what is chosen in the form, else by the control that saves. */
export function statusOf(
  words: Words,
  { choices, saveText, byOutcome }: Facts,
): 'done' | 'planned' | null {
  // "Schedule meeting" beside "Log call" says which of the two it is, where a select beside it says that it was held.
  const isKind = (choice: string) => KINDS.some((kind) => words.has(kind, choice));
  const byWeight = [...choices.filter((c) => !isKind(c)), ...choices.filter(isKind)];
  for (const choice of byWeight) {
    if (words.has('planned', choice) || NOBODY.test(choice)) return 'planned';
    if (words.has('done', choice)) return 'done';
  }
  const [planned, done] = [words.at('planned', saveText), words.at('done', saveText)];
  if (planned < 0) return byOutcome ? 'done' : null;
  // "Done & Schedule Next" plans another one.
  return done >= 0 && done < planned ? 'done' : 'planned';
}
