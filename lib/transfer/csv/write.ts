import type { Interaction } from '@/lib/funnel';
import type { Names } from '../names';
import { cellWriter } from './cell';
import { COLUMNS, type Column } from './columns';
import { type CellFormat, type CsvFormat, cellFormat } from './format';

/** Makes text of rows. The byte order mark tells spreadsheets that it is UTF-8. */
export interface CsvWriter {
  /** Byte order mark and header line. */
  head(): string;
  rows(rows: readonly Interaction[]): string;
}

const BOM = '\uFEFF';
const END = '\r\n';

/** Text of a column's cell. Numbers, flags and instants are never quoted: nothing in them asks for it. */
function cellReader(
  { kind, read }: Column,
  cell: (text: string) => string,
  format: CellFormat,
  names: Names,
): (row: Interaction) => string {
  const written = {
    text: cell,
    name: cell,
    flag: String,
    number: (value: unknown) => format.number(Number(value)),
    instant: (value: string) => cell(format.instant(value)),
  }[kind] as (value: unknown) => string;
  return (row) => {
    const value = read(row, names);
    return value === null || value === undefined || value === '' ? '' : written(value);
  };
}

/** A writer of interactions by RFC 4180. Numbers are bare: they never start like a formula. */
export function csvWriter(format: CsvFormat, names: Names): CsvWriter {
  const { separator } = format;
  const cell = cellWriter(separator);
  const cells = cellFormat(format);
  const [first = () => '', ...others] = COLUMNS.map((column) =>
    cellReader(column, cell, cells, names),
  );
  const line = (row: Interaction) => {
    let text = first(row);
    for (const read of others) text += separator + read(row);
    return text + END;
  };
  return {
    head: () => BOM + COLUMNS.map(({ name }) => cell(name)).join(separator) + END,
    rows(rows) {
      let text = '';
      for (const row of rows) text += line(row);
      return text;
    },
  };
}
