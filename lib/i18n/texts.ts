import type { CountKey, LocaleFile, TextKey } from './keys';
import type { Language } from './languages';

export type Values = Readonly<Record<string, string | number>>;

/** The texts of one language, and numbers and days as that language writes them. */
export interface Texts {
  (key: TextKey, values?: Values): string;
  /** The plural form for `n`; `{n}` in it is the number as the language writes it. */
  count(key: CountKey, n: number, values?: Values): string;
  number(n: number): string;
  /** With one digit after the point, e.g. "2.7". */
  decimal(n: number): string;
  /** A part of 1 as a percentage, e.g. "38%". */
  percent(part: number): string;
  /** Days from the first to the last, as short as the language allows. */
  days(from: string, to: string): string;
  /** A month `YYYY-MM`, e.g. "November 2026". */
  month(month: string): string;
  /** "Waiting (9), No answer (4), and Postponed (2)". */
  list(parts: readonly string[]): string;
  /** 1 is Monday. */
  weekday(weekday: number): string;
  /** An hour of day, e.g. "2:00 PM". */
  hour(hour: number): string;
  /** A calendar day `YYYY-MM-DD`, e.g. "Monday, 23 November". */
  day(day: string): string;
  /** A calendar day with its year, e.g. "Monday, 23 November 2026". */
  dayOfYear(day: string): string;
  /** A day in short, e.g. "Mon 23". */
  shortDay(day: string): string;
  /** A day with its year, for lists of older days. */
  date(day: string): string;
  /** The time of day of an instant with offset, as it was where it was written. */
  time(at: string): string;
  /** An instant by the reader's own clock: for "last seen". */
  moment(at: string): string;
  language: Language;
}

/** Days and times are read off the stored text, never moved to the reader's time zone (rule 9). */
const asWritten = (at: string) => new Date(`${at.slice(0, 10)}T${at.slice(11, 16) || '00:00'}:00Z`);

/** A value that ends in a full stop, as "1 дек. 2026 г.", ends the sentence too. */
function fill(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}(\.?)/g, (hole, name: string, stop: string) => {
    if (values[name] === undefined) return hole;
    const value = String(values[name]);
    return value.endsWith('.') ? value : value + stop;
  });
}

const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** Formats, each made when first asked for: a page must not pay for those that it doesn't show. */
function formatsOf(language: Language) {
  const made = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  const dates = (name: string, options: Intl.DateTimeFormatOptions) =>
    once(name, () => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }));
  const moments = () =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const decimals = () =>
    new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percents = () => new Intl.NumberFormat(language, { style: 'percent' });
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    plural: (n: number) => once('plural', () => new Intl.PluralRules(language)).select(n),
    number: (n: number) => once('number', () => new Intl.NumberFormat(language)).format(n),
    day: (day: string) => dates('day', LONG_DAY).format(asWritten(day)),
    dayOfYear: (day: string) =>
      dates('dayOfYear', { ...LONG_DAY, year: 'numeric' }).format(asWritten(day)),
    shortDay: (day: string) =>
      dates('shortDay', { weekday: 'short', day: 'numeric' }).format(asWritten(day)),
    date: (day: string) =>
      dates('date', { day: 'numeric', month: 'short', year: 'numeric' }).format(asWritten(day)),
    time: (at: string) =>
      dates('time', { hour: 'numeric', minute: '2-digit' }).format(asWritten(at)),
    moment: (at: string) => once('moment', moments).format(new Date(at)),
    decimal: (n: number) => once('decimal', decimals).format(n),
    percent: (part: number) => once('percent', percents).format(part),
    days: (from: string, to: string) =>
      dates('range', { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
        asWritten(from),
        asWritten(to),
      ),
    month: (month: string) =>
      dates('month', { month: 'long', year: 'numeric' }).format(asWritten(`${month}-01`)),
    list: (parts: readonly string[]) =>
      once('list', () => new Intl.ListFormat(language)).format(parts),
    // The first of June 2026 was a Monday.
    weekday: (weekday: number) =>
      dates('weekday', { weekday: 'long' }).format(asWritten(`2026-06-${two(weekday)}`)),
    hour: (hour: number) =>
      dates('hour', { hour: 'numeric', minute: '2-digit' }).format(
        asWritten(`2026-06-01T${two(hour)}:00`),
      ),
  };
}

export function makeTexts(language: Language, file: LocaleFile): Texts {
  const { plural, ...formats } = formatsOf(language);
  const message = (key: string) => file[key]?.message ?? key;
  const text = (key: TextKey, values: Values = {}) => fill(message(key), values);
  return Object.assign(text, {
    count: (key: CountKey, n: number, values: Values = {}) =>
      fill(message(`${key}_${plural(n)}`), { n: formats.number(n), ...values }),
    ...formats,
    language,
  });
}
