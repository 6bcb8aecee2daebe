import Dexie from 'dexie';

/** Settings of a copy, beside those that were copied: when it was whole, how often it was begun, how many contacts it holds. */
export const COPIED_AT = 'copied-at';
export const COPY_TRIES = 'copy-tries';
export const COPY_CONTACTS = 'copy-contacts';

const PAGE = 2_000;

export function copyNames(name: string) {
  const before = `${name}-copy-before-restore`;
  return {
    ofVersion: (version: number) => `${name}-copy-of-version-${version}`,
    /** Two in turn: the one before stays until the next start (`dropOldCopies`). */
    beforeRestore: [before, `${before}-2`] as const,
  };
}

const isOf = (name: string) => (one: string) => one.startsWith(`${name}-copy-`);
const isOfRestore = (copy: string) => copy.includes('-before-restore');

/** A copy of the database, from before an update or from before a backup was restored. */
export interface KeptCopy {
  name: string;
  why: 'update' | 'restore';
  /** Schema version of what is in it. */
  version: number;
  /** ISO instant; `null` for a half one. */
  madeAt: string | null;
  tries: number;
  /** Without those that were deleted, of which only the mark is left. */
  contacts: number;
}

/** Opens a copy as it is, whatever version it has; `null` where there is none. */
async function openCopy(name: string): Promise<Dexie | null> {
  if (!(await Dexie.exists(name))) return null;
  const db = new Dexie(name);
  await db.open();
  return db;
}

/** What a copy is; `null` where there is none. */
export async function readCopy(name: string): Promise<KeptCopy | null> {
  const db = await openCopy(name);
  if (!db) return null;
  try {
    const setting = async (key: string) => (await db.table('settings').get(key))?.value ?? null;
    return {
      name,
      why: isOfRestore(name) ? 'restore' : 'update',
      version: db.verno,
      madeAt: await setting(COPIED_AT),
      tries: (await setting(COPY_TRIES)) ?? 1,
      // A copy of an older version of Stagemark did not count them.
      contacts: (await setting(COPY_CONTACTS)) ?? (await db.table('interactions').count()),
    };
  } finally {
    db.close();
  }
}

/** The whole copies of a database, newest first. */
export async function listCopies(name: string): Promise<KeptCopy[]> {
  const names = (await Dexie.getDatabaseNames()).filter(isOf(name));
  const copies: KeptCopy[] = [];
  for (const one of names) {
    const copy = await readCopy(one);
    if (copy && copy.madeAt !== null) copies.push(copy);
  }
  return copies.sort((a, b) => ((a.madeAt ?? '') < (b.madeAt ?? '') ? 1 : -1));
}

/** The names of all copies of one sort, halves too. */
async function namesOf(name: string, why: KeptCopy['why']): Promise<string[]> {
  const names = (await Dexie.getDatabaseNames()).filter(isOf(name));
  return names.filter((one) => isOfRestore(one) === (why === 'restore'));
}

/** The names of the whole copies of one sort, newest first; unlike `listCopies` it counts nothing in them. */
export async function wholeCopies(name: string, why: KeptCopy['why']): Promise<string[]> {
  const dated: [string, string][] = [];
  for (const one of await namesOf(name, why)) {
    const db = await openCopy(one);
    try {
      const at: string | undefined = (await db?.table('settings').get(COPIED_AT))?.value;
      if (at) dated.push([at, one]);
    } finally {
      db?.close();
    }
  }
  return dated.sort(([a], [b]) => (a < b ? 1 : -1)).map(([, one]) => one);
}

/**
 * Deletes copies that a newer whole one of their sort has taken the place of, and halves. To be called at the browser's start,
 * where nothing is written in numbers: for minutes after a large database is deleted Chromium puts its place in order before
 * anything else, and whatever is written meanwhile takes up to ten times as long (docs/benchmarks.md).
 * @param sort only those from before an update, or from before a restore
 */
export async function dropOldCopies(name: string, sort?: KeptCopy['why']): Promise<void> {
  for (const why of sort ? [sort] : (['update', 'restore'] as const)) {
    const [newest] = await wholeCopies(name, why);
    for (const one of await namesOf(name, why)) if (one !== newest) await Dexie.delete(one);
  }
}

/** Deletes every copy, halves too. */
export async function deleteCopies(name: string): Promise<void> {
  for (const one of (await Dexie.getDatabaseNames()).filter(isOf(name))) await Dexie.delete(one);
}

export function deleteCopy({ name }: Pick<KeptCopy, 'name'>): Promise<void> {
  return Dexie.delete(name);
}

/** A copy's rows of some tables, a page in memory at a time; tables that it hasn't are empty. */
export async function* copiedRows(
  { name }: Pick<KeptCopy, 'name'>,
  tables: readonly string[],
): AsyncGenerator<{ table: string; rows: object[] }> {
  const db = await openCopy(name);
  if (!db) return;
  const own = [COPIED_AT, COPY_TRIES, COPY_CONTACTS];
  try {
    for (const wanted of tables) {
      const table = db.tables.find((one) => one.name === wanted);
      for (let last: unknown; table; ) {
        const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
        const page: object[] = await rest.limit(PAGE).toArray();
        const keys = await rest.limit(PAGE).primaryKeys();
        const isOwn = (row: object) =>
          wanted === 'settings' && own.includes((row as { key: string }).key);
        yield { table: wanted, rows: page.filter((row) => !isOwn(row)) };
        if (page.length < PAGE) break;
        last = keys.at(-1);
      }
    }
  } finally {
    db.close();
  }
}
