import { monthOf } from '@/lib/funnel';
import { applyTotals, type StagemarkDb } from '@/lib/store';
import { inBuckets } from './column';
import type { Ledger } from './ledger';
import { MonthSums } from './month-sums';
import { breather } from './rest';

/**
 * Adds an import's contacts to days, flows and patterns, month by month and by differences: whatever saves did
 * meanwhile stays counted.
 */
export async function countLedger(
  db: StagemarkDb,
  ledger: Ledger,
  onStep: () => void,
): Promise<void> {
  const rest = breather();
  const { starts, order } = inBuckets(ledger.length, ledger.days.size, (row) => ledger.dayOf(row));
  const days = Array.from({ length: ledger.days.size }, (_, i) => i);
  const months = Map.groupBy(days, (day) => monthOf(ledger.days.at(day)));
  const sums = new MonthSums(ledger);
  // A month is stored while the next is summed.
  let storing: Promise<void> = Promise.resolve();
  for (const [, ofMonth] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const day of ofMonth) {
      for (const row of order.subarray(starts[day], starts[day + 1])) {
        sums.add(row);
        await rest();
      }
    }
    await storing;
    storing = applyTotals(db, sums.take());
    // Heard of when it is awaited.
    storing.catch(() => undefined);
    onStep();
  }
  await storing;
}
