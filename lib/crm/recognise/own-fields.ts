import { folded, isVisible, textOf } from '../visible';
import { fieldTexts } from './texts';
import { queryAcross } from './trees';
import { wordy } from './wordy';

/** What fields for the two names of a person are called, in attributes and in captions. */
const FIRST = wordy`(?:^|[\s_[.-])(?:f_?name|first[\s_-]?name|given[\s_-]?name|vorname|prénom|prenom|имя|ім'я|nombre|imię|voornaam)(?=$|[\s_:*\].-])`;
const LAST = wordy`(?:^|[\s_[.-])(?:l_?name|last[\s_-]?name|family[\s_-]?name|surname|nachname|nom de famille|фамилия|прізвище|apellidos?|cognome|sobrenome|nazwisko|achternaam|soyad\p{L}*)(?=$|[\s_:*\].-])`;

/** The same of one field for both; a page may show it as text, and send it along unseen. */
const WHOLE = wordy`(?:^|[\s[.]|(?:lead|contact|client|customer|person)_)(?:full[\s_-]?name|fio|фио|піб|полное имя|повне ім'я|nom complet|nombre completo|nome completo|imię i nazwisko|ad soyad)(?=$|[\s_:*\].-])`;

const LINES = 'input:is(:not([type]), [type=text])';
const [MOST_LINES, MOST_NAME] = [80, 40];

/**
 * A person's name out of the fields of its own record, on a page that edits the record and logs contacts with it in one:
 * "Amara Okafor". `null` where there is no such pair, or more than one: then it is somebody's beside it.
 * @param isShown by what is to be seen alone: where nothing says whose the page is, what is sent along unseen may be the user's
 */
export function nameInFields(page: Document, isShown = false): string | null {
  const filled = queryAcross<HTMLInputElement>(page.documentElement, `${LINES}, [type=hidden]`)
    .slice(0, MOST_LINES)
    .filter((line) => line.value !== '' && line.value.length <= MOST_NAME)
    .filter((line) => !isShown || isVisible(line));
  const [whole, ...more] = new Set(
    filled.filter((line) => WHOLE.test(fieldTexts(line))).map((line) => folded(line.value)),
  );
  if (whole && more.length === 0) return whole;
  const lines = filled.filter(isVisible);
  const [firsts, lasts] = [FIRST, LAST].map((what) =>
    lines.filter((l) => what.test(fieldTexts(l))),
  );
  const [first, last] = [firsts?.[0], lasts?.[0]];
  if (!first || !last || first === last || firsts?.length !== 1 || lasts?.length !== 1) return null;
  return `${textOf(first)} ${textOf(last)}`;
}
