import Dexie, { type Table } from 'dexie';
import {
  COPIED_AT,
  COPY_CONTACTS,
  COPY_TRIES,
  copyNames,
  dropOldCopies,
  type KeptCopy,
  readCopy,
  wholeCopies,
} from './kept-copies';
import { SCHEMA_VERSION } from './schema-version';

/** Rows copied in one transaction. */
const PAGE = 2_000;
/** A copy that never comes to its end (no space, a background put to sleep) must not keep the store shut. */
const TRIES = 3;

/** The version that a database has on the disk; `null` where there is none, or the browser doesn't tell. */
async function storedVersion(name: string): Promise<number | null> {
  const listed = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const found = listed.find((one) => one.name === name);
  // Dexie multiplies versions by 10 in the browser's own count.
  return found?.version ? Math.floor(found.version / 10) : null;
}

/**
 * Before a database of an older version is opened, and thereby migrated: a copy of it stays under another name
 * (issue "Data in and out", 4). Older copies stay until the browser starts (`dropOldCopies`). To be called before the
 * first use.
 * @returns the copy's name; `null` where nothing had to be copied, or could not for the third time
 */
export async function keepCopy(name: string): Promise<string | null> {
  const version = await storedVersion(name);
  if (version === null || version >= SCHEMA_VERSION) return null;
  const copy = copyNames(name).ofVersion(version);
  const half = await readCopy(copy);
  if (half && half.madeAt !== null) return copy;
  if (half && half.tries >= TRIES) return null;
  const tries = (half?.tries ?? 0) + 1;
  await withRoom(name, 'update', (again) => copyDatabase(name, copy, tries + again));
  return copy;
}

/** Copies what is stored now: what a restored backup replaces. The copy before it stays until the browser starts. */
export async function copyBeforeRestore(name: string): Promise<string> {
  const slots = copyNames(name).beforeRestore;
  const taken = await wholeCopies(name, 'restore');
  // Never over the last whole one, and over the one before it only where nothing was started since.
  const copy = slots.find((slot) => !taken.includes(slot)) ?? taken.at(-1) ?? slots[0];
  await withRoom(name, 'restore', () => copyDatabase(name, copy, 1));
  return copy;
}

/** Where the disk has no room for one more copy, the older ones of its sort go first. */
async function withRoom(
  name: string,
  sort: KeptCopy['why'],
  copy: (again: number) => Promise<void>,
): Promise<void> {
  try {
    await copy(0);
  } catch (error) {
    if (!/Quota/.test(String((error as Error | null)?.name))) throw error;
    await dropOldCopies(name, sort);
    await copy(1);
  }
}

async function copyDatabase(name: string, copy: string, tries: number): Promise<void> {
  await Dexie.delete(copy);
  // Without a schema Dexie opens what is there, as it is.
  const source = new Dexie(name);
  await source.open();
  const target = new Dexie(copy);
  try {
    const schema = source.tables.map(({ name: table, schema: { primKey, indexes } }) => [
      table,
      [primKey, ...indexes].map(({ src }) => src).join(),
    ]);
    target.version(source.verno).stores(Object.fromEntries(schema));
    await target.open();
    const settings = target.table('settings');
    await settings.put({ key: COPY_TRIES, value: tries });
    for (const table of source.tables) {
      const live = await copyTable(table, target.table(table.name));
      if (table.name === 'interactions') await settings.put({ key: COPY_CONTACTS, value: live });
    }
    await settings.put({ key: COPIED_AT, value: new Date().toISOString() });
  } catch (error) {
    target.close();
    if (tries < TRIES) await Dexie.delete(copy);
    throw error;
  } finally {
    source.close();
    target.close();
  }
}

/** @returns how many of its rows are not deleted */
async function copyTable(from: Table, to: Table): Promise<number> {
  let live = 0;
  for (let last: unknown; ; ) {
    const rest = last === undefined ? from.orderBy(':id') : from.where(':id').above(last);
    const page = await rest.limit(PAGE).toArray();
    const keys = await rest.limit(PAGE).primaryKeys();
    if (page.length > 0) await to.bulkPut(page);
    live += page.filter(({ deletedAt = null }) => deletedAt === null).length;
    if (page.length < PAGE) return live;
    last = keys.at(-1);
  }
}
