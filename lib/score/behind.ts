import {
  type FunnelRecord,
  interactionsBehind,
  interactionsById,
  type ListedInteraction,
  type StagemarkDb,
} from '@/lib/store';
import { type Behind, isBehind } from './filter';
import type { Period } from './period';
import { kindsOf } from './scorecard';

/** The interactions behind a number of a report, newest first. */
export async function readBehind(
  db: StagemarkDb,
  { from, to }: Pick<Period, 'from' | 'to'>,
  behind: Behind,
  { funnels, limit }: { funnels: readonly FunnelRecord[]; limit: number },
): Promise<{ rows: ListedInteraction[]; isMore: boolean }> {
  if (behind.ids) {
    const rows = await interactionsById(db, behind.ids);
    return { rows: rows.slice(0, limit), isMore: rows.length > limit };
  }
  const kindOf = kindsOf(funnels);
  const days =
    behind.day === undefined ? ([from, to] as const) : ([behind.day, behind.day] as const);
  return interactionsBehind(db, days, {
    manager: behind.manager,
    limit,
    wanted: (row) => isBehind(row, behind, { kindOf, funnels }),
  });
}
