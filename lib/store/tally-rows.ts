import Dexie, { type Table } from 'dexie';
import type { Tally, TallyKey } from '@/lib/funnel';

/**
 * Tallies of some days (of the table `tallies`) or months (of `monthTallies`), by index.
 * @param days the first and the last, both included: `YYYY-MM-DD` each, or `YYYY-MM`
 * @param manager one manager's only; all where it is left out
 */
export function readTallies(
  table: Table<Tally, TallyKey>,
  [from, to]: readonly [from: string, to: string],
  manager?: string,
): Promise<Tally[]> {
  const rows =
    manager === undefined
      ? table.where(':id').between([from], [to, Dexie.maxKey])
      : table.where('[manager+day]').between([manager, from], [manager, to], true, true);
  return rows.toArray();
}
