import type { StagemarkDb } from '@/lib/store';
import type { Separator } from '../csv/cell';
import {
  detectEncoding,
  detectSeparator,
  isOwnHeader,
  ownRowReader,
  readRows,
  type Source,
  toldSeparator,
} from '../csv/read';
import { type Fault, TransferError } from '../fault';
import type { Batch, Incoming } from '../incoming';
import { isOneDay, looksLikeJson, readJson } from '../json/read';
import { instant } from '../schema';
import { type MappingOptions, rowMapper, tidy } from './mapping';
import { namedInRow } from './named-in-row';
import { readTime } from './read-time';

/** What a file is, and what is needed to read it. */
export type Opened =
  | { kind: 'json' /** It holds one manager's day, not everything. */; isDay?: boolean }
  | ({ kind: 'own-csv' } & Layout)
  | ({
      kind: 'table';
      header: string[];
      /** Whether the first row names the columns, or is one of the others already: a guess. */
      hasHeader: boolean;
      /** The first rows after it, for the mapping step. */
      sample: string[][];
    } & Layout);

interface Layout {
  separator: Separator;
  encoding: string;
  /** Rows before the table. */
  skip: number;
}

const SAMPLE = 262_144;
const SAMPLE_ROWS = 2_000;
/** A list of JSON: something else's, never a table. */
const JSON_LIST = /^\s*\[\s*[[{"\]]/;

/**
 * Looks at a file's start.
 * @param fallback encoding of tables that are no UTF-8
 * @param chosen encoding that the user says the file has
 * @throws TransferError `empty`, `not-ours` where it is no table either
 */
export async function openFile(file: Source, fallback?: string, chosen?: string): Promise<Opened> {
  if (file.size === 0) throw new TransferError('empty', 'The file is empty');
  if (await looksLikeJson(file)) return { kind: 'json', isDay: await isOneDay(file) };
  const encoding = chosen ?? (await detectEncoding(file, fallback));
  const start = file.slice(0, SAMPLE);
  const text = new TextDecoder(encoding).decode(await start.arrayBuffer());
  // A packed file (XLSX is one) or another binary: no table of text.
  if (text.includes('\0') || text.startsWith('PK') || JSON_LIST.test(text)) {
    throw new TransferError('not-ours', 'Neither JSON nor a table of text');
  }
  const told = toldSeparator(text);
  const separator = told ?? detectSeparator(text);
  const layout: Layout = { separator, encoding, skip: told ? 1 : 0 };
  const rows: string[][] = [];
  for await (const part of readRows(start, { separator, encoding })) {
    rows.push(...part.map(({ cells }) => cells));
  }
  const [header, ...sample] = rows.slice(layout.skip);
  if (!header) throw new TransferError('empty', 'The file holds no row');
  if (isOwnHeader(header)) {
    const at = sample[0]?.[header.indexOf('at')] ?? '';
    if (at !== '' && !instant.safeParse(at).success) {
      throw new TransferError('local-times', 'Times without an offset', 2);
    }
    return { kind: 'own-csv', ...layout };
  }
  // No column is called like a time.
  const hasHeader = header.every((cell) => readTime(tidy(cell), 'dmy') === null);
  return { kind: 'table', ...layout, header, hasHeader, sample: sample.slice(0, SAMPLE_ROWS) };
}

/** The records of a file, in batches. A table needs to be told what its columns mean. */
export async function* readFile(
  file: Source,
  opened: Opened,
  options: MappingOptions | null,
  signal?: AbortSignal | undefined,
): AsyncGenerator<Batch> {
  if (opened.kind === 'json') return yield* readJson(file, signal);
  const { separator, encoding } = opened;
  let { skip } = opened;
  let bytes = 0;
  let read: ((row: Parameters<ReturnType<typeof ownRowReader>>[0]) => ReadRow) | null = null;
  const onBytes = (count: number) => {
    bytes = count;
  };
  for await (const rows of readRows(file, { separator, encoding, signal }, onBytes)) {
    let rest = rows.slice(skip);
    skip -= rows.length - rest.length;
    const [first] = rest;
    if (!read && first) {
      read = reader(opened, first.cells, options);
      if (opened.kind === 'own-csv' || options?.hasHeader !== false) rest = rest.slice(1);
    }
    if (!read) continue;
    const batch: Batch = { records: [], faults: [], bytes };
    for (const row of rest) {
      const { records, fault } = read(row);
      batch.records.push(...records);
      if (fault) batch.faults.push(fault);
    }
    yield batch;
  }
}

interface ReadRow {
  records: Incoming[];
  fault: Fault | null;
}

function reader(opened: Opened, header: string[], options: MappingOptions | null) {
  if (opened.kind === 'own-csv') {
    const own = ownRowReader(header);
    const named = namedInRow(header);
    return (row: Parameters<typeof own>[0]): ReadRow => {
      const parsed = own(row);
      if (!parsed.ok) return { records: [], fault: parsed.fault };
      const { record } = parsed;
      const told: Incoming = { table: 'interactions', record, line: row.line };
      return { records: [...named(row, record), told], fault: null };
    };
  }
  if (!options) throw new TransferError('not-ours', 'Nobody said what the columns mean');
  const map = rowMapper(options);
  const seen = new Set<string>();
  return (row: Parameters<typeof map>[0]): ReadRow => {
    const mapped = map(row);
    if (!mapped.ok) return { records: [], fault: mapped.fault };
    // A client has many rows; one record of it is enough.
    const records = mapped.records.filter(({ table, record }) => {
      if (table === 'interactions') return true;
      const name = `${table} ${(record as { id: string }).id}`;
      return !seen.has(name) && seen.add(name);
    });
    return { records, fault: null };
  };
}

/** Managers known here, by lower-case name. */
export async function managersByName(db: StagemarkDb): Promise<Map<string, string>> {
  const managers = await db.managers.toArray();
  const live = managers.filter(({ deletedAt }) => deletedAt === null);
  return new Map(live.map(({ id, name }) => [name.trim().toLowerCase(), id]));
}
