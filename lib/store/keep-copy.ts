import Dexie from 'dexie';
import { SCHEMA_VERSION } from './db';

/** Rows copied in one transaction. */
const PAGE = 2_000;

/** The version that a database has on the disk; `null` where there is none, or the browser doesn't tell. */
async function storedVersion(name: string): Promise<number | null> {
  const listed = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const found = listed.find((one) => one.name === name);
  // Dexie multiplies versions by 10 in the browser's own count.
  return found?.version ? Math.floor(found.version / 10) : null;
}

export function copyName(name: string, version: number): string {
  return `${name}-copy-of-version-${version}`;
}

/**
 * Before a database of an older version is opened, and thereby migrated: a copy of it stays under another name
 * (issue "Data in and out", 4). Copies of still older versions go. To be called before the first use.
 * @returns the copy's name; `null` where nothing had to be copied
 */
export async function keepCopy(name: string): Promise<string | null> {
  const version = await storedVersion(name);
  if (version === null || version >= SCHEMA_VERSION) return null;
  const copy = copyName(name, version);
  const known = await Dexie.getDatabaseNames();
  // Also one of this version: a crash may have left half of it.
  for (let older = 1; older <= version; older += 1) {
    if (known.includes(copyName(name, older))) await Dexie.delete(copyName(name, older));
  }
  // Without a schema Dexie opens what is there, as it is.
  const source = new Dexie(name);
  await source.open();
  try {
    await copyRows(source, copy, version);
  } catch (error) {
    await Dexie.delete(copy);
    throw error;
  } finally {
    source.close();
  }
  return copy;
}

async function copyRows(source: Dexie, name: string, version: number): Promise<void> {
  const target = new Dexie(name);
  const schema = source.tables.map(({ name: table, schema: { primKey, indexes } }) => [
    table,
    [primKey, ...indexes].map(({ src }) => src).join(),
  ]);
  target.version(version).stores(Object.fromEntries(schema));
  await target.open();
  try {
    for (const table of source.tables) {
      for (let last: unknown; ; ) {
        const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
        const page = await from.limit(PAGE).toArray();
        const keys = await from.limit(PAGE).primaryKeys();
        if (page.length > 0) await target.table(table.name).bulkPut(page);
        if (page.length < PAGE) break;
        last = keys.at(-1);
      }
    }
  } finally {
    target.close();
  }
}
