import type { ClientRead } from '../read';
import { isVisible, textOf } from '../visible';
import { drawnSelects, isDrawnAnew, nameChosen } from './drawn-selects';
import { heading as anyHeading, ownText, saysKind, withoutKind } from './general-heading';
import { headName, WINDOWS, windowName } from './head-name';
import { largeName } from './large-name';
import type { Words } from './match-words';
import { nameByCaption, nameCalledSo } from './name-caption';
import { beginsAsPart, namesNobody, nearName } from './near-name';
import { nameOfCard, nameOfRow, openerRow } from './opener-row';
import { nameInFields } from './own-fields';
import { recordAt } from './page-record';
import { isId } from './record-ids';
import { best, type Found, rank, recordsIn, recordsNamed, typeOf } from './records-in';
import { captionedName, rowAboveName, rowOf } from './row-name';
import { LEADS } from './save-score';
import { sentTo } from './sent-to';
import { recordByName } from './slug-record';
import { talksWith } from './talk-head';
import { fieldTexts } from './texts';
import { trailEnd, trailName } from './trail';
import { closestAcross, follows } from './tree';
import { queryAcross } from './trees';

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

/** Which captions name a record of a type: a person's page names its firm as a firm's names itself. */
const CAPTIONED: Record<string, 'title' | 'own'> = { deal: 'title', person: 'own', lead: 'own' };

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

/** What the row from which a form's window was opened calls a record that it leads to. */
function nameInOpener(container: Element, { id }: Found, words: Words): string | null {
  const row = openerRow(container);
  return (row && [...linksIn(row, words)].find((link) => link.id === id)?.name) ?? null;
}

/** Whether an address names a record. */
const names = (url: string, { id, type }: Found) =>
  recordsIn(url).some((other) => other.id === id && other.type === type);

/** So many links of a page are looked at. */
const MOST_LINKS = 200;

/** Whether a page stands below the one that a path leads to. */
const isBelow = (url: string, path: string) =>
  path.startsWith('/') && new URL(url).pathname.startsWith(`${path.replace(/\/$/, '')}/`);

/**
 * What the page calls a record that its trail, or another link of it, leads to.
 * @param url of the page: where no word in it says what the record is, what it stands below is the record's own page
 */
function nameOfPageLink(
  page: Document,
  url: string,
  record: Found,
  isTitle: (text: string) => boolean,
) {
  const links = [...page.querySelectorAll('a[href]')].slice(0, MOST_LINKS);
  const isIts = (link: Element) => {
    const href = link.getAttribute('href') ?? '';
    return isItsOwn(href, record) && (names(href, record) || isBelow(url, href));
  };
  const named = links.find((link) => {
    const text = textOf(link);
    const isName = /^\p{L}.{1,79}$/u.test(text) && !isTitle(text) && !LEADS.test(text);
    return (
      isName && !link.matches(BUTTONS) && isIts(link) && !link.closest(TABS) && isVisible(link)
    );
  });
  return named ? textOf(named) : null;
}
const TABS =
  '[role=tab], [role=tablist], [class*="tabs" i], [class*="menu" i]:not(body), table, button';

/** Whether an address ends with the record's id: what heads its page is the record's name, not that of a form. */
const isItsOwn = (url: string, { id }: Found) => new RegExp(`[/=]${id}/?(?:[?#&]|$)`).test(url);

/** What a form does to the record that it is sent to: `/leads/add_note/2`. */
const DEED = /\/(?:add|create|new|save|store|log)[_-]?[a-z_-]*(?=\/)/gi;

const NUMBERED = 'h1, h2, h3, h4, h5, h1 span, h2 span, h3 span, h4 span, [class*="title" i]';

/** The name that a heading gives to the number of a record: "#2 - Amara Okafor". */
function numberedName(page: Document, { id }: Found, words: Words): string | null {
  const said = new RegExp(
    `^(\\p{L}{2,20} )?(?:#|№|No\\.) ?${id}(?: ?[-–—:·|] ?| )(\\p{L}.*)$`,
    'u',
  );
  for (const head of [...page.querySelectorAll(NUMBERED)].slice(0, MOST_HEADS)) {
    const [, kind, name] = said.exec(ownText(head)) ?? [];
    // "Task #5" stands beside lead 5, too.
    if (kind && !saysKind(kind, words)) continue;
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
  /client|customer|contact|account|company|deal|lead|regarding|related|parent|school|student|patient|candidate|prospect|donor|(?<![a-z]|sales[ _-]?|account |responsible |assigned )person(?![a-z])(?! (?:responsible|in charge))|клиент|контакт|компани|сделк|клієнт|угод|kunde|kontakt|firma|société|cliente|empresa|contacto|contato|azienda|klient|müşteri/iu;

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
  const own = readHere(container, url, words);
  if (own?.id) return own;
  // A window that is a page of its own: its address bears the number of the record that the page around it is of.
  const frame = container.ownerDocument.defaultView?.frameElement;
  const around = frame && readGeneralClient(frame, frame.ownerDocument.URL, words);
  return around?.id && bears(url, around.id) ? around : own;
}

/** Whether an address bears an id, whatever it calls it. */
const bears = (url: string, id: string) =>
  url.split(/[/=?&#.]/).some((piece) => decoded(piece) === id);
const decoded = (piece: string) => {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
};

function readHere(container: Element, url: string, words: Words): ClientRead | null {
  const isTitle = (text: string) => namesNobody(text, words);
  const isNoName = (text: string) => isTitle(text) || beginsAsPart(text, words);
  const heading = (at: Element) =>
    withoutKind(trailName(at.ownerDocument, isTitle, true) ?? anyHeading(at, isTitle), words);
  // A window that is a page of its own: the page that it stands over is named, where it is the same record's.
  const aroundFrame = (record: Found) => {
    const at = container.ownerDocument.defaultView?.frameElement;
    return at && names(at.ownerDocument.URL, record) ? heading(at) : null;
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
    nameInOpener(container, found, words) ??
    numberedName(container.ownerDocument, found, words) ??
    headName(frame, words) ??
    heading(container) ??
    aroundFrame(found);
  // Looks at what a page's texts look like: last, and only where nothing else names the record.
  const shownOf = (record: Found) =>
    windowName(container, words) ??
    nameByCaption(frame, words, CAPTIONED[record.type] ?? 'ofClient') ??
    trailEnd(container.ownerDocument, isNoName) ??
    (isItsOwn(url, record)
      ? null
      : nameOfPageLink(container.ownerDocument, url, record, isNoName)) ??
    nameCalledSo(frame) ??
    largeName(frame, words, isTitle);
  const inFields = ({ type }: Found) =>
    type === 'person' || type === 'lead' ? nameInFields(container.ownerDocument) : null;
  if (inForm) {
    const isHere = here?.id === inForm.id;
    const told = name ?? (isHere ? nameHere(inForm) : nameOfLink(frame, inForm, words));
    const said = told ?? (isHere ? (inFields(inForm) ?? shownOf(inForm)) : null);
    return { ...inForm, name: said, url: isHere ? url : null };
  }
  const row = rowOf(container, frame);
  const link = linkedIn(row, words) ?? linkedIn(frame, words);
  if (here) {
    const said = nameHere(here) ?? link?.name ?? name ?? nearName(frame, words);
    return { ...here, name: said ?? inFields(here) ?? shownOf(here), url };
  }
  if (link) return { type: link.type, id: link.id, name: link.name, url: null };
  const form = closestAcross(container, 'form') ?? container.querySelector('form');
  const sent = best(recordsIn(sentTo(form).replace(DEED, '')));
  if (sent) {
    const said = name ?? numberedName(container.ownerDocument, sent, words);
    const row = openerRow(container);
    const shown =
      said ??
      nameInOpener(container, sent, words) ??
      (row && nameOfRow(row, words, container)) ??
      captionedName(container, words);
    return { ...sent, name: shown ?? windowName(container, words), url: null };
  }
  const record = named && recordAt(url, words);
  if (record !== null) {
    const said =
      nameHere(record) ?? name ?? captionedName(container, words) ?? nearName(frame, words);
    return { ...record, name: said ?? shownOf(record), url };
  }
  const inIt = name ?? captionedName(container, words) ?? rowAboveName(container);
  const opened = inIt === null ? openerRow(container) : null;
  const theirs = linkedIn(opened, words);
  if (theirs) return { type: theirs.type, id: theirs.id, name: theirs.name, url: null };
  const said =
    inIt ??
    headName(frame, words) ??
    (opened && nameOfRow(opened, words, container)) ??
    windowName(container, words);
  // A list has a name in its address, too: what stands in a window over it is about one of its rows.
  const heads = said === null && !closestAcross(container, WINDOWS) ? heading(container) : null;
  const bySlug = named && heads !== null && !isNoName(heads) ? recordByName(url, heads) : null;
  if (bySlug) return { ...bySlug, name: heads, url };
  const shown =
    said ??
    talksWith(container) ??
    trailName(container.ownerDocument, isTitle) ??
    nearName(frame, words) ??
    nameInFields(container.ownerDocument, true) ??
    nameOfCard(container, url, words) ??
    nameByCaption(frame, words, 'client');
  return shown ? { type: 'name', id: null, name: shown, url: null } : null;
}
