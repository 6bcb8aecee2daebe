import type { ClientRead } from '../read';
import { isVisible, textOf } from '../visible';
import { drawnSelects, isDrawnAnew, nameChosen } from './drawn-selects';
import { heading as anyHeading, ownText, saysDeed, saysKind, withoutKind } from './general-heading';
import { headName, windowName } from './head-name';
import { largeName } from './large-name';
import type { Words } from './match-words';
import { isPlace, nearName } from './near-name';
import { nameOfRow, openerRow } from './opener-row';
import { nameInFields } from './own-fields';
import { recordAt } from './page-record';
import { isCount, isId, isLooseId, withoutFiles } from './record-ids';
import { captionedName, rowAboveName, rowOf } from './row-name';
import { talksWith } from './talk-head';
import { fieldTexts } from './texts';
import { trailName } from './trail';
import { closestAcross, follows } from './tree';
import { queryAcross } from './trees';
import { wordy } from './wordy';

/** Types of record by the stems that addresses, field names and captions use, deals first (design.md: the nearest to the funnel). */
const TYPES: readonly [string, RegExp][] = [
  [
    'deal',
    /deal|opportun|opty|negoci|ügylet|ugylet|obchod|kauppa|negóci|сделк|угод|affaire|verkaufschance|szans|trattativ|kans|fırsat|firsat|sdelk|pipeline_?item/iu,
  ],
  [
    'company',
    /compan|account|organi[sz]ation|client|customer|firm|kunde|kontrahent|empresa|société|societe|azienda|клиент|клієнт|компани|компані|контрагент|müşteri|musteri|klient|klant|bedrijf|borrower|partner|investor|funder|debtor|debitor|asiakas|asiakka|zákazn|zakazn|ügyfél|ugyfel|virksomhed|företag|foretag|πελάτ|pelati|klijent|pelanggan|khách|khach-hang|klien(?:ci|t)|\bpart(?:y|ies)\b/iu,
  ],
  ['lead', /lead|prospect|enquir|inquir|лид|лід|interessent|endiafer/iu],
  [
    'person',
    /contact|person|people|subscriber|supporter|donor|constituent|patient|pacient|pacijent|kontakt|контакт|contato|contatt|osob|kişi|kisi/iu,
  ],
];
/** Records that are contacts themselves: no client. */
const ACTIVITY =
  /call|meeting|e?mail|message|note|activit|task|event|visit|comment|touchpoint|interaction|user|sales|calendar/iu;
const A_LETTER = wordy`\p{L}`;

const typeOf = (word: string) => TYPES.find(([, stems]) => stems.test(word))?.[0] ?? null;

interface Found {
  type: string;
  id: string;
}

const rank = (found: Found) => TYPES.findIndex(([type]) => type === found.type);

/** What names the type of the record whose `id` stands beside it. */
const TYPED = ['model', 'module', 'entity', 'object', 'resource'];

/**
 * The record that an address names by two parameters, whatever stands between them: `#id=5&cids=1&model=crm.lead`.
 * `undefined` where it names none so.
 */
function byParameters(parts: readonly string[]): Found | null | undefined {
  for (const part of parts) {
    const given = new URLSearchParams(part);
    const id = given.get('id');
    const named = TYPED.map((name) => given.get(name)).find(Boolean);
    if (!id || !named || !isId(id)) continue;
    const type = typeOf(named);
    return type === null ? null : { type, id };
  }
  return undefined;
}

/** Every "word, id" pair that an address holds, in path, hash and query. */
export const recordsIn = (url: string): Found[] => recordsNamed(url) ?? [];

const ROOMS =
  /^(?:projects?|users?|owners?|agents?|sessions?|campaigns?|lists?|views?|folders?|teams?|sites?|tabs?|pages?|menus?)$/i;
/** "ProjectID", "userId": a room's, whatever record is named before it. */
const isAroundId = (word: string) => {
  const [, what = ''] = /^(\w{2,}?)_?ids?$/i.exec(word) ?? [];
  return ROOMS.test(what);
};

/** The same; `null` where it names a record of a kind that is no client's. */
function recordsNamed(url: string): Found[] | null {
  let parts: string[];
  try {
    const { pathname, hash, search } = new URL(withoutFiles(url), 'http://x/');
    const named = byParameters([hash.slice(1), search.slice(1)]);
    if (named !== undefined) return named && [named];
    parts = decodeURIComponent(`${pathname}/${hash.slice(1)}/${search.slice(1)}`).split(
      /[/?&=#:;]+/,
    );
  } catch {
    return [];
  }
  const found: Found[] = [];
  let word = '';
  let type: string | null = null;
  for (const part of parts) {
    if (part === '') continue;
    // Nothing has the number 0: "ActionId=0" is one to be made.
    if ((isCount(word) || isAroundId(word) || part === '0') && isId(part)) {
      word = '';
    } else if (word && (isId(part) || (type !== null && isLooseId(part)))) {
      if (type) found.push({ type, id: part });
      word = '';
      type = null;
    } else if (A_LETTER.test(part)) {
      const here = typeOf(part);
      // `module=Accounts&action=DetailView&record=5`: words between the type and the id.
      if (here || ACTIVITY.test(part)) type = here;
      word = part;
    }
  }
  return found;
}

function best(all: readonly Found[]): Found | null {
  return all.length === 0 ? null : all.reduce((a, b) => (rank(b) < rank(a) ? b : a));
}

const PARENT_ID = '[name*="parent_id" i], [name*="parentId"], [data-name="parentId"]';

/** What hidden and visible fields of a form say of the record that it belongs to. */
function fromFields(container: Element): Found | null {
  const found: Found[] = [];
  const value = (css: string) => queryAcross<HTMLInputElement>(container, css)[0]?.value ?? '';
  const parent = typeOf(
    value('[name*="parent_type" i], [name*="parentType"], [data-name="parentType"]'),
  );
  const parentId = value(PARENT_ID);
  if (parent && parentId) found.push({ type: parent, id: parentId });
  for (const input of queryAcross<HTMLInputElement>(container, 'input[type=hidden], select')) {
    const named = /^(.*?)[_[-]?id\]?$/i.exec(input.name);
    const type = named?.[1] ? typeOf(named[1]) : null;
    if (type && input.value && isId(input.value)) found.push({ type, id: input.value });
  }
  return best(found);
}

const BUTTONS = '[role=button], [class*="btn" i], [class*="button" i]';

function* linksIn(root: Element, words: Words): Generator<Found & { name: string; link: Element }> {
  const links = queryAcross(root, 'a[href]').filter(isVisible);
  for (const link of links.slice(0, 40)) {
    const found = best(recordsIn(link.getAttribute('href') ?? ''));
    // "(Re: Ann)", beside a task.
    const name = textOf(link).replace(/^\((?:re:\s*)?(.+)\)$/i, '$1');
    // "Cancel" leads back to the record, "Edit contact" to its form: no names.
    if (link.matches(BUTTONS) || words.at('cancel', name) === 0) continue;
    if (words.at('edit', name) === 0 && words.has('entity', name)) continue;
    if (found && name) yield { ...found, name, link };
  }
}

/** The record that a form leads to: of those above its text the nearest to the funnel, else the first one. */
function linkedIn(root: Element | null, words: Words) {
  if (!root) return null;
  const all = [...linksIn(root, words)];
  const text = root.querySelector('textarea, [contenteditable]');
  const [first, ...more] = all.filter(({ link }) => text && follows(text, link));
  if (!first) return all[0] ?? null;
  return more.reduce((a, b) => (rank(b) < rank(a) ? b : a), first);
}

/** What a form calls a record that it leads to, above its text: below there stand links like "Cancel". */
function nameOfLink(root: Element, { id, type }: Found, words: Words): string | null {
  const text = root.querySelector('textarea, [contenteditable]');
  for (const found of linksIn(root, words)) {
    if (found.id === id && found.type === type && (!text || follows(text, found.link)))
      return found.name;
  }
  return null;
}

/** Whether an address ends with the record's id: what heads its page is the record's name, not that of a form. */
const isItsOwn = (url: string, { id }: Found) => new RegExp(`[/=]${id}/?(?:[?#&]|$)`).test(url);

/** What a form does to the record that it is sent to: `/leads/add_note/2`. */
const DEED = /\/(?:add|create|new|save|store|log)[_-]?[a-z_-]*(?=\/)/gi;

const NUMBERED = 'h1, h2, h3, h4, h5, h1 span, h2 span, h3 span, h4 span, [class*="title" i]';

/** The name that a heading gives to the number of a record: "#2 - Amara Okafor". */
function numberedName(page: Document, { id }: Found): string | null {
  const said = new RegExp(`^(?:#|№|No\\.) ?${id}(?: ?[-–—:·|] ?| )(\\p{L}.*)$`, 'u');
  for (const head of [...page.querySelectorAll(NUMBERED)].slice(0, MOST_HEADS)) {
    const [, name] = said.exec(ownText(head)) ?? [];
    if (name && name.length <= MOST_NAME && isVisible(head)) return name.trim();
  }
  return null;
}
/** So many headings are read, and so long a name is. */
const [MOST_HEADS, MOST_NAME] = [80, 120];

/** What a list of choices says where nobody is chosen. */
const NONE = ['', '0', '-1'];

const DAY = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/;
const TITLES = ['titled', 'subject'] as const;
const CAPTION =
  /client|customer|contact|account|company|deal|lead|regarding|related|parent|клиент|контакт|компани|сделк|клієнт|угод|kunde|kontakt|firma|société|cliente|empresa|contacto|contato|azienda|klient|müşteri/iu;

/** A visible field that names the client; one for a title does not, though it may be for that of "a call with the client". */
function nameInForm(container: Element, words: Words): string | null {
  for (const field of queryAcross(
    container,
    'input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select',
  )) {
    if (!(isVisible(field) || isDrawnAnew(field)) || !CAPTION.test(fieldTexts(field))) continue;
    if (TITLES.some((kind) => words.has(kind, fieldTexts(field)))) continue;
    // "Related to: Opportunity" says what it is, not who.
    if (/type(?!ahead)/i.test(`${field.getAttribute('name')} ${field.getAttribute('data-name')}`))
      continue;
    // "Select…": nobody is chosen yet.
    if (field instanceof HTMLSelectElement && NONE.includes(field.value)) continue;
    const text = textOf(field);
    // "- first select a type -"
    if (/^-.*-$/.test(text)) continue;
    if (text.length > 1 && text.length < 120 && !DAY.test(text)) return text;
  }
  const drawn = drawnSelects(container).filter((field) => CAPTION.test(fieldTexts(field)));
  return drawn.map(nameChosen).find((text) => text.length > 1 && text.length < 120) ?? null;
}

/**
 * The client of a form on a page of which nothing is known: by the fields of the form, the address, a link in the
 * form, else by name alone. `null` where nothing tells one.
 */
export function readGeneralClient(
  container: Element,
  url: string,
  words: Words,
): ClientRead | null {
  const isTitle = (text: string) => saysDeed(text, words) || saysKind(text, words) || isPlace(text);
  const heading = (at: Element) =>
    withoutKind(trailName(at.ownerDocument, isTitle, true) ?? anyHeading(at, isTitle), words);
  // A window that is a page of its own: the page that it stands over is named, where it is the same record's.
  const aroundFrame = ({ id, type }: Found) => {
    const at = container.ownerDocument.defaultView?.frameElement;
    const isSame = (other: Found) => other.id === id && other.type === type;
    return at && recordsIn(at.ownerDocument.URL).some(isSame) ? heading(at) : null;
  };
  const inForm = fromFields(container);
  const name = nameInForm(container, words);
  // A form that names its client itself, and names none yet: the page behind it is somebody else's.
  const own = container.querySelector<HTMLInputElement>(PARENT_ID);
  if (!inForm && own?.value === '')
    return name ? { type: 'name', id: null, name, url: null } : null;
  const named = recordsNamed(url);
  const here = best(named ?? []);
  const frame = closestAcross(container, 'form, [role=dialog], dialog') ?? container;
  const nameHere = (found: Found) =>
    (isItsOwn(url, found) ? null : nameOfLink(frame, found, words)) ??
    numberedName(container.ownerDocument, found) ??
    headName(frame, words) ??
    heading(container) ??
    aroundFrame(found);
  // Looks at what a page's texts look like: last, and only where nothing else names the record.
  const large = () => largeName(frame, words, isTitle);
  const inFields = ({ type }: Found) =>
    type === 'person' || type === 'lead' ? nameInFields(container.ownerDocument) : null;
  if (inForm) {
    const isHere = here?.id === inForm.id;
    const told = name ?? (isHere ? nameHere(inForm) : nameOfLink(frame, inForm, words));
    const said = told ?? (isHere ? (inFields(inForm) ?? large()) : null);
    return { ...inForm, name: said, url: isHere ? url : null };
  }
  const row = rowOf(container, frame);
  const link = linkedIn(row, words) ?? linkedIn(frame, words);
  if (here) {
    const said = nameHere(here) ?? link?.name ?? name ?? nearName(frame, words);
    return { ...here, name: said ?? inFields(here) ?? large(), url };
  }
  if (link) return { type: link.type, id: link.id, name: link.name, url: null };
  const form = closestAcross(container, 'form') ?? container.querySelector('form');
  const sent = best(recordsIn((form?.getAttribute('action') ?? '').replace(DEED, '')));
  if (sent)
    return { ...sent, name: name ?? numberedName(container.ownerDocument, sent), url: null };
  const record = named && recordAt(url, words);
  if (record !== null) {
    const said = nameHere(record) ?? name ?? nearName(frame, words);
    return { ...record, name: said ?? large(), url };
  }
  const inIt = name ?? captionedName(container, words) ?? rowAboveName(container);
  const opened = inIt === null ? openerRow(container) : null;
  const theirs = linkedIn(opened, words);
  if (theirs) return { type: theirs.type, id: theirs.id, name: theirs.name, url: null };
  const shown =
    inIt ??
    headName(frame, words) ??
    windowName(container, words) ??
    (opened && nameOfRow(opened, words)) ??
    talksWith(container) ??
    trailName(container.ownerDocument, isTitle) ??
    nearName(frame, words) ??
    nameInFields(container.ownerDocument, true);
  return shown ? { type: 'name', id: null, name: shown, url: null } : null;
}
