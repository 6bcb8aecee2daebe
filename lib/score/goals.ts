import * as z from 'zod/mini';
import { addDays, monthOf, patternName } from '@/lib/funnel';
import { getSetting, putSetting, readPatterns, type StagemarkDb } from '@/lib/store';
import type { PeriodKind } from './period';

const count = z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(9_999)));
const goal = z.object({ day: count, week: count });

/** Successful contacts to be reached in a day and in a week. */
export type Goal = z.infer<typeof goal>;

const schema = z.object({
  /** For every manager without one of their own. */
  each: goal,
  /** For all together. */
  team: goal,
  own: z.record(z.string(), goal),
});

export type Goals = z.infer<typeof schema>;

export const NO_GOALS: Goals = { each: {}, team: {}, own: {} };
const KEY = 'goals';

export function readGoals(db: StagemarkDb): Promise<Goals> {
  return getSetting(db, KEY, schema, NO_GOALS);
}

export function storeGoals(db: StagemarkDb, goals: Goals): Promise<void> {
  return putSetting(db, KEY, schema.parse(goals));
}

/** A manager's goal: their own, else everybody's. */
export function goalOf(goals: Goals, manager: string): Goal {
  const own = goals.own[manager];
  return { day: own?.day ?? goals.each.day, week: own?.week ?? goals.each.week };
}

/** The goal that a period has; `null` for periods that have none. */
export function goalOfPeriod(goal: Goal, kind: PeriodKind): number | null {
  if (kind === 'day') return goal.day ?? null;
  return kind === 'week' ? (goal.week ?? null) : null;
}

/** Days looked back for a streak. */
const STREAK_DAYS = 366;

/**
 * Days in a row with the daily goal met. A day without any contact is a day off and breaks nothing; today counts
 * once its goal is met.
 */
export function streakOf(
  days: ReadonlyMap<string, { contacts: number; successful: number }>,
  today: string,
  goal: number,
): number {
  let streak = 0;
  for (let back = 0; back < STREAK_DAYS; back += 1) {
    const day = days.get(addDays(today, -back));
    if (!day || day.contacts === 0) continue;
    if (day.successful >= goal) streak += 1;
    else if (back > 0) return streak;
  }
  return streak;
}

/** A manager's streak, by index: a few rows a month. */
export async function readStreak(
  db: StagemarkDb,
  manager: string,
  today: string,
  goal: number,
): Promise<number> {
  const first = monthOf(addDays(today, 1 - STREAK_DAYS));
  const rows = await readPatterns(db, [first, monthOf(today)], manager);
  const days = new Map<string, { contacts: number; successful: number }>();
  for (const { month, n } of rows) {
    for (let date = 1; date <= 31; date += 1) {
      const contacts = n[patternName('d', date)];
      if (contacts === undefined) continue;
      const day = `${month}-${String(date).padStart(2, '0')}`;
      const sum = days.get(day) ?? { contacts: 0, successful: 0 };
      const successful = sum.successful + (n[patternName('D', date)] ?? 0);
      days.set(day, { contacts: sum.contacts + contacts, successful });
    }
  }
  return streakOf(days, today, goal);
}
