import type { InteractionKind } from '@/lib/funnel';
import { type RecordAddress, recordAt } from './page-url';
import type { ClientReader, KindReader, Profile, Reader, StatusReader } from './profile';
import { queryAcross } from './recognise/tree';
import { isVisible, ownTextOf, textOf } from './visible';

/** Where readers look: the form or ticked row, and the page around it. */
export interface Place {
  form: Element | null;
  /** The row or card whose button opened the form, where its profile asks for one. */
  opener?: Element | null | undefined;
  page: Document;
  url: string;
  /** Open shadow roots in the form are looked into (`shadow` of the profile). */
  deep?: boolean;
}

/** A record of the CRM, as read. */
export interface ClientRead {
  type: string;
  id: string | null;
  name: string | null;
  url: string | null;
}

const list = (css: string | readonly string[]) => (typeof css === 'string' ? [css] : css);

/** The page around this frame, where it may be read (same origin), or `null`. */
export function around(page: Document): Document | null {
  const view = page.defaultView;
  try {
    return view && view.top !== view ? (view.top?.document ?? null) : null;
  } catch {
    return null;
  }
}

/** The record that the address shows; in a frame that shows none, the page around it. */
export function recordHere(
  profile: Pick<Profile, 'records'>,
  { page, url }: Place,
): (RecordAddress & { url: string }) | null {
  const outside = around(page);
  for (const [at, shown] of [
    [url, page],
    [outside?.URL, outside],
  ] as const) {
    const record = at === undefined ? null : recordAt(profile.records, at, shown);
    if (record && at !== undefined) return { ...record, url: at };
  }
  return null;
}

/** Whether a reader that is only for some record types is for this page. */
export function isFor(on: readonly string[] | undefined, here: RecordAddress | null): boolean {
  return !on || (here !== null && on.includes(here.type));
}

/** Elements that a selector finds in the place, the form itself included; in a frame, then in the page around. */
function* candidates(reader: Reader, place: Place): Generator<Element> {
  const inForm = reader.from === 'form' || reader.from === 'row';
  const part = inForm ? place.form : place.opener;
  const isPart = inForm || reader.from === 'opener';
  for (const root of isPart ? [part] : [place.page, around(place.page)]) {
    if (!root) continue;
    for (const css of list(reader.css ?? [])) {
      if (inForm && place.form?.matches(css)) yield place.form;
      yield* inForm && place.deep ? queryAcross(root, css) : root.querySelectorAll(css);
    }
  }
}

/** The text that a reader gives, or `null`. */
export function readText(reader: Reader | undefined, place: Place): string | null {
  if (!reader) return null;
  const match = reader.match === undefined ? null : new RegExp(reader.match, 'u');
  const cut = (raw: string) => (match ? (match.exec(raw)?.[1] ?? '') : raw).trim();
  if (reader.from === 'url') return cut(place.url) || null;
  const caption = reader.after === undefined ? null : new RegExp(reader.after, 'iu');
  let last: string | null = null;
  for (const element of candidates(reader, place)) {
    if (!reader.hidden && !isVisible(element)) continue;
    const before = element.previousElementSibling;
    if (caption && !(before && caption.test(textOf(before)))) continue;
    const said = reader.own ? ownTextOf(element) : textOf(element);
    const text = cut(reader.attr ? (element.getAttribute(reader.attr) ?? '') : said);
    if (text && !reader.last) return text;
    if (text) last = text;
  }
  return last;
}

/** What a record's type is called here; `null` for one that is no client's (a task, a case). */
function readType(type: ClientReader['type'], place: Place): string | null {
  if (type === undefined) return 'client';
  if (typeof type === 'string') return type;
  const word = readText(type.read, place);
  return word === null ? null : (type.is[word] ?? null);
}

/** The client, by the first reader that gives a record or a name; `null` where none does. */
export function readClient(
  readers: readonly ClientReader[] | undefined,
  profile: Pick<Profile, 'records'>,
  place: Place,
): ClientRead | null {
  const here = recordHere(profile, place);
  for (const reader of readers ?? []) {
    if (!isFor(reader.on, here)) continue;
    if (reader.record === 'url') {
      if (!here) continue;
      const name = readText(reader.name, place);
      return { type: here.type, id: here.id, name, url: here.url };
    }
    const id = readText(reader.id, place);
    const name = readText(reader.name, place);
    const type = (id ?? name) ? readType(reader.type, place) : null;
    if (type === null) continue;
    // The page is this record's own: its address is the client's.
    const url = here && here.id === id && here.type === type ? here.url : null;
    return { type, id, name, url };
  }
  return null;
}

const same = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** What a form tells of its kind; `none` means that the CRM's word says it was no contact. */
export function readKind(
  reader: KindReader | 'none' | undefined,
  place: Place,
): InteractionKind | 'none' | null {
  if (reader === undefined) return null;
  if (typeof reader === 'string') return reader;
  const word = readText(reader.read, place);
  if (word === null) return null;
  for (const kind of ['call', 'meeting', 'message', 'none'] as const) {
    if (reader.words[kind]?.some((w) => same(w, word))) return kind;
  }
  return null;
}

/** Done or planned, `null` where the form doesn't tell. */
export function readStatus(
  reader: StatusReader | undefined,
  place: Place,
): 'done' | 'planned' | null {
  if (reader === undefined || reader === 'ask') return null;
  if (typeof reader === 'string') return reader;
  const word = readText(reader.read, place);
  if (word !== null && reader.planned.some((w) => same(w, word))) return 'planned';
  if (word !== null && reader.done.some((w) => same(w, word))) return 'done';
  return reader.otherwise ?? null;
}
