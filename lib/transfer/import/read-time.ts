/** How a table writes its dates: day first, month first, or year first (ISO and its kin). */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A time as a table tells it: milliseconds as if it were UTC, and its offset in minutes where it has one. */
export interface LocalTime {
  ms: number;
  offset: number | null;
}

const PATTERN =
  /^(\d{1,4})[./\- ](\d{1,2})[./\- ](\d{1,4})(?:[T, ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,3})\d*)?)?\s*([ap]\.?m\.?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

function readOffset(text: string | undefined): number | null {
  if (!text) return null;
  if (text.toUpperCase() === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}

function readHour(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** A date with or without a time; `null` where it is none, 30 February included. Two-digit years are 20xx. */
export function readTime(text: string, order: DateOrder): LocalTime | null {
  const found = PATTERN.exec(text);
  if (!found) return null;
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
  return { ms, offset: readOffset(found[9]) };
}

/** The order that all of some dates can be read in; day first where several can (most of the world). */
export function guessOrder(samples: readonly string[]): DateOrder {
  const filled = samples.filter((text) => text.trim() !== '');
  const fits = (order: DateOrder) => filled.every((text) => readTime(text.trim(), order) !== null);
  const orders: DateOrder[] = ['ymd', 'dmy', 'mdy'];
  return orders.find((order) => filled.length > 0 && fits(order)) ?? 'dmy';
}
