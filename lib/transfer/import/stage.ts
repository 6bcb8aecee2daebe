import type { StagedChunk, StagemarkDb } from '@/lib/store';
import { checkStopped } from '../fault';
import type { Batch } from '../incoming';
import { FreshImport } from '../ledger/fresh-import';
import { type RecordOf, TABLE_NAMES, type TableName } from '../schema';
import { type Chunks, cutFiles, FileChunks, stagedChunks } from './chunks';
import { keepFiles } from './copies';
import { type Chunk, Cutter } from './cutter';
import { addFaults, type DryRun, emptyDryRun } from './dry-run';
import { type Judged, judgeRecords, type Setting } from './judge';
import { People } from './people';
import { type OpenedFile, readFiles } from './read-files';
import { type Removed, readRemoved, skipKnown } from './skip';
import { readStored } from './stored';
import { TwiceGiven } from './twice-given';

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

/** What is to be looked at. */
export interface StageOptions {
  id: string;
  source: string;
  /** What is stored goes first: a backup is restored. */
  replaces: boolean;
  /** Where the records are from, if that can be read more than once. */
  files?: readonly OpenedFile[] | undefined;
}

/**
 * Counts what the records of a file would do, and puts those aside that would change something. Into a store with no
 * contacts all of them would: then the file is kept instead, and read once more.
 */
export class Stage {
  readonly dryRun: DryRun;
  readonly #cutter: Cutter;
  /** Who is known before the file is read. */
  readonly #people: People;
  readonly #twice = new TwiceGiven();
  #chunks = 0;
  /** Contacts of a restored backup that are stored now. */
  #found = 0;
  /** A chunk on its way to the disk while the next is read. */
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly db: StagemarkDb,
    private readonly known: Known,
    private readonly files: readonly OpenedFile[] | null,
    { id, source }: StageOptions,
  ) {
    this.dryRun = emptyDryRun(id, source);
    this.#people = known.people.copy();
    this.#cutter = new Cutter(known.people);
  }

  static async open(db: StagemarkDb, options: StageOptions): Promise<Stage> {
    const known = await (options.replaces ? knowNothing(db) : readKnown(db));
    // With nothing stored and nothing removed every contact is new, at the second reading too.
    const isAllNew = known.fresh && !known.replaces && known.removed.before === '';
    const files = isAllNew ? await keepFiles(db, options.id, options.files ?? []) : null;
    return new Stage(db, known, files, options);
  }

  /** The files' copies, from which all is read; `null` where rows are staged. */
  batches(signal?: AbortSignal): AsyncIterable<Batch> | null {
    return this.files && readFiles(this.files, signal);
  }

  /** What is to be committed. */
  chunks(signal?: AbortSignal): Chunks {
    const { files, db, dryRun } = this;
    if (!files) return stagedChunks(db, dryRun.id);
    return new FileChunks(() => cutFiles(files, this.#people.copy(), signal));
  }

  /** What the journal must tell of it. */
  get told() {
    const verdicts = Object.values(this.dryRun.counts).flatMap((each) => Object.values(each));
    const records = verdicts.reduce((sum, count) => sum + count, 0);
    return { chunks: this.#chunks, ...(this.files ? { fromFiles: true, records } : {}) };
  }

  get isFresh(): boolean {
    return this.known.isFresh;
  }

  get fresh(): FreshImport | null {
    return this.known.fresh;
  }

  async add({ records, faults }: Batch, signal?: AbortSignal): Promise<void> {
    addFaults(this.dryRun, faults);
    for (const chunk of this.#cutter.add(records)) {
      checkStopped(signal);
      await this.#judge(chunk);
    }
  }

  /** Judges what is left. */
  async finish(): Promise<DryRun> {
    for (const chunk of this.#cutter.end()) await this.#judge(chunk);
    await this.#writing;
    if (this.known.replaces) {
      this.dryRun.gone = (await this.db.interactions.count()) - this.#found;
    }
    return this.dryRun;
  }

  async #judge({ table, rows }: Chunk): Promise<void> {
    const isEmpty = this.known.empty.has(table);
    const judged = await judgeRecords(this.db, table, rows, this.known, isEmpty);
    if (table === 'interactions' && (!isEmpty || this.known.removed.before !== '')) {
      await skipKnown(this.db, judged, this.known.removed);
    }
    const kept = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'changed');
    for (const { record, verdict } of judged) {
      this.dryRun.counts[table][this.#twice.isKnown(table, record) ? 'same' : verdict] += 1;
    }
    if (table === 'interactions') this.#noteDays(kept);
    if (table === 'interactions' && this.known.replaces) {
      const records = rows as RecordOf<'interactions'>[];
      const stored = await readStored(this.db, 'interactions', records);
      this.#found += stored.filter((row) => row !== undefined).length;
    }
    if (kept.length === 0 && !this.files) return;
    const chunk = { import: this.dryRun.id, n: this.#chunks, table };
    const records = kept.map(({ record }) => record);
    this.known.fresh?.note(table, chunk.n, records);
    this.#chunks += 1;
    if (!this.files) await this.#stage({ ...chunk, rows: records });
  }

  async #stage(chunk: StagedChunk): Promise<void> {
    await this.#writing;
    this.#writing = Promise.resolve(this.db.staged.add(chunk));
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
