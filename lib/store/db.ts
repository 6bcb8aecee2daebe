import Dexie, { type DBCore, type Middleware, type PromiseExtended, type Table } from 'dexie';
import { StoreError } from './errors';
import { readDamaged } from './readable';
import type {
  AuditEntry,
  Checkpoint,
  ClientRecord,
  DayRow,
  DealRow,
  FinishedCycle,
  FlowMonthRow,
  FlowRow,
  FunnelRecord,
  ImportJournal,
  Interaction,
  ManagerRecord,
  PatternRow,
  PendingRecord,
  Setting,
  SiteRecord,
  StagedChunk,
} from './records';
import { SCHEMA_VERSION } from './schema-version';
import { addCounterTables, packCycles, packFlows, packTallies } from './upgrade';

export type CycleKey = [client: string, funnel: string, cycle: number];
export type CheckpointKey = [client: string, funnel: string];
export type StagedKey = [import: string, n: number];

/** Up to version 3: a row per key. */
const TALLY_SCHEMA = '[day+manager+funnel+site+kind+outcome+from+to+reason], [manager+day]';

export interface OpenOptions {
  /**
   * `strict` (single saves): a save that was answered is on the disk. `relaxed` (imports): nine times as fast,
   * the last moments may be lost with the power. See design.md, "What the store pays".
   */
  durability?: 'strict' | 'relaxed';
  /** Done before it is opened for the first time; whatever comes of it, it is opened then. */
  before?: (name: string) => Promise<unknown>;
}

/** The database of the extension. Page scripts never open it (design.md, "The house"). */
export class StagemarkDb extends Dexie {
  declare readonly interactions: Table<Interaction, string>;
  declare readonly clients: Table<ClientRecord, string>;
  declare readonly managers: Table<ManagerRecord, string>;
  declare readonly funnels: Table<FunnelRecord, string>;
  declare readonly sites: Table<SiteRecord, string>;
  declare readonly days: Table<DayRow, string[]>;
  declare readonly flows: Table<FlowRow, string[]>;
  declare readonly flowMonths: Table<FlowMonthRow, string[]>;
  declare readonly patterns: Table<PatternRow, string[]>;
  declare readonly cycles: Table<FinishedCycle, CycleKey>;
  declare readonly deals: Table<DealRow, string[]>;
  declare readonly pending: Table<PendingRecord, string>;
  declare readonly audit: Table<AuditEntry, number>;
  declare readonly settings: Table<Setting, string>;
  declare readonly checkpoints: Table<Checkpoint, CheckpointKey>;
  declare readonly imports: Table<ImportJournal, string>;
  declare readonly staged: Table<StagedChunk, StagedKey>;

  readonly #before: OpenOptions['before'];
  #prepared: Promise<unknown> | null = null;

  constructor(name: string, { durability = 'strict', before }: OpenOptions = {}) {
    super(name, { chromeTransactionDurability: durability });
    this.#before = before;
    this.version(1).stores({
      // [funnel+client] reads one timeline at once, and lists a funnel's clients without its interactions.
      interactions: 'id, client, [funnel+client], [manager+day], day, [site+activity], editedAt',
      clients: 'id, root, site',
      managers: 'id, *keys',
      funnels: 'id',
      sites: 'id',
      tallies: TALLY_SCHEMA,
      monthTallies: TALLY_SCHEMA,
      cycles: '[client+funnel+cycle], funnel, day',
      pending: 'id, form, state',
      audit: '++id, [table+key]',
      settings: 'key',
    });
    // What removed history left behind (rule 15), and imports on their way in.
    this.version(2).stores({
      checkpoints: '[client+funnel]',
      imports: 'id',
      staged: '[import+n]',
    });
    // Moves per funnel's day, and contacts by day and hour per month: what a report needs of long periods.
    this.version(3)
      .stores({
        flows: '[funnel+day]',
        patterns: '[month+manager+funnel+site+kind], [manager+month]',
      })
      .upgrade(addCounterTables);
    // A row per manager's day instead of one per tally; those of months are in the patterns already.
    this.version(4)
      .stores({
        days: '[day+manager+funnel+site], [manager+day]',
        tallies: null,
        monthTallies: null,
      })
      .upgrade(packTallies);
    // What deals took by month and manager: the norms of a year read every finished cycle of it.
    this.version(5)
      .stores({ deals: '[month+manager+funnel], [manager+month]' })
      .upgrade(packCycles);
    // Moves by month: a report adds up all of them since the beginning, of two years 24 rows instead of 730.
    this.version(6).stores({ flowMonths: '[funnel+month]' }).upgrade(packFlows);
    this.on('ready', () => refuseNewer(this), true);
    this.use(letGo(this));
    readDamaged(this);
  }

  /** Opens; where that fails the next use tries again. Dexie alone would stay closed for as long as its page lives. */
  override open(): PromiseExtended<Dexie> {
    return this.#openPrepared().catch((error: unknown) => {
      // Once all that waited for it were told why.
      setTimeout(() => {
        if (!this.isOpen()) this.close({ disableAutoOpen: false });
      });
      throw error;
    });
  }

  #openPrepared(): PromiseExtended<Dexie> {
    if (!this.#before) return super.open();
    this.#prepared ??= this.#before(this.name).catch(() => undefined);
    return Dexie.Promise.resolve(this.#prepared).then(() => super.open());
  }
}

/**
 * Lets a connection go that the browser closed, so that the next use opens another one: Dexie tries that three times
 * in all the life of its page.
 */
const letGo = (db: Dexie): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'let-go',
  create: (core) => ({
    ...core,
    transaction(...args) {
      const used = db.backendDB();
      try {
        return core.transaction(...args);
      } catch (error) {
        // After Dexie's own try, which may have opened another one already.
        queueMicrotask(() => {
          if (db.backendDB() === used) db.close({ disableAutoOpen: false });
        });
        throw error;
      }
    },
  }),
});

/** Dexie opens a database of a newer version as if it were its own; writing there would break it. */
function refuseNewer(db: StagemarkDb): void {
  // Dexie multiplies versions by 10 in the browser's own count.
  const stored = Math.floor(db.backendDB().version / 10);
  if (stored > SCHEMA_VERSION) {
    throw new StoreError('newer', `The database has version ${stored}, known is ${SCHEMA_VERSION}`);
  }
  // Where the browser closes a connection while it is being opened, Dexie takes it for open and can never use it.
  if (!db.settings.core) throw new StoreError('closed', 'The connection was closed as it opened');
}

/**
 * The store. It opens by itself at the first use; one per page or worker is enough.
 * @param name of the database; tests and imports into a trial copy give another.
 */
export function openDb(name = 'stagemark', options: OpenOptions = {}): StagemarkDb {
  return new StagemarkDb(name, options);
}
