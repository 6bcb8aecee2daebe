import { type PatternRow, type Tally, talliesOfDay } from '@/lib/funnel';
import { type BoardRow, boardOf, type DayNumbers, sumNumbers, wonIn } from './day-numbers';
import type { DayRow, FunnelRecord, ManagerRecord, Setting } from './records';
import { SCHEMA_VERSION } from './schema-version';

/**
 * What the popup's first frame shows, read without Dexie: loading that alone would take as long as a popup may. The
 * same rows, summed by the same functions as `dayNumbers` and `dayBoard`.
 */
export interface Glance {
  /** A setting as it is stored, unread. */
  setting(key: string): Promise<unknown>;
  /** Name of a manager, where there is one. */
  managerName(id: string): Promise<string | undefined>;
  dayNumbers(manager: string, day: string): Promise<DayNumbers>;
  dayBoard(day: string): Promise<BoardRow[]>;
  /** A manager's patterns of some months: streaks are counted from them. */
  patterns(manager: string, months: readonly [from: string, to: string]): Promise<PatternRow[]>;
}

const TABLES = ['settings', 'managers', 'funnels', 'days', 'patterns'];

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The database as it is, `null` where there is none or it has another version: opening it is left to `openDb`. */
function openAsIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    // There is none; nor will there be one by this.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(null);
    request.onsuccess = () => {
      const db = request.result;
      // Dexie multiplies versions by 10 in the browser's own count.
      if (db.version === SCHEMA_VERSION * 10) return resolve(db);
      db.close();
      resolve(null);
    };
  });
}

/**
 * Reads in one transaction. Inside, await nothing but the glance.
 * @returns `null` where it can't be read in this way
 */
export async function glance<T>(
  name: string,
  body: (seen: Glance) => Promise<T>,
): Promise<T | null> {
  const db = await openAsIs(name);
  if (!db) return null;
  try {
    return await body(glanceOf(db.transaction(TABLES, 'readonly')));
  } catch {
    // A damaged record, or a database that is being closed: Dexie's way says what is wrong.
    return null;
  } finally {
    db.close();
  }
}

function glanceOf(transaction: IDBTransaction): Glance {
  const table = (name: string) => transaction.objectStore(name);
  const all = async <T>(source: IDBObjectStore | IDBIndex, range?: IDBKeyRange): Promise<T[]> =>
    resultOf(source.getAll(range));
  const wonStages = async () => wonIn(await all<FunnelRecord>(table('funnels')));
  const tallies = async (source: IDBObjectStore | IDBIndex, range: IDBKeyRange): Promise<Tally[]> =>
    (await all<DayRow>(source, range)).flatMap(talliesOfDay);
  return {
    async setting(key) {
      return (await resultOf<Setting | undefined>(table('settings').get(key)))?.value;
    },
    async managerName(id) {
      return (await resultOf<ManagerRecord | undefined>(table('managers').get(id)))?.name;
    },
    async dayNumbers(manager, day) {
      const own = IDBKeyRange.only([manager, day]);
      const [rows, isWon] = await Promise.all([
        tallies(table('days').index('[manager+day]'), own),
        wonStages(),
      ]);
      return sumNumbers(rows, isWon);
    },
    async dayBoard(day) {
      const ofDay = IDBKeyRange.bound([day], [day, []]);
      const [rows, isWon, managers] = await Promise.all([
        tallies(table('days'), ofDay),
        wonStages(),
        all<ManagerRecord>(table('managers')),
      ]);
      return boardOf(rows, new Map(managers.map(({ id, name }) => [id, name])), isWon);
    },
    async patterns(manager, [from, to]) {
      const months = IDBKeyRange.bound([manager, from], [manager, to]);
      return all(table('patterns').index('[manager+month]'), months);
    },
  };
}
