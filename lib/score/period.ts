import { addDays, monthOf } from '@/lib/funnel';

/** What a report can cover. `range` is any first and last day. */
export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'year', 'range'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** First and last day, both included. */
export interface Period {
  kind: PeriodKind;
  from: string;
  to: string;
}

const two = (n: number) => String(n).padStart(2, '0');
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return dateOf(day).getUTCDay() || 7;
}

/** The earlier one of two days. */
export function earlierOf(a: string, b: string): string {
  return [a, b].sort()[0] ?? a;
}

/** Regions whose week begins on another day than Monday, for browsers that don't tell. */
const SUNDAY = new Set(['US', 'CA', 'MX', 'BR', 'IL', 'IN', 'JP', 'KR', 'TW', 'ZA', 'PH', 'CO']);
const SATURDAY = new Set(['AE', 'EG', 'IR', 'DZ', 'JO', 'KW', 'QA', 'BH', 'OM', 'SY', 'SD', 'LY']);

interface WeekInfo {
  firstDay: number;
}

/** The weekday that a week begins with in a locale: 1 is Monday, 7 is Sunday. */
export function weekStartOf(locale: string): number {
  let known: Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  try {
    known = new Intl.Locale(locale);
  } catch {
    return 1;
  }
  const info = known.getWeekInfo?.() ?? known.weekInfo;
  if (info) return info.firstDay;
  const region = known.maximize().region ?? '';
  return SUNDAY.has(region) ? 7 : SATURDAY.has(region) ? 6 : 1;
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${two(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
}

/** The period of a kind that a day lies in; for `range` the day alone. */
export function periodOf(kind: PeriodKind, day: string, weekStart = 1): Period {
  const month = monthOf(day);
  const year = day.slice(0, 4);
  if (kind === 'week') {
    const from = addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
    return { kind, from, to: addDays(from, 6) };
  }
  if (kind === 'month') return { kind, from: `${month}-01`, to: lastDayOf(month) };
  if (kind === 'quarter') {
    const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
    return { kind, from: `${year}-${two(first)}-01`, to: lastDayOf(`${year}-${two(first + 2)}`) };
  }
  if (kind === 'year') return { kind, from: `${year}-01-01`, to: `${year}-12-31` };
  return { kind, from: day, to: day };
}

/** Days of a period, first and last included. */
export function lengthOf({ from, to }: Period): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000) + 1;
}

/** The period before (`-1`) or after (`1`); a range moves by its own length. */
export function movePeriod(period: Period, by: 1 | -1, weekStart = 1): Period {
  const { kind, from, to } = period;
  if (kind === 'range') {
    const days = by * lengthOf(period);
    return { kind, from: addDays(from, days), to: addDays(to, days) };
  }
  return periodOf(kind, by > 0 ? addDays(to, 1) : addDays(from, -1), weekStart);
}

/** A period cut into what monthly rows can tell and what only daily ones can. */
export interface Spans {
  months: [first: string, last: string] | null;
  days: [from: string, to: string][];
}

/** The whole months of a period, and the days before and after them. */
export function spansOf({ from, to }: Pick<Period, 'from' | 'to'>): Spans {
  const startsMonth = from.endsWith('-01');
  const firstWhole = startsMonth ? monthOf(from) : monthOf(addDays(lastDayOf(monthOf(from)), 1));
  const endsMonth = lastDayOf(monthOf(to)) === to;
  const lastWhole = endsMonth ? monthOf(to) : monthOf(addDays(`${monthOf(to)}-01`, -1));
  if (firstWhole > lastWhole) return { months: null, days: [[from, to]] };
  const days: Spans['days'] = [];
  if (!startsMonth) days.push([from, addDays(`${firstWhole}-01`, -1)]);
  if (!endsMonth) days.push([addDays(lastDayOf(lastWhole), 1), to]);
  return { months: [firstWhole, lastWhole], days };
}
