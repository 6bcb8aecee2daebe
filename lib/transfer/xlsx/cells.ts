import { cleanText } from '@/lib/store';

/** A cell's value: text is always text, never a formula. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { at: string }
  | { day: string }
  | { rate: number };

/** Indexes of the styles in `styles.xml`. */
export const STYLE = { plain: 0, header: 1, moment: 2, day: 3, rate: 4 } as const;

/** What a spreadsheet takes in one cell. */
const LONGEST = 32_767;
const DAY_MS = 86_400_000;
/** Days from 30 December 1899, where spreadsheets begin, to 1970. */
const EPOCH_DAYS = 25_569;

const MARKS = /[&<>\r]/g;
const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** Spreadsheets read `_x0041_` in text as a letter: the first mark of it is written so itself. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

export function xmlText(text: string): string {
  const clean = cleanText(text);
  const short = clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1).toWellFormed()}…` : clean;
  return short.replace(ESCAPE, '_x005F_').replace(MARKS, (mark) => NAMES[mark] ?? mark);
}

/** A local time as a spreadsheet counts it: days since its own beginning. */
function serialOf(localTime: string): number {
  return Date.parse(`${localTime}Z`) / DAY_MS + EPOCH_DAYS;
}

function number(value: number, style: number): string {
  return `<c${style === 0 ? '' : ` s="${style}"`}><v>${value}</v></c>`;
}

function cellXml(cell: Cell, style: number): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'string') {
    const styled = style === 0 ? '' : ` s="${style}"`;
    return `<c t="inlineStr"${styled}><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return number(cell, style);
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  // The time where the manager was (rule 9); its offset is another cell's.
  if ('at' in cell) return number(serialOf(cell.at.slice(0, 23)), STYLE.moment);
  if ('day' in cell) return number(serialOf(`${cell.day}T00:00:00`), STYLE.day);
  return number(cell.rate, STYLE.rate);
}

export function rowXml(cells: readonly Cell[], style: number = STYLE.plain): string {
  let text = '<row>';
  for (const cell of cells) text += cellXml(cell, style);
  return `${text}</row>`;
}
