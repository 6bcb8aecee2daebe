import { addDays, monthOf, type PatternRow, patternName } from '@/lib/funnel';

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

/** The months that a streak is read from. */
export function monthsOfStreak(today: string): [from: string, to: string] {
  return [monthOf(addDays(today, 1 - STREAK_DAYS)), monthOf(today)];
}

/** Contacts by day, of one manager's patterns. */
export function daysOfPatterns(
  rows: readonly PatternRow[],
): Map<string, { contacts: number; successful: number }> {
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
  return days;
}
