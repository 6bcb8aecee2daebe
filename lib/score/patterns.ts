import { type Interaction, isContact, isSuccessful, type PatternRow } from '@/lib/funnel';
import { weekdayOf } from './period';

/** Contacts, and the successful ones of them. */
export interface Pair {
  contacts: number;
  successful: number;
}

const pairs = (length: number): Pair[] =>
  Array.from({ length }, () => ({ contacts: 0, successful: 0 }));

/** Adds counters of one sort, such as `d` and `D`, to the pairs that `placeOf` names. */
function addNamed(
  n: Readonly<Record<string, number>>,
  [all, successful]: readonly [string, string],
  placeOf: (number: number) => Pair | undefined,
): void {
  for (const [name, count] of Object.entries(n)) {
    const what = name[0];
    if (what !== all && what !== successful) continue;
    const pair = placeOf(Number(name.slice(1)));
    if (pair) pair[what === all ? 'contacts' : 'successful'] += count;
  }
}

/** Contacts by day, only days that had any, oldest first. */
export function byDay(
  rows: readonly PatternRow[],
  [from, to]: readonly [from: string, to: string],
): (Pair & { day: string })[] {
  const days = new Map<string, Pair & { day: string }>();
  for (const { month, n } of rows) {
    addNamed(n, ['d', 'D'], (number) => {
      const day = `${month}-${String(number).padStart(2, '0')}`;
      if (day < from || day > to) return undefined;
      const pair = days.get(day) ?? { day, contacts: 0, successful: 0 };
      days.set(day, pair);
      return pair;
    });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Contacts by weekday, Monday first. */
export function byWeekday(days: readonly (Pair & { day: string })[]): Pair[] {
  const week = pairs(7);
  for (const { day, contacts, successful } of days) {
    const pair = week[weekdayOf(day) - 1];
    if (!pair) continue;
    pair.contacts += contacts;
    pair.successful += successful;
  }
  return week;
}

/** The hour of day where the manager was (rule 9), 0 to 23. */
export function hourOf({ at }: Pick<Interaction, 'at'>): number {
  return Number(at.slice(11, 13));
}

/**
 * Contacts by hour of day: whole months from their patterns, the days around them from their interactions.
 * @returns 24 pairs
 */
export function byHour(
  months: readonly PatternRow[],
  interactions: readonly Interaction[],
): Pair[] {
  const hours = pairs(24);
  for (const { n } of months) addNamed(n, ['h', 'H'], (hour) => hours[hour]);
  for (const interaction of interactions) {
    const pair = hours[hourOf(interaction)];
    if (!pair || !isContact(interaction)) continue;
    pair.contacts += 1;
    if (isSuccessful(interaction.outcome)) pair.successful += 1;
  }
  return hours;
}
