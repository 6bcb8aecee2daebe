import type { IndexableType } from 'dexie';
import type { ImportJournal, StagedChunk, StagemarkDb, Touched } from '@/lib/store';
import type { FreshImport } from '../ledger/fresh-import';
import type { RecordOf, TableName } from '../schema';
import { type Chunks, stagedChunks } from './chunks';
import { type Judged, judgeRecords, type Setting } from './judge';
import { keyOf } from './stored';

/** What a committed chunk remembers of a record, for taking it back. */
export interface Stub {
  key: IndexableType;
  /** Its version then: a record that was changed since stays. */
  rev?: number | undefined;
  editedAt?: string | undefined;
}

export function stubOf(table: TableName, record: object): Stub {
  const { rev, editedAt } = record as Partial<RecordOf<'interactions'>>;
  return { key: keyOf(table, record) ?? '', rev, editedAt };
}

/** What a journal counts and the store has lost: the import can't be finished any more. */
export class ChunkGone extends Error {
  constructor(n: number, journal: ImportJournal) {
    super(`Chunk ${n} of ${journal.chunks} is not there`);
  }
}

/** Clients whose group changed, for every funnel; gathered while chunks are committed. */
export interface Gathered extends Touched {
  regrouped: Set<string>;
}

export function nothingGathered(): Gathered {
  return { timelines: new Map(), days: new Set(), regrouped: new Set() };
}

function touchInteraction(touched: Gathered, row: RecordOf<'interactions'>): void {
  if (touched.days !== 'all') touched.days.add(row.day);
  if (row.client === null) return;
  const clients = touched.timelines.get(row.funnel) ?? new Set<string>();
  touched.timelines.set(row.funnel, clients);
  if (clients !== 'all') clients.add(row.client);
}

/** Notes what a stored record may have moved. */
export function touch(touched: Gathered, table: TableName, { record, before }: Judged): void {
  if (table === 'interactions') {
    for (const row of [record, before]) {
      if (row) touchInteraction(touched, row as RecordOf<'interactions'>);
    }
  }
  if (table === 'funnels') {
    touched.timelines.set((record as RecordOf<'funnels'>).id, 'all');
  }
  if (table === 'checkpoints') {
    const { client } = record as RecordOf<'checkpoints'>;
    touched.regrouped.add(client);
  }
  if (table === 'clients') {
    const [is, was] = [record, before] as [RecordOf<'clients'>, RecordOf<'clients'> | undefined];
    if (is.root === (was?.root ?? is.id)) return;
    for (const id of [is.id, is.root, was?.root]) if (id) touched.regrouped.add(id);
  }
}

/**
 * Commits one chunk in a transaction of its own, with the journal: it is done or not, never half. The store is
 * asked again which record wins, because the CRM saved meanwhile.
 * @param from.fresh what is known of the rows where the store was empty: then nothing is gathered in `touched`
 * @throws {ChunkGone} where the chunk is lost; nothing is stored of it
 */
export async function commitChunk(
  db: StagemarkDb,
  journal: ImportJournal,
  setting: Setting,
  touched: Gathered,
  from: { fresh?: FreshImport | null; chunks?: Chunks } = {},
): Promise<ImportJournal> {
  const n = journal.done;
  const { fresh = null, chunks = stagedChunks(db, journal.id) } = from;
  const [chunk] = await chunks.from(n);
  const next = { ...journal, done: n + 1 };
  const names = ['interactions', 'clients', 'managers', 'funnels', 'sites'] as const;
  const others = ['audit', 'settings', 'checkpoints', 'staged', 'imports'] as const;
  await db.transaction('rw', [...names, ...others], async () => {
    if (chunk?.n !== n) throw new ChunkGone(n, journal);
    const { table: name, rows } = chunk;
    const incoming = fresh ? fresh.amend(n, rows) : rows;
    const judged = await judgeRecords(db, name, incoming, setting, false);
    const added = judged.filter(({ verdict }) => verdict === 'new');
    const changed = judged.filter(({ verdict }) => verdict === 'changed');
    const table = db.table(name);
    const records = added.map(({ record }) => record);
    // A file may hold one key twice: the later of the two in it is put over the first.
    const keys = name === 'audit' ? await table.bulkAdd(records, { allKeys: true }) : [];
    const written = [...added, ...changed];
    if (fresh) {
      fresh.ownAudit.add(keys);
      if (name === 'interactions' && incoming.length > records.length) fresh.isSure = false;
    } else for (const one of written) touch(touched, name, one);
    const stubs = written.map(
      ({ record }, i): Stub => ({
        ...stubOf(name, record),
        ...(name === 'audit' ? { key: keys[i] ?? '' } : {}),
      }),
    );
    const done: StagedChunk = { import: journal.id, n, table: name, rows: stubs, isStubs: true };
    if (changed.length > 0) done.before = written.map(({ before }) => before ?? null);
    // All at once: a request waited for is a way to the browser and back.
    await Promise.all([
      name !== 'audit' && records.length > 0 && table.bulkPut(records),
      changed.length > 0 && table.bulkPut(changed.map(({ record }) => record)),
      db.staged.put(done),
      db.imports.put(next),
    ]);
  });
  return next;
}
