import type { Funnel, Revision, Stage } from '@/lib/funnel';
import { compareVersions, contentOf, type StagemarkDb } from '@/lib/store';
import type { RecordOf, TableName } from '../schema';
import { readStored } from './stored';

/** What a record of a file is to the store. `skipped`: left out for good reason, no fault of the file. */
export type Verdict = 'new' | 'changed' | 'same' | 'skipped';

/** A record with its verdict, as it would be stored. */
export interface Judged {
  record: object;
  verdict: Verdict;
  /** What is stored under its key. */
  before: object | undefined;
}

/** What the store was like before the import. */
export interface Setting {
  /** No interaction stored: the file is a backup being restored, and settings come with it. */
  isFresh: boolean;
  /** What is stored goes before the file comes in. */
  replaces?: boolean;
}

/** Settings that say something of this browser, also where all others come out of a backup. */
export const OF_BROWSER = new Set(['last-backup', 'auto-backup', 'backup-later', 'rescue-mark']);

/** Stages of ours that a file's version of the funnel lacks stay, archived (rule 13). */
function keepStages(known: Funnel, incoming: Funnel): readonly Stage[] {
  const named = new Set(incoming.stages.map(({ id }) => id));
  const kept = [...incoming.stages];
  for (const [index, stage] of known.stages.entries()) {
    if (named.has(stage.id)) continue;
    const earlier = new Set(known.stages.slice(0, index).map(({ id }) => id));
    const after = kept.findLastIndex(({ id }) => earlier.has(id));
    kept.splice(after + 1, 0, { ...stage, archived: true });
  }
  return kept;
}

function judgeVersion(table: TableName, record: Revision, before: Revision | undefined): Judged {
  if (!before) return { record, verdict: 'new', before };
  const by = compareVersions(record, before);
  if (by <= 0) return { record, verdict: 'same', before };
  if (table !== 'funnels') return { record, verdict: 'changed', before };
  const [known, incoming] = [before as RecordOf<'funnels'>, record as RecordOf<'funnels'>];
  const merged = { ...incoming, stages: [...keepStages(known, incoming)] };
  const isSame = contentOf(merged) === contentOf(known);
  return { record: merged, verdict: isSame ? 'same' : 'changed', before };
}

function judgeOther(
  table: TableName,
  record: object,
  before: object | undefined,
  { isFresh, replaces }: Setting,
): Judged {
  if (table === 'settings') {
    // Settings are this browser's own: a colleague's file must not change them.
    const isOwn = OF_BROWSER.has((record as RecordOf<'settings'>).key);
    if (!isFresh || isOwn) return { record, verdict: 'skipped', before };
    return { record, verdict: before && !replaces ? 'same' : 'new', before };
  }
  const [mine, theirs] = [before, record] as [{ at: string } | undefined, { at: string }];
  if (!mine) return { record, verdict: 'new', before };
  const isLater = Date.parse(theirs.at) > Date.parse(mine.at);
  return { record, verdict: isLater ? 'changed' : 'same', before };
}

/** The audit is only ever added to: an entry that says the same of the same record is the same. */
async function judgeAudit(db: StagemarkDb, records: readonly object[]): Promise<Judged[]> {
  const entries = records as RecordOf<'audit'>[];
  const pairs = entries.map(({ table, key }) => [table, key]);
  const stored = await db.audit.where('[table+key]').anyOf(pairs).toArray();
  const nameOf = (entry: RecordOf<'audit'>) =>
    JSON.stringify([entry.table, entry.key, entry.at, entry.by, entry.what]);
  const known = new Set(stored.map(nameOf));
  return entries.map((record) => ({
    record,
    verdict: known.has(nameOf(record)) ? 'same' : 'new',
    before: undefined,
  }));
}

/**
 * Compares records of one table with the store (design.md, "The rules of counting", last lines). Writes nothing;
 * a commit asks again, because the CRM goes on saving meanwhile.
 * @param isEmpty nothing is stored in that table yet: nothing needs to be looked up
 */
export async function judgeRecords(
  db: StagemarkDb,
  table: TableName,
  records: readonly object[],
  setting: Setting,
  isEmpty: boolean,
): Promise<Judged[]> {
  if (isEmpty) {
    return records.map((record) => ({ record, verdict: 'new', before: undefined }));
  }
  if (table === 'audit') return judgeAudit(db, records);
  const stored = await readStored(db, table, records as RecordOf<typeof table>[]);
  return records.map((record, i) =>
    table === 'settings' || table === 'checkpoints'
      ? judgeOther(table, record, stored[i], setting)
      : judgeVersion(table, record as Revision, stored[i] as Revision | undefined),
  );
}
