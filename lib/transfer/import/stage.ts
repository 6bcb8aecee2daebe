import { type StagemarkDb, unfolded } from '@/lib/store';
import { checkStopped } from '../fault';
import type { Batch } from '../incoming';
import { FreshImport } from '../ledger/fresh-import';
import { type RecordOf, TABLE_NAMES, type TableName } from '../schema';
import { addFaults, type DryRun, emptyDryRun } from './dry-run';
import { type Judged, judgeRecords, type Setting } from './judge';
import { People } from './people';
import { type Removed, readRemoved, skipKnown } from './skip';
import { readStored } from './stored';

/** Rows staged, and later committed, in one transaction: a save of the CRM waits for no more. */
const CHUNK = 500;

/** What was asked of the store once, before the first row. */
interface Known extends Setting {
  empty: Set<TableName>;
  removed: Removed;
  people: People;
  /** Where nothing is stored yet. */
  fresh: FreshImport | null;
  replaces: boolean;
}

async function readKnown(db: StagemarkDb): Promise<Known> {
  const names = ['funnels', 'sites', 'managers', 'clients', 'interactions', 'audit'] as const;
  const firsts = await Promise.all(names.map((name) => db.table(name).limit(1).primaryKeys()));
  const empty = new Set<TableName>(names.filter((_, i) => firsts[i]?.length === 0));
  return {
    empty,
    isFresh: empty.has('interactions'),
    removed: await readRemoved(db),
    people: await People.read(db),
    fresh: await FreshImport.open(db),
    replaces: false,
  };
}

/** A backup that replaces everything finds nothing. */
async function knowNothing(db: StagemarkDb): Promise<Known> {
  return {
    empty: new Set(TABLE_NAMES.filter((name) => name !== 'settings')),
    isFresh: true,
    removed: { until: new Map(), before: '' },
    people: People.nobody(),
    fresh: await FreshImport.afterClear(db),
    replaces: true,
  };
}

/** Puts the rows of a file aside that would change something, and counts what all of them would do. */
export class Stage {
  readonly dryRun: DryRun;
  readonly #waiting = new Map<TableName, object[]>();
  #chunks = 0;
  /** Contacts of a restored backup that are stored now. */
  #found = 0;
  /** A chunk on its way to the disk while the next is read. */
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly db: StagemarkDb,
    private readonly known: Known,
    id: string,
    source: string,
  ) {
    this.dryRun = emptyDryRun(id, source);
  }

  /** @param replaces what is stored goes first: a backup is restored */
  static async open(
    db: StagemarkDb,
    id: string,
    source: string,
    replaces: boolean,
  ): Promise<Stage> {
    return new Stage(db, await (replaces ? knowNothing(db) : readKnown(db)), id, source);
  }

  get chunks(): number {
    return this.#chunks;
  }

  get isFresh(): boolean {
    return this.known.isFresh;
  }

  get fresh(): FreshImport | null {
    return this.known.fresh;
  }

  async add({ records, faults }: Batch, signal?: AbortSignal): Promise<void> {
    addFaults(this.dryRun, faults);
    for (const { table, record } of records) {
      const rows = this.#waiting.get(table) ?? [];
      this.#waiting.set(table, rows);
      rows.push(this.#prepared(table, record));
      if (rows.length >= CHUNK) {
        checkStopped(signal);
        await this.#flush(table);
      }
    }
  }

  /** Stages what is left. */
  async finish(): Promise<DryRun> {
    for (const table of [...this.#waiting.keys()]) await this.#flush(table);
    await this.#writing;
    if (this.known.replaces) {
      this.dryRun.gone = (await this.db.interactions.count()) - this.#found;
    }
    return this.dryRun;
  }

  #prepared(table: TableName, record: object): object {
    if (table === 'managers') this.known.people.add(record as RecordOf<'managers'>);
    if (table !== 'interactions') return record;
    const row = record as RecordOf<'interactions'>;
    const owned = { ...row, manager: this.known.people.personOf(row.manager) };
    return row.client === null ? unfolded(owned) : owned;
  }

  async #flush(table: TableName): Promise<void> {
    const rows = this.#waiting.get(table) ?? [];
    this.#waiting.delete(table);
    if (rows.length === 0) return;
    const isEmpty = this.known.empty.has(table);
    const judged = await judgeRecords(this.db, table, rows, this.known, isEmpty);
    if (table === 'interactions' && (!isEmpty || this.known.removed.before !== '')) {
      await skipKnown(this.db, judged, this.known.removed);
    }
    const kept = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'changed');
    for (const { verdict } of judged) this.dryRun.counts[table][verdict] += 1;
    if (table === 'interactions') this.#noteDays(kept);
    if (table === 'interactions' && this.known.replaces) {
      const records = rows as RecordOf<'interactions'>[];
      const stored = await readStored(this.db, 'interactions', records);
      this.#found += stored.filter((row) => row !== undefined).length;
    }
    if (kept.length === 0) return;
    const chunk = { import: this.dryRun.id, n: this.#chunks, table };
    const records = kept.map(({ record }) => record);
    this.known.fresh?.note(table, chunk.n, records);
    this.#chunks += 1;
    await this.#writing;
    this.#writing = Promise.resolve(this.db.staged.add({ ...chunk, rows: records }));
    // It is awaited before the next one; a failure in between is no unhandled one.
    this.#writing.catch(() => undefined);
  }

  #noteDays(kept: readonly Judged[]): void {
    const days = kept.map(({ record }) => (record as RecordOf<'interactions'>).day);
    const sorted = [...(this.dryRun.days ?? []), ...days].sort();
    const [from, to] = [sorted[0], sorted.at(-1)];
    if (from !== undefined && to !== undefined) this.dryRun.days = [from, to];
  }
}
