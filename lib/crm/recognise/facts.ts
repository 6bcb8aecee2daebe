import { isVisible, textOf } from '../visible';
import { type Around, lookAround } from './around';
import { captionOf } from './caption-of';
import { isOnTask } from './card-of-task';
import { choicesOf, isDrawnSelect, isReplaced, offersOf, rowBefore, unlikeOf } from './choices';
import type { Candidate } from './container';
import { drawnSelects } from './drawn-selects';
import { headsOf, isBeside, titleOf } from './general-heading';
import type { Words } from './match-words';
import { oncePerPass } from './memo';
import { nearName } from './near-name';
import { otherForms } from './other-forms';
import { placeOf } from './place';
import { recordShown, type Shown } from './record-shown';
import { typeAt } from './record-type';
import { roomOf } from './room';
import { isAbove, isFar, isOneLine } from './shape';
import { talksWith } from './talk-head';
import { isRecipient, offersKinds } from './terms';
import {
  attributeTexts,
  captionBefore,
  controlTexts,
  fieldTexts,
  frameTexts,
  sectionHeading,
} from './texts';
import { closestAcross, follows, holds } from './tree';
import { queryAcross } from './trees';

export const KINDS = ['call', 'meeting', 'message'] as const;

const FIELDS =
  'input:not([type=hidden], [type=button], [type=submit], [type=image], [type=reset]), select, textarea, [contenteditable=""], [contenteditable="true"]';
/** Fields that say nothing of what is edited. */
const ASIDE =
  '[type=checkbox], [type=radio], [type=file], [type=date], [type=time], [type=datetime-local], [type=search]';

const TYPED = 'input:is(:not([type]), [type=text], [type=tel], [type=email], [type=url])';

/** The lists that a day is chosen by: years, months, hours; one of numbers alone may be of anything. */
function dayLists(fields: readonly Element[]): Element[] {
  const lists = fields.filter(
    (field): field is HTMLSelectElement =>
      field instanceof HTMLSelectElement &&
      field.length > 1 &&
      [...field.options].every(({ text }) => /^(?:\d{1,4}\D{0,2}|)$/.test(text)),
  );
  const isYear = ({ text }: HTMLOptionElement) => /^(?:19|20)\d\d/.test(text);
  const hasYears = lists.some(({ options }) => [...options].some(isYear));
  return hasYears && lists.length > 1 ? lists : [];
}

/** Shown for reading: who the client is, mostly. */
const FIXED = ':disabled, [readonly], [aria-readonly=true]';

const WINDOW = '[role=dialog], dialog';

const MOST_FIELDS = 60;

/** What a form and its page say, gathered once per look. */
export interface Facts {
  /** What the text field is called. */
  own: string;
  /** The same without what only its markup calls it. */
  caption: string;
  saveText: string;
  /** What it is called in its attributes. */
  saveNames: string;
  frame: { heading: string; names: string; tab: string };
  /** The address as words; where it tells nothing, the room that the product's menu shows open. */
  place: string;
  /** What the address, or that room, says the record is. */
  type: string;
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
  /** Those of them that one may change and that hold a value, not one of several to choose from. */
  filled: string[];
  /** Those of them that one types in, and those of one line or a choice. */
  typed: string[];
  short: string[];
  /** How many of them hold a value of what is edited. */
  others: number;
  hidden: { names: string; values: string };
  /** The address as it is. */
  url: string;
  /** How many long texts stand beside it. */
  long: number;
  /** The nearest heading before it in the sections around. */
  section: string;
  /** Short lines of the form that are no caption of a field. */
  lines: string;
  /** What stands before links of the form: "Account: Kiln Ltd". */
  links: string[];
  /** How the form stands in the page. */
  shape: Shape;
  around: Around;
  /** Each button says what came of a call, and saves it. */
  byOutcome: boolean;
  /** No word says what saves. */
  unsaid: boolean;
  /** The card that it stands in is labelled as a task. */
  onTask(words: Words): boolean;
  /** What the page shows of the record in view; costs a walk through the page. */
  shown(words: Words): Shown;
  /** Who is to get what is sent, as it stands in the form. */
  to(words: Words): string;
  /** With whom one talks there, by the head of the talk. */
  talksWith(): string | null;
  /** The name of the record above it, in apps that keep one address; costs a walk through the page. */
  nearName(words: Words): string | null;
}

export interface Shape {
  oneLine: boolean;
  /** An input, which never holds more than one. */
  input: boolean;
  far: 'page' | 'apart' | null;
  /** What saves stands above the text, outside of a form. */
  opens: boolean;
  /** It holds the page's heading or menu. */
  holdsHeading: boolean;
  password: boolean;
  dialog: boolean;
}

/** `{{first_name}}`, `{client.name}`, `{name} … {day}`, `[[name]]`, `%NAME%`, `$contacts-firstname$` */
const MERGES =
  /\{\{[^{}]{1,40}\}\}|\{(?=[a-z]*[._])[a-z._]{3,40}\}|\[\[\w{2,40}\]\]|%[A-Z_]{3,30}%|\$[a-z_]{3,}-[a-z_]{2,}\$|\*\|\w+\|\*|(?:\{[^{}\s:"]{2,30}\}[^{}]{0,200}){2}/;

/** `EmailTemplates` is two words. */
const apart = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1 $2');

/** A form that shows so many links is a page. */
const MOST_LINKS = 12;

/** What stands before the links of a form, above its text: a record that it belongs to is often one. */
function linksOf(near: Element, field: Element): string[] {
  const links = queryAcross(near, 'a[href]').filter((a) => follows(field, a));
  return links.length > MOST_LINKS ? [] : links.filter(isVisible).map((a) => captionBefore(a));
}

/** Short lines of a form beside captions: "Record what happened on the phone". */
function linesOf(container: Element, field: Element): string {
  const lines: string[] = [];
  for (const e of queryAcross(container, 'p, small, span, div, b, strong, time')) {
    if (lines.length >= 10) break;
    if (
      e.childElementCount > 0 ||
      e.closest(
        'button, a, label, select, [contenteditable], h1, h2, h3, h4, h5, h6, [role=tablist], [class*="tabs" i]',
      ) ||
      holds(field, e)
    )
      continue;
    const text = textOf(e);
    if (text.length > 3 && text.length <= 90 && isVisible(e)) lines.push(text);
  }
  return lines.join(' · ');
}

/** Where calls are made all day, by the name of the product: it says nothing of the form. */
const CALL_CENTRE =
  /(?:call|contact|kontakt)[- ]?cent(?:er|re|rum)|(?:колл|контакт|кол|call)-?\s?центр|centr[eo] de (?:llamadas|contacto|contato|atendimento|contact|appels)|çağrı merkezi/giu;

function pageHeading(container: Element): string {
  if (closestAcross(container, WINDOW)) return '';
  const page = container.ownerDocument;
  const first = headsOf(page).find((h) => !isBeside(h, container));
  const heading = `${titleOf(page)} · ${first?.textContent?.trim().slice(0, 80) ?? ''}`;
  return heading.replace(CALL_CENTRE, ' ');
}

/** What hidden fields say: the kind of record that the form posts, and what it belongs to. */
function hiddenTexts(container: Element): Facts['hidden'] {
  const all = queryAcross<HTMLInputElement>(container, 'input[type=hidden]').slice(0, 60);
  const kinds = all.filter((i) =>
    /^(?:module|type|entity|object|model|record_?type)$/i.test(i.name),
  );
  return {
    names: all.map((i) => i.name).join(' '),
    values: kinds.map((i) => apart(i.value.slice(0, 40))).join(' '),
  };
}

/** The fields of an element that one sees, and the selects that a script draws anew. */
const fieldsIn = oncePerPass((root: Element) => {
  const all = queryAcross(root, FIELDS);
  const shown = all.filter(isVisible);
  const drawn = all.filter((f) => f.matches('select') && !shown.includes(f) && isReplaced(f));
  return { shown, chosen: [...shown, ...drawn] };
});
const hasMerges = oncePerPass((root: Element) =>
  fieldsIn(root).shown.some((f) => MERGES.test(textOf(f).slice(0, 2_000))),
);

/** More fields than that beside a text: a sheet to fill in, not worth more looks. */
export const isSheet = (near: Element) => fieldsIn(near).shown.length > MOST_FIELDS;

/** Words by which an address tells where one is. */
const TELL = [
  ...['client', 'entity', 'call', 'meeting', 'message', 'note', 'report', 'task', 'support'],
  ...['commerce', 'system', 'apart', 'project', 'record', 'placed', 'goods'],
] as const;

/** Where one is: by the address, else by the menu. */
function placeIn(page: Document, words: Words, url: string): Pick<Facts, 'place' | 'type'> {
  const place = placeOf(url);
  if (TELL.some((kind) => words.has(kind, place))) return { place, type: typeAt(url) };
  const room = roomOf(page);
  // Whoever begins the day at an overview opens everything from there.
  const told = words.has('system', room) ? '' : room;
  return { place: `${place} ${told}`, type: told || typeAt(url) };
}

/** Gathers what a candidate's form and page say. */
export function gatherFacts(candidate: Candidate, words: Words, url: string): Facts {
  const { container, near, field, save } = candidate;
  const { shown, chosen: drawn } = fieldsIn(container);
  const others = otherForms(candidate, shown);
  const isOurs = (f: Element) => !others.some((part) => holds(part, f));
  const chosen = drawn.filter(isOurs);
  const inForm = shown.filter((f) => f !== field && isOurs(f));
  const beside = inForm.filter((f) => holds(near, f));
  const options = chosen.filter((f) => f !== field);
  const before = rowBefore(near);
  const unlike = unlikeOf(container, isOurs).filter(({ offered }) => offersKinds(words, offered));
  const open = beside.filter((f) => !f.matches(FIXED) || isDrawnSelect(f));
  const days = dayLists(open);
  const selects = drawnSelects(container)
    .filter((f) => isOurs(f) && holds(near, f))
    .map(fieldTexts);
  return {
    own: fieldTexts(field),
    caption: captionOf(field),
    saveText: controlTexts(save),
    saveNames: attributeTexts(save),
    frame: frameTexts(container, field),
    ...placeIn(container.ownerDocument, words, url),
    page: inForm.length > 2 ? pageHeading(container) : '',
    choices: [
      ...choicesOf(container, options, isOurs),
      ...(before?.lit ?? []),
      ...unlike.map(({ chosen: one }) => one),
    ],
    offers: [
      ...offersOf(container, options, isOurs),
      ...(before ? [before.offered] : []),
      ...unlike.map(({ offered }) => offered),
    ],
    merges: hasMerges(container) || MERGES.test(textOf(field).slice(0, 2_000)),
    names: [...beside.map((f) => fieldTexts(f)), ...selects],
    filled: open
      .filter((f) => !f.matches('[type=radio], [type=checkbox]'))
      .map((f) => fieldTexts(f)),
    typed: open.filter((f) => f.matches(TYPED) && !isDrawnSelect(f)).map((f) => fieldTexts(f)),
    short: [
      ...beside.filter((f) => f.matches('input, select')).map((f) => fieldTexts(f)),
      ...selects,
    ],
    others: open.filter((f) => !f.matches(ASIDE) && !days.includes(f)).length,
    hidden: hiddenTexts(container),
    url,
    long: open.filter((f) => f.matches('textarea, [contenteditable]')).length,
    section: sectionHeading(near),
    lines: linesOf(near, field),
    links: linksOf(near, field),
    shape: {
      oneLine: isOneLine(field),
      input: field.matches('input'),
      far: isFar(near, field, save),
      opens: isAbove(save, field) && closestAcross(field, 'form') === null,
      holdsHeading: queryAcross(near, 'h1, nav').length > 0,
      password: queryAcross(container, 'input[type=password]').length > 0,
      dialog: closestAcross(field, WINDOW) !== null,
    },
    around: lookAround(near),
    byOutcome: candidate.byOutcome === true,
    unsaid: candidate.unsaid === true,
    onTask: (words) => isOnTask(near, words),
    shown: (words) => recordShown(near, words),
    to: (words) =>
      beside.flatMap((f) => (isRecipient(fieldTexts(f), words) ? textOf(f) : [])).join(' · '),
    talksWith: () => talksWith(container),
    nearName: (words) => nearName(container, words),
  };
}
