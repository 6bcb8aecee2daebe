import type { InteractionKind } from '@/lib/funnel';
import { isVisible, textOf } from '../visible';
import type { Candidate } from './container';
import type { Words } from './match-words';
import { controlTexts, fieldTexts, frameTexts } from './texts';
import { closestAcross, holds, queryAcross } from './tree';

export const KINDS = ['call', 'meeting', 'message'] as const;

const FIELDS =
  'input:not([type=hidden]), select, textarea, [contenteditable=""], [contenteditable="true"]';
/** Fields that say nothing of what is edited. */
const ASIDE =
  '[type=checkbox], [type=radio], [type=file], [type=date], [type=time], [type=datetime-local], [type=search]';

/** What a form and its page say, gathered once per look. */
export interface Facts {
  /** What the text field is called. */
  own: string;
  saveText: string;
  frame: { heading: string; names: string; tab: string };
  /** The address as words. */
  place: string;
  /** The page's heading and title, where the form is more than a composer. */
  page: string;
  /** What is chosen in selects, radios and rows of buttons. */
  choices: string[];
  /** What one may choose in selects and radios, one text each. */
  offers: string[];
  /** A text holds places for names: it is a template. */
  merges: boolean;
  /** What the other fields beside the text are called. */
  names: string[];
  /** How many of them hold a value of what is edited. */
  others: number;
  hidden: { names: string; values: string };
}

/** `{{first_name}}`, `{client.name}`, `[[name]]`, `%NAME%`, `$contacts-firstname$` */
const MERGES =
  /\{\{[^{}]{1,40}\}\}|\{(?=[a-z]*[._])[a-z._]{3,40}\}|\[\[\w{2,40}\]\]|%[A-Z_]{3,30}%|\$[a-z_]{3,}-[a-z_]{2,}\$|\*\|\w+\|\*/;

/** `EmailTemplates` is two words. */
const apart = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1 $2');

function wordsOf(url: string): string {
  try {
    const place = decodeURIComponent(url.replace(/^https?:\/\/[^/]+/, ''));
    return apart(place.replace(/[/?&=#+]/g, ' '));
  } catch {
    return url;
  }
}

/** Whether a select is drawn by what a script puts right after it (Selectize, Select2, Chosen, Tom Select). */
function isReplaced(field: Element): boolean {
  const drawn = field.matches('select') ? field.nextElementSibling : null;
  return drawn?.matches('[class*="select" i], [class*="chosen" i]') === true && isVisible(drawn);
}

/** What is chosen: the type of an activity is often picked in the form itself. */
function choicesOf(container: Element, fields: readonly Element[]): string[] {
  const chosen = fields.flatMap((field) => {
    if (field instanceof HTMLSelectElement && field.options.length <= 20) return [textOf(field)];
    if (field instanceof HTMLInputElement && field.type === 'radio' && field.checked) {
      return [fieldTexts(field)];
    }
    return [];
  });
  const pressed = container.querySelectorAll(
    '[aria-pressed=true], [role=radio][aria-checked=true]',
  );
  return [...chosen, ...[...pressed].filter(isVisible).slice(0, 6).map(controlTexts)];
}

/** What one may choose: a select or a row of radios that offers calls and meetings is a contact's. */
function offersOf(fields: readonly Element[]): string[] {
  const radios = fields.filter((f): f is HTMLInputElement => f.matches('input[type=radio]'));
  const selects = fields.filter((f): f is HTMLSelectElement => f.matches('select'));
  const options = selects
    .filter(({ options: all }) => all.length <= 20)
    .map(({ options: all }) => [...all].map((o) => o.text.trim().slice(0, 30)).join(' · '));
  const said = radios
    .slice(0, 12)
    .map((r) => fieldTexts(r) || controlTexts(r.closest('label') ?? r));
  return [...options, said.join(' · ')].filter((text) => text !== '');
}

/** A row of buttons of which one is pressed offers too. */
function togglesOf(container: Element): string {
  const row = [...container.querySelectorAll('[aria-pressed], [role=radio]')].filter(isVisible);
  return row.slice(0, 12).map(controlTexts).join(' · ');
}

function pageHeading(container: Element): string {
  if (closestAcross(container, '[role=dialog], dialog')) return '';
  const page = container.ownerDocument;
  const first = [...page.querySelectorAll('h1, h2')].find((h) => isVisible(h));
  return `${page.title} · ${first?.textContent?.trim().slice(0, 80) ?? ''}`;
}

/** What hidden fields say: the kind of record that the form posts, and what it belongs to. */
function hiddenTexts(container: Element): Facts['hidden'] {
  const all = [...container.querySelectorAll<HTMLInputElement>('input[type=hidden]')].slice(0, 60);
  const kinds = all.filter((i) =>
    /^(?:module|type|entity|object|model|record_?type)$/i.test(i.name),
  );
  return {
    names: all.map((i) => i.name).join(' '),
    values: kinds.map((i) => apart(i.value.slice(0, 40))).join(' '),
  };
}

/** Gathers what a candidate's form and page say. */
export function gatherFacts({ container, near, field, save }: Candidate, url: string): Facts {
  const fields = queryAcross(container, FIELDS).filter((f) => f !== field);
  const inForm = fields.filter(isVisible);
  const replaced = fields.filter((f) => !inForm.includes(f) && isReplaced(f));
  const beside = inForm.filter((f) => holds(near, f));
  return {
    own: fieldTexts(field),
    saveText: controlTexts(save),
    frame: frameTexts(container, field),
    place: wordsOf(url),
    page: inForm.length > 2 ? pageHeading(container) : '',
    choices: choicesOf(container, [...inForm, ...replaced]),
    offers: [...offersOf([...inForm, ...replaced]), togglesOf(container)],
    merges: [field, ...inForm].some((f) => MERGES.test(textOf(f).slice(0, 2_000))),
    names: beside.map((f) => fieldTexts(f)),
    others: beside.filter((f) => !f.matches(ASIDE)).length,
    hidden: hiddenTexts(container),
  };
}

/** The kind that the first telling text names; a note named before any kind is a plain note. */
export function kindOf(words: Words, facts: Facts): InteractionKind | null {
  const { frame, saveText, choices, own, page, place } = facts;
  for (const text of [frame.tab, saveText, choices.join(' · '), frame.heading, own, page, place]) {
    const found = KINDS.map((kind) => ({ kind, at: words.at(kind, text) })).filter(
      (k) => k.at >= 0,
    );
    const note = words.at('note', text);
    const [only] = found;
    if (only && found.length === 1 && (note < 0 || note > only.at)) return only.kind;
    if (note >= 0) return null;
  }
  return null;
}

/** Done or planned, by what is chosen in the form, else by the control that saves. */
export function statusOf(words: Words, { choices, saveText }: Facts): 'done' | 'planned' | null {
  for (const choice of choices) {
    if (words.has('planned', choice)) return 'planned';
    if (words.has('done', choice)) return 'done';
  }
  return words.has('planned', saveText) ? 'planned' : null;
}
