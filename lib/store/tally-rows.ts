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

/** From before all days to after all. */
export const ALL_DAYS = ['', '9999-12-31'] as const;

/** How many contacts some days hold: neither tombstones, which the table's count would hold too, nor what is no contact. */
export async function countContacts(
  db: StagemarkDb,
  days: readonly [from: string, to: string] = ALL_DAYS,
  manager?: string,
): Promise<number> {
  const tallies = await readTallies(db, days, manager);
  return tallies.reduce((sum, { count }) => sum + count, 0);
}

/** The days, of those from the first to the last, on which a manager had contacts; the newest first. */
export async function daysWithContacts(
  db: StagemarkDb,
  manager: string,
  days: readonly [from: string, to: string],
): Promise<string[]> {
  const tallies = await readTallies(db, days, manager);
  return [...new Set(tallies.map(({ day }) => day))].sort().reverse();
}
