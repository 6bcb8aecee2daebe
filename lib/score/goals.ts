import * as z from 'zod/mini';
import { getSetting, putSetting, readPatterns, type StagemarkDb } from '@/lib/store';
import { GOALS, type Goal, type Goals, goalOf, NO_GOALS } from './goal-of';
import type { PeriodKind } from './period';
import { daysOfPatterns, monthsOfStreak, streakOf } from './streak';

export { type Goal, type Goals, goalOf, NO_GOALS, streakOf };

const count = z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(9_999)));
const goal = z.object({ day: count, week: count });

const schema: z.ZodMiniType<Goals> = z.object({
  /** For every manager without one of their own. */
  each: goal,
  /** For all together. */
  team: goal,
  own: z.record(z.string(), goal),
});

export function readGoals(db: StagemarkDb): Promise<Goals> {
  return getSetting(db, GOALS, schema, NO_GOALS);
}

export function storeGoals(db: StagemarkDb, goals: Goals): Promise<void> {
  return putSetting(db, GOALS, schema.parse(goals));
}

/** The goal that a period has; `null` for periods that have none. */
export function goalOfPeriod(goal: Goal, kind: PeriodKind): number | null {
  if (kind === 'day') return goal.day ?? null;
  return kind === 'week' ? (goal.week ?? null) : null;
}

/** A manager's streak, by index: a few rows a month. */
export async function readStreak(
  db: StagemarkDb,
  manager: string,
  today: string,
  goal: number,
): Promise<number> {
  const rows = await readPatterns(db, monthsOfStreak(today), manager);
  return streakOf(daysOfPatterns(rows), today, goal);
}
