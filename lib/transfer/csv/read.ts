import { checkStopped, type Fault, shown, TransferError } from '../fault';
import { parseRecord, type RecordOf } from '../schema';
import { restoreText, SEPARATORS, type Separator } from './cell';
import { COLUMNS, leftOf } from './columns';
import { CsvParser, type CsvRow } from './parse';

/** Where bytes come from: a file, or a pasted text as one. */
export type Source = Pick<Blob, 'stream' | 'slice' | 'size'>;

const SAMPLE = 65_536;

/**
 * The encoding of a file: by its byte order mark, else UTF-8 where its start is that, else `fallback` (what old
 * spreadsheets write in the user's country).
 */
export async function detectEncoding(file: Source, fallback = 'windows-1252'): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    // A letter cut at the sample's end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return fallback;
  }
}

/** The separator that the first line holds most of, quoted text left out; a comma where it holds none. */
export function detectSeparator(sample: string): Separator {
  const bare = sample.replace(/"[^"]*"/g, '').split(/[\r\n]/)[0] ?? '';
  const counts = SEPARATORS.map((each) => [bare.split(each).length, each] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

/** The rows of a file, part by part; cells have lost the ' of `neutralise`. */
export async function* readRows(
  file: Source,
  options: { separator: Separator; encoding: string; signal?: AbortSignal | undefined },
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<CsvRow[]> {
  const parser = new CsvParser(options.separator);
  const decoder = new TextDecoder(options.encoding);
  const freed = (rows: CsvRow[]) =>
    rows.map((row) => ({ ...row, cells: row.cells.map(restoreText) }));
  let bytes = 0;
  for await (const part of file.stream()) {
    checkStopped(options.signal);
    bytes += part.byteLength;
    const rows = parser.push(decoder.decode(part, { stream: true }));
    onBytes(bytes);
    if (rows.length > 0) yield freed(rows);
  }
  const rest = [...parser.push(decoder.decode()), ...parser.end()];
  if (rest.length > 0) yield freed(rest);
}

type Parsed = { ok: true; record: RecordOf<'interactions'> } | { ok: false; fault: Fault };

const READ = COLUMNS.filter(({ kind }) => kind !== 'name');

/** Whether a header is that of Stagemark's own interactions. */
export function isOwnHeader(cells: readonly string[]): boolean {
  const names = new Set(cells);
  return READ.every(({ name }) => names.has(name));
}

/** Reads rows of Stagemark's own CSV in ISO format, in whatever order their columns are. */
export function ownRowReader(header: readonly string[]): (row: CsvRow) => Parsed {
  if (!isOwnHeader(header)) throw new TransferError('not-ours', 'Not the columns of Stagemark', 1);
  const places = READ.map(({ name, kind }) => ({ name, kind, at: header.indexOf(name) }));
  return ({ line, cells, fault }) => {
    if (fault || cells.length !== header.length) {
      const value = shown(cells.join(' '));
      return { ok: false, fault: { line, code: 'broken', field: '', value } };
    }
    const record: Record<string, unknown> = {};
    for (const { name, kind, at } of places) {
      const cell = cells[at] ?? '';
      if (name === 'left') record.left = leftOf(cell);
      else if (kind === 'number') record[name] = cell === '' ? null : Number(cell);
      else if (kind === 'flag') record[name] = cell === 'true' || (cell === 'false' ? false : cell);
      else record[name] = cell === '' && name !== 'editedBy' ? null : cell;
    }
    return parseRecord('interactions', record, line);
  };
}
