import type { Table } from 'dexie';
import type { CounterSums, Row } from './counter-sums';
import { isSame } from './revision';

/**
 * Makes rows of counters the given sums; writes only what differs. Belongs into a transaction.
 * @param before the stored rows that are to be replaced
 */
export async function replaceCounters<T extends Row>(
  table: Table<T, string[]>,
  before: readonly { key: string[]; row: T }[],
  sums: CounterSums<T>,
): Promise<void> {
  const known = new Map(before.map(({ key, row }) => [JSON.stringify(key), row]));
  const gone = before.filter(({ key }) => !sums.rows.has(JSON.stringify(key)));
  const put = [...sums.rows].flatMap(([name, { row }]) =>
    isSame(known.get(name), row) ? [] : [row],
  );
  await Promise.all([
    gone.length > 0 && table.bulkDelete(gone.map(({ key }) => key)),
    put.length > 0 && table.bulkPut(put),
  ]);
}
