import { isSuccessful, type Tally } from '@/lib/funnel';
import { DAYS, keyOfDay } from './commit';
import type { StagemarkDb } from './db';
import { addAudit, type Deed, type Edit } from './revision';

/**
 * Where a number already shown falls, the popup says why: an audit entry per manager's day.
 * @returns how many entries were added
 */
export async function explainDays(
  db: StagemarkDb,
  [before, after]: readonly [readonly Tally[], readonly Tally[]],
  deed: Deed,
  edit: Edit,
): Promise<number> {
  const sums = new Map<
    string,
    { manager: string; day: string; counts: [was: number, is: number] }
  >();
  for (const [place, tallies] of [before, after].entries()) {
    for (const { manager, day, outcome, count } of tallies) {
      if (!isSuccessful(outcome)) continue;
      const key = keyOfDay(manager, day);
      const sum = sums.get(key) ?? { manager, day, counts: [0, 0] };
      sum.counts[place as 0 | 1] += count;
      sums.set(key, sum);
    }
  }
  let said = 0;
  for (const { manager, day, counts } of sums.values()) {
    const [was, is] = counts;
    if (is >= was) continue;
    const content = {
      before: { successful: was },
      after: { successful: is, table: deed.table, key: deed.key },
    };
    const entry = { what: deed.what, table: DAYS, key: keyOfDay(manager, day) };
    await addAudit(db, entry, content, edit);
    said += 1;
  }
  return said;
}
