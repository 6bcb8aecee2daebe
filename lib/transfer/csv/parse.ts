import type { Separator } from './cell';

/** One row, with the line of the file that it starts on (1 is the first). */
export interface CsvRow {
  line: number;
  cells: string[];
  /** Something that RFC 4180 forbids, told and not mended. */
  fault?: 'open-quote' | 'text-after-quote' | undefined;
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

/**
 * Reads RFC 4180 text that comes in parts of any size. Rows may end with CRLF, LF or CR, also mixed; empty lines
 * are passed over. Written here because no kept library in a browser reads a stream piece by piece, tells the
 * line of a row whose cells hold line breaks, and decodes a letter cut between two pieces: PapaParse tells no
 * line and cuts letters, csv-parse brings Node's streams.
 */
export class CsvParser {
  readonly #separator: number;
  #cells: string[] = [];
  #cell = '';
  #state: 'start' | 'bare' | 'quoted' | 'closed' = 'start';
  #line = 1;
  #rowLine = 1;
  #wasCr = false;
  #fault: CsvRow['fault'];

  constructor(separator: Separator) {
    this.#separator = separator.charCodeAt(0);
  }

  /** The rows that end in this part. */
  push(text: string): CsvRow[] {
    const rows: CsvRow[] = [];
    let from = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === LF && this.#wasCr) {
        // The second half of a CRLF: part of a quoted cell, else of the line's end.
        this.#wasCr = false;
        if (this.#state !== 'quoted') from = i + 1;
        continue;
      }
      this.#wasCr = code === CR;
      if (this.#state === 'quoted') {
        if (code === QUOTE) {
          this.#cell += text.slice(from, i);
          from = i + 1;
          this.#state = 'closed';
        } else if (code === CR || code === LF) this.#line += 1;
      } else if (code === QUOTE && this.#state === 'closed') {
        // "" within quotes is one quote.
        from = i;
        this.#state = 'quoted';
      } else if (code === QUOTE && this.#state === 'start') {
        from = i + 1;
        this.#state = 'quoted';
      } else if (code === this.#separator) {
        this.#endCell(text, from, i);
        from = i + 1;
      } else if (code === CR || code === LF) {
        this.#endRow(text, from, i, rows);
        from = i + 1;
      } else if (this.#state === 'closed') {
        this.#fault ??= 'text-after-quote';
        from = i;
        this.#state = 'bare';
      } else this.#state = 'bare';
    }
    if (this.#state !== 'closed') this.#cell += text.slice(from);
    return rows;
  }

  /** The last row, where no line end follows it. */
  end(): CsvRow[] {
    const rows: CsvRow[] = [];
    if (this.#state === 'quoted') this.#fault ??= 'open-quote';
    this.#endRow('', 0, 0, rows);
    return rows;
  }

  #endCell(text: string, from: number, to: number): void {
    this.#cells.push(this.#state === 'closed' ? this.#cell : this.#cell + text.slice(from, to));
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(text: string, from: number, to: number, rows: CsvRow[]): void {
    const isEmpty =
      this.#cells.length === 0 && this.#state === 'start' && this.#cell === '' && from === to;
    if (!isEmpty) {
      this.#endCell(text, from, to);
      const row: CsvRow = { line: this.#rowLine, cells: this.#cells };
      if (this.#fault) row.fault = this.#fault;
      rows.push(row);
    }
    this.#cells = [];
    this.#fault = undefined;
    this.#line += 1;
    this.#rowLine = this.#line;
  }
}
