import Dexie from 'dexie';
import { type Tally, talliesOfDay } from '@/lib/funnel';
import type { StagemarkDb } from './db';

/**
 * Tallies of some days, by index.
 * @param days the first and the last, both included, `YYYY-MM-DD`
 * @param manager one manager's only; all where it is left out
 */
export async function readTallies(
  db: StagemarkDb,
  [from, to]: readonly [from: string, to: string],
  manager?: string,
): Promise<Tally[]> {
  const rows =
    manager === undefined
      ? db.days.where(':id').between([from], [to, Dexie.maxKey])
      : db.days.where('[manager+day]').between([manager, from], [manager, to], true, true);
  return (await rows.toArray()).flatMap(talliesOfDay);
}
