import { recordAt } from '../page-url';
import type { RecordUrl } from '../profile';
import { recordsIn } from '../recognise/records-in';

/** Parameters that name the type of record. */
const NAMES_TYPE = /^(?:module|model|type|entity|etn|object|table|tab|sobject|resource)$/i;
/** Ids that only their place gives away: `CRM-LEAD-2026-00012`, `co_51`, `lead_AbC123`. */
const LOOSE_ID = /^(?=.*\d)[\w-]{2,40}$/;
const WORD = /^[\p{L}_-]+$/u;
const ID = /^(?:[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{10,32}|[A-Za-z0-9]{15,18}|\d+)$/i;

/** Characters that URLPattern reads as syntax. */
const literal = (text: string) => text.replace(/[\\{}()*+?:]/g, '\\$&');

const slug = (word: string) =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'record';

interface Hit {
  pattern: string;
  type: string;
  id: string;
}

/** What a word of an address calls a record: `deals` is a deal, what nobody knows is called as it is. */
const typeOf = (word: string) => recordsIn(`/${word}/1`)[0]?.type ?? slug(word);

/** Which part of a path is the id: the one that is known, else the last that looks like one. */
function idIn(parts: readonly string[], wanted: string | undefined): number {
  if (wanted !== undefined) return parts.indexOf(wanted);
  const strict = parts.findLastIndex((part) => ID.test(part));
  if (strict >= 0) return strict;
  return parts.findLastIndex((part, i) => LOOSE_ID.test(part) && WORD.test(parts[i - 1] ?? ''));
}

/** `/deals/17/calls` as `/deals/:id{/*}?`. */
function inSegments(path: string, wanted: string | undefined): Hit | null {
  const parts = path.split('/');
  const at = idIn(parts, wanted);
  const id = parts[at];
  const word = parts.slice(0, Math.max(at, 0)).findLast((part) => /\p{L}/u.test(part));
  if (id === undefined || word === undefined) return null;
  const before = parts.slice(0, at).map((part) => (ID.test(part) ? '*' : literal(part)));
  return { pattern: `${before.join('/')}/:id{/*}?`, type: typeOf(word), id };
}

/** `module=Leads&record=17` as `{*&}?module=Leads{&*}?&record=:id{&*}?`, in the order in which the page has them. */
function inPairs(text: string, wanted: string | undefined): Hit | null {
  const pairs = text.split('&').map((pair) => pair.split('='));
  const at = pairs.findIndex(([name, value]) =>
    wanted === undefined
      ? /(?:^|_)(?:id|record)$/i.test(name ?? '') && ID.test(value ?? '')
      : value === wanted,
  );
  const [name, id] = pairs[at] ?? [];
  if (name === undefined || id === undefined) return null;
  const kept = pairs.flatMap(([key = '', value = ''], index) => {
    if (index === at) return [`${literal(key)}=:id`];
    return NAMES_TYPE.test(key) && value !== '' ? [`${literal(key)}=${literal(value)}`] : [];
  });
  const word = pairs.find(([key]) => NAMES_TYPE.test(key ?? ''))?.[1] ?? name.replace(/_?id$/i, '');
  return { pattern: `{*&}?${kept.join('{&*}?&')}{&*}?`, type: typeOf(word), id };
}

/**
 * The pattern of a record's address, made of one record's: its id becomes `:id`, what comes after it may be
 * anything. `null` where the address names no record.
 */
export function recordPattern(url: string): { record: RecordUrl; id: string } | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  const known = recordsIn(url)[0];
  const route = parsed.hash.slice(1);
  const [path = '', query = ''] = route.split('?');
  const tries: [keyof RecordUrl, () => Hit | null][] = [
    ['hash', () => (path.includes('/') ? inSegments(path, known?.id) : null)],
    ['hash', () => inPairs(query || (route.includes('=') ? route : ''), known?.id)],
    ['query', () => inPairs(parsed.search.slice(1), known?.id)],
    ['path', () => inSegments(parsed.pathname, known?.id)],
  ];
  for (const [part, find] of tries) {
    const hit = find();
    if (!hit) continue;
    const inQuery = part === 'hash' && query !== '' && hit.pattern.startsWith('{*&}?');
    const pattern = inQuery ? `${literal(path)}\\?${hit.pattern}` : hit.pattern;
    const record: RecordUrl = { [part]: pattern, type: known?.type ?? hit.type };
    // A pattern that does not find its own record is none.
    if (recordAt([record], url)?.id === decodeURIComponent(hit.id)) return { record, id: hit.id };
  }
  return null;
}

/**
 * Patterns for the other kinds of record that a page links to, where they are built as its own address is:
 * `/contacts/5` beside `/deals/17`.
 */
export function patternsOfLinks(links: readonly string[], own: RecordUrl): RecordUrl[] {
  const found = new Map<string, RecordUrl>();
  const part = own.hash !== undefined ? 'hash' : own.query !== undefined ? 'query' : 'path';
  for (const link of links) {
    // Only words that are known to name a client: elsewhere a file or a user has an id too.
    if (recordsIn(link).length === 0) continue;
    const record = recordPattern(link)?.record;
    if (!record || record[part] === undefined || record[part] === own[part]) continue;
    found.set(String(record[part]), record);
  }
  return [...found.values()].slice(0, 8);
}

/** The page's address and, where the field stands in a frame that shows none, that of the page around it. */
export function addressOf(field: Element): string {
  const page = field.ownerDocument;
  const top = page.defaultView?.top;
  if (recordPattern(page.URL) || !top || top === page.defaultView) return page.URL;
  try {
    return top.document.URL;
  } catch {
    return page.URL;
  }
}
