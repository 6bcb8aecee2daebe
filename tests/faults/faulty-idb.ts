import {
  IDBDatabase as FakeDatabase,
  IDBRequest as FakeRequest,
  IDBTransaction as FakeTransaction,
  forceCloseDatabase,
  IDBFactory,
} from 'fake-indexeddb';

/** How the database fails while it does. */
export type StoreFault =
  | 'open-fails'
  | 'full'
  | 'closing'
  /** Each transaction that writes is aborted half-way. */
  | 'aborts';

/** The innards of fake-indexeddb that are needed. */
interface Transaction {
  db: object;
  mode: string;
  _state: string;
  _abort(name: string): void;
  _prioritizedListeners: Map<string, () => void>;
  /** Of a request: the transaction that it is in, and what came of it. */
  transaction?: Transaction | null;
  result?: unknown;
}
interface Patched {
  prototype: { dispatchEvent(event: { type: string }): boolean };
}

const lifeOf = new WeakMap<object, StoreLife>();

const ownerOf = (target: object): StoreLife | undefined => {
  const { db, transaction } = target as { db?: object; transaction?: { db?: object } | null };
  return lifeOf.get(target) ?? lifeOf.get(db ?? {}) ?? lifeOf.get(transaction?.db ?? {});
};

/** What belongs to a dead process hears of nothing any more. */
function muffle({ prototype }: Patched): void {
  const dispatch = prototype.dispatchEvent;
  prototype.dispatchEvent = function (this: Partial<Transaction>, event: { type: string }) {
    if (!ownerOf(this)?.isDead) return dispatch.call(this, event);
    // The disk itself lives on: the next transaction waits for the end of this one.
    this._prioritizedListeners?.get(event.type)?.();
    // Nobody makes the stores of a new database any more: it stays as it was, as in a browser.
    if (event.type === 'upgradeneeded') this.transaction?._abort('AbortError');
    // A connection that comes to a dead process is none: it would stand in the way of who deletes the database.
    if (event.type === 'success' && this.result instanceof FakeDatabase)
      forceCloseDatabase(this.result as never);
    return true;
  };
}

for (const type of [FakeDatabase, FakeRequest, FakeTransaction]) muffle(type as unknown as Patched);

/** The databases of one process: what it opened ends with it, in the middle of whatever it did. */
export class StoreLife {
  isDead = false;
  fault: StoreFault | null = null;
  /** Requests after which an aborted transaction breaks off. */
  breakAfter = 1;
  readonly #disk: IDBFactory;
  readonly #open = new Set<object>();
  readonly #running = new Set<Transaction>();

  constructor(disk: IDBFactory) {
    this.#disk = disk;
  }

  /** What Dexie is given instead of the browser's. */
  get factory(): IDBFactory {
    const { prototype } = IDBFactory;
    return Object.assign(Object.create(prototype), {
      open: (name: string, version?: number) => this.#openDb(name, version),
      deleteDatabase: (name: string) => this.#own(this.#disk.deleteDatabase(name)),
      databases: () => this.#disk.databases(),
      cmp: (a: unknown, b: unknown) => this.#disk.cmp(a, b),
    }) as IDBFactory;
  }

  #own<T extends object>(thing: T): T {
    lifeOf.set(thing, this);
    return thing;
  }

  #openDb(name: string, version?: number): IDBOpenDBRequest {
    if (this.fault === 'open-fails')
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    const request = this.#own(this.#disk.open(name, version));
    const adopt = () => {
      const db = request.result as unknown as { transaction(...args: unknown[]): Transaction };
      if (lifeOf.has(db)) return;
      this.#own(db);
      this.#open.add(db);
      const begin = db.transaction;
      db.transaction = (...args) => this.#begin(begin.apply(db, this.#check(args)));
    };
    request.addEventListener('upgradeneeded', adopt);
    request.addEventListener('success', adopt);
    return request;
  }

  #check<T extends unknown[]>(args: T): T {
    const writes = args[1] === 'readwrite';
    if (this.fault === 'full' && writes)
      throw new DOMException('The disk is full', 'QuotaExceededError');
    if (this.fault === 'closing')
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    return args;
  }

  #begin(tx: Transaction): Transaction {
    this.#running.add(tx);
    if (this.fault === 'aborts' && tx.mode === 'readwrite') this.#breakOff(tx, this.breakAfter);
    return tx;
  }

  #breakOff(tx: Transaction, after: number): void {
    setImmediate(() => {
      if (tx._state === 'finished' || this.isDead) return;
      if (after > 0) this.#breakOff(tx, after - 1);
      else tx._abort('QuotaExceededError');
    });
  }

  /** The browser closes the connections, as it does when it clears or repairs. */
  closeAll(): void {
    for (const db of this.#open) forceCloseDatabase(db as never);
    this.#open.clear();
  }

  /** The process dies: what it had not committed is undone, and none of its code runs on. */
  die(): void {
    this.isDead = true;
    for (const tx of this.#running)
      if (!['finished', 'committing'].includes(tx._state)) tx._abort('AbortError');
    for (const db of this.#open) forceCloseDatabase(db as never);
  }
}
