import { TransferError } from '../fault';

/** The text of one record, where it is from. */
export interface Piece {
  table: string;
  line: number;
  text: string;
}

const [QUOTE, COMMA, NEWLINE] = [34, 44, 10];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];
/** Depths within `{"tables":{"name":[{record}]}}`. */
const IN_TABLE = 3;

const TABLE = /"((?:[^"\\]|\\.)*)"\s*:\s*\[$/;
const MARK = /^\s*\{(?:[^{]*?,)?\s*"stagemark"\s*:\s*(\d+)/;

/**
 * Cuts Stagemark's JSON into its records while it comes in, in parts of any size and any layout (a tool may have
 * indented it). The browser's own JSON.parse then reads each record: several times as fast as a parser written in
 * JavaScript. What is around the records is kept and must be whole in the end.
 */
export class JsonSplitter {
  /** The file without its records. */
  #rest = '';
  #record = '';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  #recordLine = 1;
  #table = '';

  /** Schema version of the file; `null` until it was read. */
  get version(): number | null {
    const found = MARK.exec(this.#rest);
    return found ? Number(found[1]) : null;
  }

  /** @throws TransferError `broken` where brackets don't match. */
  push(text: string): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    const keep = (to: number) => {
      if (this.#depth > IN_TABLE) this.#record += text.slice(from, to);
      else this.#rest += text.slice(from, to);
      from = to;
    };
    for (let i = 0; i < text.length; i += 1) {
      if (this.#inString) {
        i = this.#skipString(text, i);
        continue;
      }
      const code = text.charCodeAt(i);
      if (code === QUOTE) this.#inString = true;
      else if (code === NEWLINE) this.#line += 1;
      else if (code === OPEN || code === OPEN_LIST) {
        if (this.#depth === IN_TABLE) {
          keep(i);
          this.#recordLine = this.#line;
        }
        this.#depth += 1;
        if (this.#depth === IN_TABLE) {
          keep(i + 1);
          this.#table = TABLE.exec(this.#rest)?.[1] ?? '';
        }
      } else if (code === CLOSE || code === CLOSE_LIST) {
        if (this.#depth - 1 === IN_TABLE) {
          keep(i + 1);
          pieces.push({ table: this.#table, line: this.#recordLine, text: this.#record });
          this.#record = '';
        }
        this.#depth -= 1;
        if (this.#depth < 0) throw new TransferError('broken', 'Too many brackets', this.#line);
      } else if (code === COMMA && this.#depth === IN_TABLE) {
        // Commas between records go with them: what is left is an empty list.
        keep(i);
        from = i + 1;
      }
    }
    keep(text.length);
    return pieces;
  }

  /** @throws TransferError `broken` where the file ends too early or isn't JSON. */
  end(): void {
    try {
      JSON.parse(this.#rest + this.#record);
    } catch {
      throw new TransferError('broken', 'The file is cut off, or no JSON', this.#line);
    }
  }

  /** @returns place of the last character of the string, or of the text. */
  #skipString(text: string, start: number): number {
    let i = start;
    if (this.#escaped) {
      this.#escaped = false;
      i += 1;
    }
    for (;;) {
      const quote = text.indexOf('"', i);
      const end = quote === -1 ? text.length : quote;
      let slashes = 0;
      while (end - slashes - 1 >= i && text[end - slashes - 1] === '\\') slashes += 1;
      const isEscaped = slashes % 2 === 1;
      if (quote === -1) {
        this.#escaped = isEscaped;
        return text.length;
      }
      if (!isEscaped) {
        this.#inString = false;
        return quote;
      }
      i = quote + 1;
    }
  }
}
