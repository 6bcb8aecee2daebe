import Dexie from 'dexie';
import { monthOf } from '@/lib/funnel';
import { addSums, applySums } from './counter-rows';
import { CounterSums } from './counter-sums';
import type { StagemarkDb } from './db';
import type { DealRow, FinishedCycle } from './records';

/** How the key of a row of closed deals is read off it. */
export const DEAL_KEY = ['month', 'manager', 'funnel'] as const satisfies (keyof DealRow)[];

const BETWEEN = '\t';

/** So many deals that took the same. */
export interface Deals extends Pick<FinishedCycle, 'result' | 'contacts' | 'steps'> {
  count: number;
}

/** What a finished cycle adds to its month; `null` of one that can't be read. */
export function dealRowOf(cycle: FinishedCycle): DealRow | null {
  const { day, manager, funnel, result, contacts, steps } = cycle;
  const isReadable =
    [day, manager, funnel].every((name) => typeof name === 'string') &&
    (result === 'won' || result === 'lost') &&
    Number.isInteger(contacts) &&
    Number.isInteger(steps);
  if (!isReadable) return null;
  const n = { [[result, contacts, steps].join(BETWEEN)]: 1 };
  return { month: monthOf(day), manager, funnel, n };
}

/** The deals that a row holds. */
export function dealsOf({ n }: Pick<DealRow, 'n'>): Deals[] {
  const deals: Deals[] = [];
  for (const [name, count] of Object.entries(n)) {
    const [result, contacts, steps] = name.split(BETWEEN);
    // Below 0 only where the row was wrong before: `checkTallies` finds that, a page must not show it.
    if ((result !== 'won' && result !== 'lost') || count <= 0) continue;
    deals.push({ result, contacts: Number(contacts), steps: Number(steps), count });
  }
  return deals;
}

/** Sums of finished cycles by month, manager and funnel. */
export function sumDeals(cycles: Iterable<FinishedCycle>): CounterSums<DealRow> {
  const sums = new CounterSums<DealRow>(DEAL_KEY);
  for (const cycle of cycles) sums.add(dealRowOf(cycle));
  return sums;
}

/** All that are stored; one at a time in memory. */
export async function sumStoredDeals(db: StagemarkDb): Promise<CounterSums<DealRow>> {
  const sums = new CounterSums<DealRow>(DEAL_KEY);
  await db.cycles.each((cycle) => sums.add(dealRowOf(cycle)));
  return sums;
}

/**
 * Keeps the months' deals in step with finished cycles, by differences. Belongs into the transaction that writes
 * the cycles.
 * @param gone cycles that were stored, and are no more or are replaced
 */
export async function applyToDeals(
  db: StagemarkDb,
  { put, gone }: { put: readonly FinishedCycle[]; gone: readonly FinishedCycle[] },
): Promise<void> {
  await addSums(db.deals, sumChanges(put, gone));
}

function sumChanges(put: readonly FinishedCycle[], gone: readonly FinishedCycle[]) {
  const sums = sumDeals(put);
  for (const cycle of gone) sums.add(dealRowOf(cycle), -1);
  return sums;
}

/** The same of many at once, some rows to a transaction: what saves add meanwhile stays. */
export async function applyManyToDeals(
  db: StagemarkDb,
  { put, gone }: { put: readonly FinishedCycle[]; gone: readonly FinishedCycle[] },
): Promise<void> {
  await applySums(db, db.deals, sumChanges(put, gone));
}

/** Closed deals of some months, by index: a row per month, manager and funnel. */
export function readDeals(
  db: StagemarkDb,
  [from, to]: readonly [from: string, to: string],
  manager?: string,
): Promise<DealRow[]> {
  const rows =
    manager === undefined
      ? db.deals.where(':id').between([from], [to, Dexie.maxKey])
      : db.deals.where('[manager+month]').between([manager, from], [manager, to], true, true);
  return rows.toArray();
}
