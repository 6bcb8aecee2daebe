import { checkStopped, type Fault, shown, TransferError } from '../fault';
import { parseRecord, type RecordOf } from '../schema';
import { restoreText, SEPARATORS, type Separator } from './cell';
import { COLUMNS, leftOf } from './columns';
import { CsvParser, type CsvRow } from './parse';

/** Where bytes come from: a file, or a pasted text as one. */
export type Source = Pick<Blob, 'stream' | 'slice' | 'size'>;

const SAMPLE = 65_536;

/** Text in UTF-16 without a byte order mark has an empty byte beside nearly every separator, digit and line end. */
function wideEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length / 8 && even * 20 < odd) return 'utf-16le';
  return even > bytes.length / 8 && odd * 20 < even ? 'utf-16be' : null;
}

const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;

/** Whether the letters beyond ASCII stand in whole words, as Cyrillic ones do, and not each between Latin ones. */
function isCyrillic(bytes: Uint8Array): boolean {
  let [letters, beside] = [0, 0];
  for (const [i, byte] of bytes.entries()) {
    if (!isHigh(byte)) continue;
    letters += 1;
    if (isHigh(bytes[i - 1]) || isHigh(bytes[i + 1])) beside += 1;
  }
  return beside > letters * 0.7;
}

/**
 * The encoding of a file: by its byte order mark, else UTF-8 where its start is that, else Cyrillic where it looks
 * like it, else `fallback` (what old spreadsheets write in the user's country).
 */
export async function detectEncoding(file: Source, fallback = 'windows-1252'): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  try {
    // A letter cut at the sample's end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return isCyrillic(bytes) ? 'windows-1251' : fallback;
  }
}

/** The line with which some spreadsheets tell the separator. */
const TOLD = /^\uFEFF?"?sep=(.)"?\r?\n/i;

/** The separator that a file tells by itself in a line before its table; `null` where it tells none. */
export function toldSeparator(sample: string): Separator | null {
  const told = TOLD.exec(sample)?.[1];
  return SEPARATORS.find((each) => each === told) ?? null;
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
