import type { Funnel } from '@/lib/funnel';
import {
  contentOf,
  type Edit,
  type FinishedCycle,
  isEmpty,
  refold,
  type StagemarkDb,
  write,
} from '@/lib/store';
import type { RecordOf, TableName } from '../schema';
import { countLedger } from './count-ledger';
import { foldLedger } from './fold-ledger';
import { Ledger } from './ledger';
import { lastAudit, OwnAudit } from './others';
import { storeDeals } from './store-deals';

type Row = RecordOf<'interactions'>;

/** Timelines folded again in one transaction: saves wait for it. */
const FEW = 5;

/**
 * The quick way into a store that holds no contact yet: all that follows from the rows is worked out of a ledger
 * in memory, and written once. Wherever something doesn't fit (a record is there already, somebody changed more
 * than to record a contact meanwhile), `isSure` turns false and the way of every other import is gone, which asks
 * the store again for everything.
 */
export class FreshImport {
  isSure = true;
  readonly ownAudit = new OwnAudit();
  readonly #ledger = new Ledger();
  /** First row of each chunk of interactions. */
  readonly #starts = new Map<number, number>();
  readonly #roots = new Map<string, string>();
  readonly #funnels = new Map<string, Funnel>();
  #lastClient = '';
  #cycles: FinishedCycle[] = [];

  private constructor(private readonly since: number) {}

  /** Where everything that is stored goes first. */
  static async afterClear(db: StagemarkDb): Promise<FreshImport> {
    return new FreshImport(await lastAudit(db));
  }

  /** @returns `null` where the store isn't fresh */
  static async open(db: StagemarkDb): Promise<FreshImport | null> {
    if (!(await isEmpty(db.interactions)) || !(await isEmpty(db.checkpoints))) return null;
    const [linked, since] = await Promise.all([
      db.clients.filter(({ id, root }) => id !== root).count(),
      lastAudit(db),
    ]);
    return linked > 0 ? null : new FreshImport(since);
  }

  /** Notes a chunk that is staged. */
  note(table: TableName, n: number, rows: readonly object[]): void {
    if (!this.isSure) return;
    if (table === 'checkpoints') this.isSure = false;
    if (table === 'funnels') for (const row of rows as Funnel[]) this.#funnels.set(row.id, row);
    if (table === 'clients') this.#noteClients(rows as RecordOf<'clients'>[]);
    if (table !== 'interactions') return;
    const records = rows as Row[];
    this.#starts.set(n, this.#ledger.length);
    for (const row of records) this.#ledger.add(row);
    // A file may hold one record twice; the store keeps one.
    const isTwice = new Set(records.map(({ id }) => id)).size < records.length;
    if (isTwice || this.#ledger.isFull) this.isSure = false;
  }

  #noteClients(rows: readonly RecordOf<'clients'>[]): void {
    for (const { id, root } of rows) {
      // Out of order one may come twice, and it would not be known which is stored.
      if (id !== root && (id <= this.#lastClient || this.#ledger.length > 0)) this.isSure = false;
      if (id !== root) this.#roots.set(id, root);
      if (id > this.#lastClient) this.#lastClient = id;
    }
  }

  /** Works out what every row comes to. To be called before the first chunk is committed. */
  async fold(db: StagemarkDb): Promise<void> {
    if (!this.isSure) return;
    for (const funnel of await db.funnels.toArray()) {
      if (!this.#funnels.has(funnel.id)) this.#funnels.set(funnel.id, funnel);
    }
    const cycles = await foldLedger(this.#ledger, {
      rootOf: (client) => this.#roots.get(client) ?? client,
      funnelOf: (id) => this.#funnels.get(id) ?? { id, stages: [] },
    });
    if (cycles) this.#cycles = cycles;
    else this.isSure = false;
  }

  /** A chunk's interactions as they are to be stored. */
  amend(n: number, rows: readonly object[]): object[] {
    const start = this.#starts.get(n);
    if (!this.isSure || start === undefined) return [...rows];
    return (rows as Row[]).map((row, i) => this.#ledger.amend(start + i, row));
  }

  /**
   * Writes what follows from the rows, once all are stored.
   * @returns `false` where that can't be told from the ledger: everything must be folded and counted anew
   */
  async settle(db: StagemarkDb, edit: Edit, onStep: () => void): Promise<boolean> {
    const touched = this.isSure ? await this.#touchedByOthers(db) : null;
    if (!touched || !(await this.#hasSameFunnels(db))) return false;
    // Other tables: the browser stores the one while the page sums up the other.
    const [stored, counted] = await Promise.allSettled([
      storeDeals(db, this.#cycles, onStep),
      countLedger(db, this.#ledger, onStep),
    ]);
    if (stored.status === 'rejected') throw stored.reason;
    if (counted.status === 'rejected') throw counted.reason;
    const deed = { what: 'imported', table: 'imports', key: '' };
    for (let i = 0; i < touched.length; i += FEW) {
      await write(db, async () => refold(db, touched.slice(i, i + FEW), deed, edit));
      onStep();
    }
    return true;
  }

  /**
   * Timelines into which the CRM saved while only a part of them was stored.
   * @returns `null` where somebody did more than to record contacts
   */
  async #touchedByOthers(db: StagemarkDb) {
    const entries = await this.ownAudit.others(db, this.since);
    if (entries.some(({ what }) => what !== 'recorded')) return null;
    const saved = entries.filter(({ table }) => table === 'interactions');
    const stored = await db.interactions.bulkGet(saved.map(({ key }) => key));
    const clients = stored.flatMap((row) => (row?.client ? [[row.client, row.funnel]] : []));
    const timelines = clients.map(([client = '', funnel = '']) => ({
      root: this.#roots.get(client) ?? client,
      funnel,
    }));
    return [...new Map(timelines.map((line) => [JSON.stringify(line), line])).values()];
  }

  async #hasSameFunnels(db: StagemarkDb): Promise<boolean> {
    const stored = new Map((await db.funnels.toArray()).map((funnel) => [funnel.id, funnel]));
    const rules = ({ stages, strict }: Funnel) => contentOf({ stages, strict: strict ?? false });
    return [...this.#funnels].every(([id, used]) => {
      const now = stored.get(id);
      return now !== undefined && rules(now) === rules(used);
    });
  }
}
