import {
  type Counters,
  type Interaction,
  isContact,
  isSuccessful,
  monthOf,
  type PatternName,
  type PatternRow,
  patternName,
} from '@/lib/funnel';
import { weekdayOf } from './period';

/** Contacts, and the successful ones of them. */
export interface Pair {
  contacts: number;
  successful: number;
}

const pairs = (length: number): Pair[] =>
  Array.from({ length }, () => ({ contacts: 0, successful: 0 }));

/** The counters' names of one sort with the places that they stand for: made once, a year asks for 150,000. */
function named(all: PatternName, successful: PatternName, length: number) {
  return Array.from({ length }, (_, place) => ({
    all: patternName(all, place),
    successful: patternName(successful, place),
  }));
}

/** The first of a month has place 1. */
const DATES = named('d', 'D', 32);
const HOURS = named('h', 'H', 24);

/** Adds a row's counters to the pairs at their places. */
function addNamed(n: Counters, names: typeof DATES, places: readonly Pair[]): void {
  for (const [place, pair] of places.entries()) {
    const name = names[place];
    const contacts = name && n[name.all];
    if (!contacts) continue;
    pair.contacts += contacts;
    pair.successful += n[name.successful] ?? 0;
  }
}

/** Contacts by day, only days that had any, oldest first. */
export function byDay(
  rows: readonly PatternRow[],
  [from, to]: readonly [from: string, to: string],
): (Pair & { day: string })[] {
  const months = new Map<string, Pair[]>();
  const [first, last] = [monthOf(from), monthOf(to)];
  for (const { month, n } of rows) {
    if (month < first || month > last) continue;
    const dates = months.get(month) ?? pairs(DATES.length);
    months.set(month, dates);
    addNamed(n, DATES, dates);
  }
  return [...months]
    .flatMap(([month, dates]) =>
      dates.map((pair, date) => ({ ...pair, day: `${month}-${String(date).padStart(2, '0')}` })),
    )
    .filter(({ contacts, day }) => contacts > 0 && day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
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
  for (const { n } of months) addNamed(n, HOURS, hours);
  for (const interaction of interactions) {
    const pair = hours[hourOf(interaction)];
    if (!pair || !isContact(interaction)) continue;
    pair.contacts += 1;
    if (isSuccessful(interaction.outcome)) pair.successful += 1;
  }
  return hours;
}
