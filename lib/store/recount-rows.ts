import Dexie, { type Table } from 'dexie';
import { keyOfTally, type Tally, type TallyKey, type TallySums } from '@/lib/funnel';
import type { CounterSums } from './counter-rows';
import { isSame } from './revision';

/**
 * Makes the tallies of some days (or months) the given sums; writes only what differs. Belongs into a
 * transaction.
 * @param isTouched days that are to be replaced; the others stay
 * @returns the rows before
 */
export async function replaceTallies(
  table: Table<Tally, TallyKey>,
  [from, to]: readonly [from: string, to: string],
  sums: TallySums,
  isTouched: (day: string) => boolean = () => true,
): Promise<Tally[]> {
  const stored = await table.where(':id').between([from], [to, Dexie.maxKey]).toArray();
  const before = stored.filter(({ day }) => isTouched(day));
  const known = new Map(before.map((tally) => [JSON.stringify(keyOfTally(tally)), tally]));
  const gone = before.filter((tally) => !sums.has(JSON.stringify(keyOfTally(tally))));
  const put = [...sums].flatMap(([key, tally]) => (isSame(known.get(key), tally) ? [] : [tally]));
  await Promise.all([
    gone.length > 0 && table.bulkDelete(gone.map(keyOfTally)),
    put.length > 0 && table.bulkPut(put),
  ]);
  return before;
}

type CounterRow = { n: Record<string, number> };

/** Makes rows of counters the given sums; writes only what differs. Belongs into a transaction. */
export async function replaceCounters<T extends CounterRow>(
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
