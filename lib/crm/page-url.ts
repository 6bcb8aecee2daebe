import type { RecordUrl } from './profile';

/** A record's place in the CRM, out of an address. */
export interface RecordAddress {
  type: string;
  id: string;
}

/** `:id` in a hash or query must not swallow what follows: there URLPattern knows no segments. */
const bounded = (pattern: string) => pattern.replace(/:(\w+)(?!\w|\()/g, ':$1([^\\/?&#]+)');

const compiled = new WeakMap<RecordUrl, URLPattern>();

function patternOf(record: RecordUrl): URLPattern {
  const known = compiled.get(record);
  if (known) return known;
  const init: URLPatternInit = {};
  if (record.path !== undefined) init.pathname = bounded(record.path);
  if (record.hash !== undefined) init.hash = bounded(record.hash.replace(/^#/, ''));
  if (record.query !== undefined) init.search = bounded(record.query.replace(/^\?/, ''));
  const made = new URLPattern(init);
  compiled.set(record, made);
  return made;
}

function groupOf(found: URLPatternResult, name: string): string | undefined {
  for (const part of [found.hash, found.search, found.pathname]) {
    const value = part.groups[name];
    if (value) return value;
  }
  return undefined;
}

/** An id as people write it; as it stands where it is no valid escape. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * The record that an address shows, or `null`. The first matching pattern wins; one that needs the page to tell the
 * type is passed over where there is none.
 */
export function recordAt(
  records: readonly RecordUrl[],
  url: string,
  page: ParentNode | null = null,
): RecordAddress | null {
  for (const record of records) {
    if (record.where && !page?.querySelector(record.where)) continue;
    const found = patternOf(record).exec(url);
    if (!found) continue;
    const id = groupOf(found, 'id');
    if (id) return { type: record.type, id: decoded(id) };
  }
  return null;
}

/** Whether any of the patterns matches, with or without an id. */
export function matchesAny(records: readonly RecordUrl[] | undefined, url: string): boolean {
  return (records ?? []).some((record) => patternOf(record).test(url));
}
