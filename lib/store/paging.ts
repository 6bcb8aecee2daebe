import type { Collection, Table } from 'dexie';

/**
 * Whether nothing is there. Not by `limit(1).count()`: Dexie has all rows counted for that, a second for a million,
 * and whoever reads next waits for it.
 */
export async function isEmpty(rows: Table | Collection): Promise<boolean> {
  return (await rows.limit(1).primaryKeys()).length === 0;
}

/**
 * Walks a table by primary key, a chunk in memory at a time (design.md, "What the store pays"). The visitor may
 * change the rows that it is given.
 */
export async function eachChunk<T, K extends string>(
  table: Table<T, K>,
  size: number,
  idOf: (row: T) => K,
  visit: (rows: T[]) => Promise<boolean | undefined> | boolean | undefined,
): Promise<void> {
  let last: K | undefined;
  for (;;) {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const rows = await from.limit(size).toArray();
    // `false` from the visitor: it has seen enough.
    if (rows.length > 0 && (await visit(rows)) === false) return;
    const end = rows.at(-1);
    if (rows.length < size || end === undefined) return;
    last = idOf(end);
  }
}

/** A list in parts of at most `size`. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < list.length; i += size) parts.push(list.slice(i, i + size));
  return parts;
}
