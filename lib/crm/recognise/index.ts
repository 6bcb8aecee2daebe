import { TEXT_FIELDS, takesText } from '../find-form';
import { isVisible } from '../visible';
import { type Candidate, findCandidate } from './container';
import { isSheet } from './facts';
import type { Words } from './match-words';
import { oncePerPass } from './memo';
import { type Scored, scoreForm } from './score';
import { asksBeside, isDated, isIdentity, isNext } from './terms';
import { fieldTexts } from './texts';
import { THRESHOLD } from './threshold';
import { closestAcross, holds } from './tree';
import { queryAcross } from './trees';

export { readGeneralClient } from './client-read';
export type { Candidate } from './container';
export { readGeneralActivity, savesRecord, saysEdit } from './general-activity';
export { readGeneralStage } from './general-stage';
export type { GeneralTick } from './general-tick';
export { idOfRow, tickAt } from './general-tick';
export type { Words } from './match-words';
export { makeWords } from './match-words';
export type { PackedWords } from './pack-words';
export type { Reason, Scored } from './score';
export { scoreForm } from './score';
export { THRESHOLD } from './threshold';

/** A text field looked at by general signs. */
export interface Recognised extends Candidate, Scored {}

/** Looks at one text field; `null` where no control nearby saves it. Decorated from `THRESHOLD` on. */
export type Recognise = (field: Element, url: string) => Recognised | null;

/** Smaller fields are for a word, not for what was said. */
const LEAST = { width: 120, height: 18 };
/** An editor's element is as high as its text: one line of small print while it is empty. */
const LEAST_LINE = 10;

/** Whether a field takes text, and enough of it for what was said. */
export function isLongField(field: Element): boolean {
  if (!takesText(field)) return false;
  if (field.matches(':disabled, [readonly], [aria-readonly=true]')) return false;
  const { width, height } = field.getBoundingClientRect();
  const least = field.matches('textarea, iframe') ? LEAST.height : LEAST_LINE;
  return width >= LEAST.width && height >= least;
}

/** The windows over a page that let nobody past. */
const modalsOf = oncePerPass((page: Document) =>
  [...page.querySelectorAll('[aria-modal=true]')].filter(isVisible),
);

/** Whether a window stands over the page that a field is in: nobody can write in it now. */
const isBehind = (field: Element) =>
  modalsOf(field.ownerDocument).some(
    (modal) => !holds(modal, field) && !closestAcross(field, '[role=dialog], dialog'),
  );

/** What a line asks for that is for anything but a note. */
const NO_NOTE = ['subject', 'titled', 'named', 'task', 'system'] as const;

/** Whether a line asks for anything but a note. Asked before its form is looked for: somebody goes into many lines. */
function asksElse(line: Element, words: Words): boolean {
  const own = fieldTexts(line);
  return (
    isDated(own) ||
    // Its caption says more than its name: "Commentaire", named `client.adresse`.
    ((isNext(own, words) || asksBeside(own) || isIdentity(own, words)) &&
      !words.has('note', own)) ||
    NO_NOTE.some((kind) => words.has(kind, own))
  );
}

/** Whether there is a long text in the form as well: then that is the note. */
const hasLongText = ({ container }: Candidate) =>
  queryAcross(container, TEXT_FIELDS).some(isVisible);

/** Makes a recogniser that needs no profile (design.md, "Words": recogniser). */
export function makeRecogniser(words: Words): Recognise {
  const look = (field: Element, url: string): Recognised | null => {
    if (!isLongField(field)) return null;
    const isLine = field.matches('input');
    if (isLine && asksElse(field, words)) return null;
    const candidate = findCandidate(field, words);
    if (candidate && (isSheet(candidate.near) || (isLine && hasLongText(candidate)))) return null;
    const told = candidate && { ...candidate, ...scoreForm(candidate, words, url) };
    // Looks through the whole page, and most fields are no form's.
    return told && isInteractionForm(told) && isBehind(field) ? null : told;
  };
  // A form that was found is read in the same piece of work.
  const seen = oncePerPass((_field: Element): { url?: string; told?: Recognised | null } => ({}));
  return (field, url) => {
    const before = seen(field);
    if (before.url !== url) Object.assign(before, { url, told: look(field, url) });
    return before.told ?? null;
  };
}

/** Signs that weigh as much against a form as the threshold asks for it. */
export function signsAgainst(
  candidate: Pick<Candidate, 'field' | 'save' | 'container' | 'near'>,
  words: Words,
  url: string,
): string[] {
  const { reasons } = scoreForm({ ...candidate, saves: [], cancels: [] }, words, url);
  return reasons.filter(({ score }) => score <= -THRESHOLD).map(({ sign }) => sign);
}

/** Whether a looked-at field gets a picker. */
export function isInteractionForm(seen: Recognised | null): seen is Recognised {
  return seen !== null && seen.score >= THRESHOLD;
}
