import type { Separator } from './cell';

/** How a CSV file is written. Only `iso` comes back as it was: a local time has no offset. */
export interface CsvFormat {
  separator: Separator;
  /** `iso`: instants as stored, `.` for decimals. `local`: as the language writes them. */
  style: 'iso' | 'local';
  /** BCP 47 tag for `local`. */
  language: string;
}

/** Turns stored values into a cell's text. */
export interface CellFormat {
  instant(at: string): string;
  number(n: number): string;
}

const ISO: CellFormat = { instant: (at) => at, number: (n) => String(n) };

/**
 * Times are written as they were where the manager was (rule 9), never moved to the reader's time zone; numbers
 * without grouping, so that a spreadsheet takes them for numbers.
 */
export function cellFormat({ style, language }: CsvFormat): CellFormat {
  if (style === 'iso') return ISO;
  const latin = { timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' } as const;
  const dates = new Intl.DateTimeFormat(language, {
    ...latin,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const times = new Intl.DateTimeFormat(language, {
    ...latin,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const numbers = new Intl.NumberFormat(language, { useGrouping: false, numberingSystem: 'latn' });
  return {
    // Many languages put a comma between the two; a spreadsheet then takes the cell for text, not for a time.
    instant: (at) => {
      const local = new Date(`${at.slice(0, 19)}Z`);
      return `${dates.format(local)} ${times.format(local)}`;
    },
    number: (n) => numbers.format(n),
  };
}
