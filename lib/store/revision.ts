import type { Revision } from '@/lib/funnel';
import type { StagemarkDb } from './db';

/** Who changes something, and when. */
export interface Edit {
  /** Manager id, or the id of the device where nobody is known. */
  by: string;
  /** ISO instant. */
  now: string;
}

/** The revision of a new record. */
export function firstRevision({ by, now }: Edit): Revision {
  return { rev: 1, editedAt: now, editedBy: by, deletedAt: null };
}

/** A record's next revision: the higher one wins a merge. Caches (outcomes, tallies) raise none. */
export function revise<T extends Revision>(record: T, { by, now }: Edit): T {
  return { ...record, rev: record.rev + 1, editedAt: now, editedBy: by };
}

/** Only the revision of a record: what a caller hands in must not overwrite the stored one. */
export function revisionOf({ rev, editedAt, editedBy, deletedAt }: Revision): Revision {
  return { rev, editedAt, editedBy, deletedAt };
}

/** Whether two stored values say the same. Plain data only; an absent field is as good as `undefined`. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}

/** The fields of `after` that differ from `before`, as they were and as they are: for the audit. */
export function differences<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T)[],
): { before: Partial<T>; after: Partial<T> } {
  const was: Partial<T> = {};
  const is: Partial<T> = {};
  for (const field of fields) {
    if (isSame(before[field], after[field])) continue;
    was[field] = before[field];
    is[field] = after[field];
  }
  return { before: was, after: is };
}

/** Something done, and to what: the words of an audit entry. */
export interface Deed {
  what: string;
  table: string;
  key: string;
}

/** Adds to the audit: who did what to which record, when. Belongs into the transaction of the deed. */
export async function addAudit(
  db: StagemarkDb,
  deed: Deed,
  content: { before: unknown; after: unknown },
  { by, now }: Edit,
): Promise<void> {
  await db.audit.add({ at: now, by, ...deed, ...content });
}
