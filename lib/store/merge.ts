import type { Revision } from '@/lib/funnel';

/** What follows from other records, or is one device's own: no part of what a merge compares. */
const NO_CONTENT = new Set([
  ...['outcome', 'before', 'stepsGained', 'cycle', 'left', 'day', 'lastFormAt', 'lastSaveAt'],
  ...['lastRecordAt', 'noFormSince'],
]);

/** Plain data as text, the same for the same content: keys sorted, absent and `undefined` alike. */
function textOf(value: unknown, isTop = false): string {
  if (Array.isArray(value)) return `[${value.map((each) => textOf(each)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).filter(
    (key) => record[key] !== undefined && !(isTop && NO_CONTENT.has(key)),
  );
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${textOf(record[key])}`)
    .join()}}`;
}

/** A record's content without caches: equal for two records that say the same. */
export function contentOf(record: object): string {
  return textOf(record, true);
}

/** 53 bits of a text, well spread (cyrb53). Decides between equals; nobody's safety hangs on it. */
export function hashText(text: string, seed = 0): number {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/**
 * Which of two versions of one record wins (design.md, "The rules of counting", last lines): the higher rev, then
 * the later edit, then the content's hash, so that all devices agree in whatever order they merge. A tombstone is
 * a version like any other.
 * @returns above 0 where `a` wins, below where `b` does, 0 where both say the same
 */
export function compareVersions(a: Revision, b: Revision): number {
  if (a.rev !== b.rev) return a.rev - b.rev;
  const later = a.editedAt === b.editedAt ? 0 : Date.parse(a.editedAt) - Date.parse(b.editedAt);
  if (later !== 0) return later;
  const [left, right] = [contentOf(a), contentOf(b)];
  if (left === right) return 0;
  const byHash = hashText(left) - hashText(right);
  if (byHash !== 0) return byHash;
  return left < right ? -1 : 1;
}
