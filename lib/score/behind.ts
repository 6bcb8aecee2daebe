import {
  type FunnelRecord,
  interactionsBehind,
  type ListedInteraction,
  type StagemarkDb,
} from '@/lib/store';
import { type Behind, isBehind } from './filter';
import type { Period } from './period';
import { kindsOf } from './scorecard';

/** The interactions behind a number of a report, newest first. */
export function readBehind(
  db: StagemarkDb,
  { from, to }: Pick<Period, 'from' | 'to'>,
  behind: Behind,
  { funnels, limit }: { funnels: readonly FunnelRecord[]; limit: number },
): Promise<{ rows: ListedInteraction[]; isMore: boolean }> {
  const kindOf = kindsOf(funnels);
  const days =
    behind.day === undefined ? ([from, to] as const) : ([behind.day, behind.day] as const);
  return interactionsBehind(db, days, {
    manager: behind.manager,
    limit,
    wanted: (row) => isBehind(row, behind, { kindOf, funnels }),
  });
}
