/** Key of the setting. */
export const GOALS = 'goals';

/** Successful contacts to be reached in a day and in a week. */
export interface Goal {
  day?: number | undefined;
  week?: number | undefined;
}

export interface Goals {
  /** For every manager without one of their own. */
  each: Goal;
  /** For all together. */
  team: Goal;
  own: Record<string, Goal>;
}

export const NO_GOALS: Goals = { each: {}, team: {}, own: {} };

/** A manager's goal: their own, else everybody's. */
export function goalOf(goals: Goals, manager: string): Goal {
  const own = goals.own[manager];
  return { day: own?.day ?? goals.each.day, week: own?.week ?? goals.each.week };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isNumber = (value: unknown) =>
  value === undefined || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9_999);
const isGoal = (value: unknown): value is Goal =>
  isPlain(value) && isNumber(value.day) && isNumber(value.week);

/** Whether a stored setting is what `readGoals` would take, without its schema: for the popup's first frame. */
export function areGoals(value: unknown): value is Goals {
  return (
    isPlain(value) &&
    isGoal(value.each) &&
    isGoal(value.team) &&
    isPlain(value.own) &&
    Object.values(value.own).every(isGoal)
  );
}
