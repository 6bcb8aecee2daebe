import type { StagemarkDb } from '@/lib/store';
import { checkStopped } from './fault';

/** Rows in memory at a time. */
export const PAGE = 2_000;

/** How far an export or import is; `total` is `null` while nobody knows. */
export interface Progress {
  done: number;
  total: number | null;
}

export interface Run {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * How many there are, told as soon as it is known: a million rows take a second to be counted, and an export need
 * not wait for it.
 */
export function totalOf(count: Promise<number>): () => number | null {
  let total: number | null = null;
  count.then(
    (found) => {
      total = found;
    },
    () => undefined,
  );
  return () => total;
}

/**
 * A table's rows by primary key, a page at a time (design.md, "What the store pays"). The next page is on its way
 * while the caller works on this one. Rows written meanwhile may or may not be among them.
 */
export async function* pagesOf<T>(
  db: StagemarkDb,
  name: string,
  { signal }: Run = {},
  size = PAGE,
): AsyncGenerator<T[]> {
  const table = db.table<T, unknown>(name);
  const path = table.schema.primKey.keyPath;
  const keyOf = (row: T): unknown => {
    const record = row as Record<string, unknown>;
    return Array.isArray(path) ? path.map((part) => record[part]) : record[path ?? ''];
  };
  const read = (last: T | undefined) =>
    (last === undefined ? table.orderBy(':id') : table.where(':id').above(keyOf(last)))
      .limit(size)
      .toArray();
  let next: Promise<T[]> | null = read(undefined);
  while (next) {
    const rows: T[] = await next;
    checkStopped(signal);
    next = rows.length < size ? null : read(rows.at(-1));
    // Whoever stops in the middle leaves a page that nobody waits for.
    next?.catch(() => undefined);
    if (rows.length > 0) yield rows;
  }
}
