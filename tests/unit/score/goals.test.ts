import { describe, expect, it } from 'vitest';
import {
  goalOf,
  goalOfPeriod,
  NO_GOALS,
  readGoals,
  readStreak,
  storeGoals,
  streakOf,
} from '@/lib/score';
import { at, makeDb, makeSales, record } from '../store/helpers';

const day = (successful: number, contacts = 5) => ({ successful, contacts });

describe('goals', () => {
  it("are a manager's own, else everybody's", () => {
    const goals = { each: { day: 3, week: 15 }, team: {}, own: { petrov: { day: 5 } } };
    expect(goalOf(goals, 'petrov')).toEqual({ day: 5, week: 15 });
    expect(goalOf(goals, 'ivanov')).toEqual({ day: 3, week: 15 });
    expect(goalOfPeriod({ day: 5 }, 'day')).toBe(5);
    expect(goalOfPeriod({ day: 5 }, 'week')).toBeNull();
    expect(goalOfPeriod({ day: 5, week: 9 }, 'month')).toBeNull();
  });

  it('are kept, and nonsense is not taken', async () => {
    const db = makeDb();
    expect(await readGoals(db)).toEqual(NO_GOALS);
    await storeGoals(db, { ...NO_GOALS, team: { week: 40 } });
    expect((await readGoals(db)).team.week).toBe(40);
    expect(() => storeGoals(db, { ...NO_GOALS, team: { week: -1 } })).toThrow();
  });
});

describe('a streak', () => {
  const streak = (days: Record<string, ReturnType<typeof day>>) =>
    streakOf(new Map(Object.entries(days)), '2026-11-23', 3);

  it('counts days with the goal met, days off left out', () => {
    const week = { '2026-11-20': day(3), '2026-11-19': day(4), '2026-11-18': day(2) };
    expect(streak(week)).toBe(2);
    expect(streak({ ...week, '2026-11-23': day(1) })).toBe(2);
    expect(streak({ ...week, '2026-11-23': day(3) })).toBe(3);
    expect(streak({ ...week, '2026-11-21': day(0, 0) })).toBe(2);
    expect(streak({})).toBe(0);
  });

  it('is read from the store', async () => {
    const db = await makeSales();
    const said = { stageSaidByManager: 'new', resultingStage: 'contacted' };
    await record(db, 'a', { ...said, client: 'a' });
    await record(db, 'b', { ...said, client: 'b', at: at('09:00', '2026-11-20') });
    expect(await readStreak(db, 'ivanov', '2026-11-23', 1)).toBe(2);
    expect(await readStreak(db, 'petrov', '2026-11-23', 1)).toBe(0);
  });
});
