import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { PageMessage } from '@/entrypoints/background/border';
import type { Envelope } from '@/entrypoints/background/inbox';
import { deliver } from '@/entrypoints/background/post';
import { openSaveDesk, type SaveDesk } from '@/entrypoints/background/save-desk';
import { openDb, type StagemarkDb } from '@/lib/store';
import { type Outside, type RequestEvent, WorkerLife } from './fake-life';
import { StoreLife } from './faulty-idb';

const DEAD = Symbol('The worker died');

/** One turn of the event loop, in which the fake store does one step. */
export const tick = (): Promise<void> => new Promise((done) => setImmediate(done));

export async function ticks(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await tick();
}

interface Life {
  worker: WorkerLife;
  store: StoreLife;
  db: StagemarkDb;
  desk: SaveDesk;
  died: Promise<typeof DEAD>;
  die: () => void;
}

/** A browser with the real background in it, whose worker can die and whose store can fail at any step. */
export class StoreWorld {
  readonly out: Outside;
  #disk = new IDBFactory();
  #life: Life | null = null;
  #store: { fault: StoreLife['fault']; breakAfter: number; isDiskFull: boolean };
  /** Verdicts that pages heard, by save. */
  readonly heard: { id: string; verdict: string }[] = [];
  /** Tellings that have no answer yet. */
  open = 0;

  constructor() {
    this.#store = { fault: null, breakAfter: 1, isDiskFull: false };
    this.out = {
      ...{ local: {}, session: {}, alarms: new Set<string>(), badge: '' },
      onTell: (_tab, { type, id, verdict }) => {
        if (type === 'background/verdict' && id && verdict) this.heard.push({ id, verdict });
      },
    };
  }

  /** The worker that runs; an event starts one where none does. */
  life(): Life {
    this.#life ??= this.#start();
    return this.#life;
  }

  get isRunning(): boolean {
    return this.#life !== null;
  }

  #start(): Life {
    const worker = new WorkerLife(this.out);
    const store = new StoreLife(this.#disk);
    Object.assign(store, { fault: this.#store.fault, breakAfter: this.#store.breakAfter });
    worker.isDiskFull = this.#store.isDiskFull;
    Dexie.dependencies = { indexedDB: store.factory, IDBKeyRange };
    const db = openDb('stagemark');
    const desk = openSaveDesk(db);
    desk.requests.listen();
    void desk.judgeAll();
    let die: () => void = () => undefined;
    const died = new Promise<typeof DEAD>((done) => {
      die = () => done(DEAD);
    });
    return { worker, store, db, desk, died, die };
  }

  /** The worker dies; what it had not written is undone. */
  async kill(): Promise<void> {
    const life = this.#life;
    if (!life) return;
    life.worker.isDead = true;
    life.store.die();
    // Its timers run on here: what they still would keep is not kept.
    Object.assign(life.desk.inbox, { keep: () => new Promise(() => undefined) });
    this.#life = null;
    life.die();
    await ticks(3);
  }

  /** From now on the store fails like that; `null`: it works. */
  fail(fault: StoreLife['fault'], breakAfter = 1, isDiskFull = false): void {
    this.#store = { fault, breakAfter, isDiskFull };
    if (!this.#life) return;
    Object.assign(this.#life.store, { fault, breakAfter });
    this.#life.worker.isDiskFull = isDiskFull;
  }

  closeConnections(): void {
    this.#life?.store.closeAll();
  }

  /** The browser dies and is started again: its memory is gone. */
  async crash(): Promise<void> {
    await this.kill();
    this.out.session = {};
    this.life();
  }

  /** Somebody deletes the database. */
  async deleteDb(): Promise<void> {
    this.closeConnections();
    await new Promise<void>((done, fail) => {
      const request = this.#disk.deleteDatabase('stagemark');
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error);
    });
  }

  tell(event: RequestEvent, details: Record<string, unknown>): void {
    this.life().worker.tell(event, details);
  }

  /**
   * Sends as a page does (entrypoints/shared/send.ts): told again where the worker died under it, while the page stands.
   */
  async send(message: PageMessage, from: Envelope, stands: () => boolean): Promise<unknown> {
    this.open += 1;
    try {
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const { db, desk, died } = this.life();
        const answer = deliver(db, desk, structuredClone(message), from).catch(() => null);
        const answered = await Promise.race([answer, died]);
        if (answered !== DEAD) return answered;
        if (!stands()) return undefined;
        await ticks(20);
      }
      return undefined;
    } finally {
      this.open -= 1;
    }
  }

  /** Lets time pass: timers run, and the alarm that wakes the background for open saves. */
  async pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
    if (this.out.alarms.has('saves')) void this.life().desk.judgeAll();
    await this.quiet();
  }

  /** Waits until nothing moves any more. */
  async quiet(): Promise<void> {
    for (let i = 0; i < 400 && this.open > 0; i += 1) await ticks(5);
    const life = this.#life;
    if (!life) return;
    for (let i = 0; i < 3; i += 1) {
      await Promise.race([life.desk.inLine(tick), life.died]);
      await ticks(15);
    }
  }
}
