import type { DayFigures } from '@/components/figures-of';
import { areGoals, GOALS, type Goals, goalOf, NO_GOALS } from '@/lib/score/goal-of';
import { daysOfPatterns, monthsOfStreak, streakOf } from '@/lib/score/streak';
import { type Glance, glance } from '@/lib/store/glance';
import { CURRENT_MANAGER } from '@/lib/store/setting-keys';
import { LANGUAGE, ROLE, UNKNOWN_MANAGER } from '../../shared/setting-keys';
import type { TeamRow } from '../head/board-of';

/** What the popup shows before React is there: the true numbers, as they are stored now. */
export type Frame = { language: unknown } & (
  | { of: 'day'; isHead: boolean; name: string | null; figures: DayFigures }
  | { of: 'team'; day: string; rows: TeamRow[] }
);

/**
 * Reads the first frame.
 * @param isMine whether a head asks for their own day
 * @returns `null` where it can't be read in this way, or nothing is there to be shown
 */
export function readFrame(db: string, day: string, isMine: boolean): Promise<Frame | null> {
  return glance(db, async (seen): Promise<Frame | null> => {
    const [role, current, goals, language] = await Promise.all(
      [ROLE, CURRENT_MANAGER, GOALS, LANGUAGE].map((key) => seen.setting(key)),
    );
    if (goals !== undefined && !areGoals(goals)) return null;
    const set = goals ?? NO_GOALS;
    const isHead = role === 'head';
    if (isHead && !isMine) return { language, of: 'team', day, rows: await team(seen, day, set) };
    const manager = typeof current === 'string' ? current : null;
    const [name, figures] = await Promise.all([
      manager === null ? null : seen.managerName(manager),
      figuresOf(seen, manager ?? UNKNOWN_MANAGER, day, set),
    ]);
    return { language, of: 'day', isHead, name: name ?? manager, figures };
  });
}

async function team(seen: Glance, day: string, goals: Goals): Promise<TeamRow[]> {
  const rows = await seen.dayBoard(day);
  return rows.map((row) => ({ ...row, goal: goalOf(goals, row.manager).day ?? null }));
}

async function figuresOf(
  seen: Glance,
  manager: string,
  day: string,
  goals: Goals,
): Promise<DayFigures> {
  const goal = goalOf(goals, manager).day ?? null;
  const [numbers, patterns] = await Promise.all([
    seen.dayNumbers(manager, day),
    goal === null ? [] : seen.patterns(manager, monthsOfStreak(day)),
  ]);
  const streak = goal === null ? 0 : streakOf(daysOfPatterns(patterns), day, goal);
  return { ...numbers, goal, streak };
}
