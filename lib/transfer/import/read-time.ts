import { monthNamed } from './month-names';

/** How a table writes its dates: day first, month first, or year first (ISO and its kin). */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A time as a table tells it: milliseconds as if it were UTC, and its offset in minutes where it has one. */
export interface LocalTime {
  ms: number;
  offset: number | null;
  /** It tells no time of the day. */
  isDay?: boolean;
}

const PATTERN =
  /^(\d{1,4})[./\- ](\d{1,2})[./\- ](\d{1,4})(?:[T, ]+(?:\p{L}{1,3}\.?[, ]+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,3})\d*)?)?\s*([ap]\.?m\.?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu;

const WEEKDAY = '(?:\\p{L}{2,12}\\.?,\\s*)?';
/** "24 Nov 2026", "Tue, 24. November 2026 9:00", "24 ноября 2026 г., 10:00", "24 de noviembre de 2026". */
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er|\\.)?[\\s\\-/.]*(?:de |of )?(\\p{L}{3,})\\.?[\\s\\-/,.]*(?:de |del )?(\\d{4}|\\d{2})(?!\\d|:)(.*)$`,
  'iu',
);
/** "Nov 24, 2026 9:00 AM". */
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)(.*)$`,
  'iu',
);
/** The word that some languages put after a year. */
const OF_THE_YEAR = /^\s*(?:г|р|года|року)(?![\p{L}])\.?/iu;
/** Days since the end of 1899, as a spreadsheet stores a time: the years 1982 to 2119. */
const SERIAL = /^([3-7]\d{4})(?:[.,](\d+))?$/;
const EPOCH_DAY = 25_569;
const DAY_MS = 86_400_000;

/** A date that names its month, with a number in its place and the year in front. */
function withoutNames(text: string): string {
  const first = DAY_FIRST.exec(text);
  const [day, name, year, rest] = first
    ? first.slice(1)
    : ([2, 1, 3, 4].map((at) => MONTH_FIRST.exec(text)?.[at]) as (string | undefined)[]);
  const month = name === undefined ? null : monthNamed(name);
  if (month === null) return text;
  const full = year?.length === 2 ? `20${year}` : year;
  return `${full}-${month}-${day}${(rest ?? '').replace(OF_THE_YEAR, '')}`;
}

function readSerial(text: string): LocalTime | null {
  const found = SERIAL.exec(text);
  if (!found) return null;
  const days = Number(`${found[1]}.${found[2] ?? 0}`) - EPOCH_DAY;
  // A second is the most exact that a spreadsheet's fraction tells.
  const ms = Math.round((days * DAY_MS) / 1_000) * 1_000;
  return { ms, offset: null, isDay: found[2] === undefined };
}

function readOffset(text: string | undefined): number | null {
  if (!text) return null;
  if (/^[a-z]/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}

function readHour(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** A date with or without a time; `null` where it is none, 30 February included. Two-digit years are 20xx. */
export function readTime(text: string, order: DateOrder): LocalTime | null {
  const compact = text.replace(/^(20\d\d)(\d\d)(\d\d)(?=$|[T ])/, '$1-$2-$3');
  const found = PATTERN.exec(/\p{L}{3}/u.test(compact) ? withoutNames(compact) : compact);
  if (!found) return readSerial(text);
  const [a = 0, b = 0, c = 0] = found.slice(1, 4).map(Number);
  // A year of four digits in front is a year, whatever was chosen.
  const isYearFirst = order === 'ymd' || (found[1]?.length ?? 0) > 2;
  const [year, month, day] = isYearFirst ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const [hour, minute, second] = [found[4] ?? 0, found[5] ?? 0, found[6] ?? 0].map(Number);
  const milli = Number((found[7] ?? '0').padEnd(3, '0'));
  const hours = readHour(hour ?? 0, found[8]);
  const full = year < 100 ? 2000 + year : year;
  const ms = Date.UTC(full, month - 1, day, hours, minute, second, milli);
  const read = new Date(ms);
  const isReal =
    read.getUTCFullYear() === full && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  if (!isReal || hours > 23 || (minute ?? 0) > 59) return null;
  return { ms, offset: readOffset(found[9]), isDay: found[4] === undefined };
}

/**
 * The order in which most of some dates can be read: one that is none must not turn the others round. A year of two
 * digits comes last nearly everywhere, so year first is guessed by four.
 * @param usual the order of the reader's country, where several fit
 */
export function guessOrder(samples: readonly string[], usual: DateOrder = 'dmy'): DateOrder {
  const filled = samples.map((text) => text.trim()).filter((text) => text !== '');
  const years = filled.filter((text) => /^\d{4}(?!\d)/.test(text)).length;
  if (filled.length > 0 && years * 2 > filled.length) return 'ymd';
  const fits = (order: DateOrder) => filled.filter((text) => readTime(text, order) !== null).length;
  const orders: DateOrder[] = [usual, 'dmy', 'mdy', 'ymd'];
  return orders.reduce((best, next) => (fits(next) > fits(best) ? next : best));
}
