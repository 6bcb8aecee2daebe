import { isVisible, textOf } from '../visible';
import { fieldTexts } from './texts';
import { queryAcross } from './trees';
import { wordy } from './wordy';

/** What fields for the two names of a person are called, in attributes and in captions. */
const FIRST = wordy`(?:^|[\s_[.-])(?:f_?name|first[\s_-]?name|given[\s_-]?name|vorname|prénom|prenom|имя|ім'я|nombre|imię|voornaam)(?=$|[\s_:*\].-])`;
const LAST = wordy`(?:^|[\s_[.-])(?:l_?name|last[\s_-]?name|family[\s_-]?name|surname|nachname|nom de famille|фамилия|прізвище|apellidos?|cognome|sobrenome|nazwisko|achternaam|soyad\p{L}*)(?=$|[\s_:*\].-])`;

const LINES = 'input:is(:not([type]), [type=text])';
const [MOST_LINES, MOST_NAME] = [80, 40];

/**
 * A person's name out of the fields of its own record, on a page that edits the record and logs contacts with it in one:
 * "Amara Okafor". `null` where there is no such pair, or more than one: then it is somebody's beside it.
 */
export function nameInFields(page: Document): string | null {
  const lines = queryAcross<HTMLInputElement>(page.documentElement, LINES)
    .slice(0, MOST_LINES)
    .filter((line) => isVisible(line) && line.value !== '' && line.value.length <= MOST_NAME);
  const [firsts, lasts] = [FIRST, LAST].map((what) =>
    lines.filter((l) => what.test(fieldTexts(l))),
  );
  const [first, last] = [firsts?.[0], lasts?.[0]];
  if (!first || !last || first === last || firsts?.length !== 1 || lasts?.length !== 1) return null;
  return `${textOf(first)} ${textOf(last)}`;
}
