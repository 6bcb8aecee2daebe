import type { Source } from '../csv/read';
import { checkStopped, type Fault, shown, TransferError } from '../fault';
import type { Batch, Incoming } from '../incoming';
import { parseRecord, SCHEMAS, type TableName } from '../schema';
import { migration } from './migrate';
import { JsonSplitter, type Piece } from './split';

/** Characters parsed before the page gets a turn. */
const SLICE = 131_072;

function isTable(name: string): name is TableName {
  return Object.hasOwn(SCHEMAS, name);
}

type Step = ReturnType<typeof migration>;

function readPiece({ table, line, text }: Piece, migrate: Step, into: Batch): void {
  if (!isTable(table)) return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const fault: Fault = { line, code: 'broken', field: '', value: shown(text) };
    into.faults.push(fault);
    return;
  }
  const parsed = parseRecord(table, migrate(table, value), line);
  if (parsed.ok) into.records.push({ table, record: parsed.record, line } as Incoming);
  else into.faults.push(parsed.fault);
}

/**
 * Reads Stagemark's JSON while it streams in, records checked one by one. A bad record is told, and the next one
 * read; a file that is broken as a whole is refused.
 * @throws TransferError `not-ours`, `newer`, `broken`, `cancelled`
 */
export async function* readJson(
  file: Source,
  signal?: AbortSignal | undefined,
): AsyncGenerator<Batch> {
  const splitter = new JsonSplitter();
  const decoder = new TextDecoder('utf-8');
  let migrate: Step | null = null;
  let bytes = 0;
  for await (const part of file.stream()) {
    bytes += part.byteLength;
    const text = decoder.decode(part, { stream: true });
    for (let from = 0; from < text.length; from += SLICE) {
      checkStopped(signal);
      const pieces = splitter.push(text.slice(from, from + SLICE));
      if (pieces.length === 0) continue;
      migrate ??= migration(splitter.version);
      const batch: Batch = { records: [], faults: [], bytes };
      for (const piece of pieces) readPiece(piece, migrate, batch);
      yield batch;
    }
  }
  splitter.end();
  // A file without any record still has to be one of ours.
  if (!migrate) migration(splitter.version);
}

function startOf(file: Source): Promise<string> {
  return new Response(file.slice(0, 1_024).stream()).text();
}

/** Whether the file starts like JSON. */
export async function looksLikeJson(file: Source): Promise<boolean> {
  return (await startOf(file)).trimStart().startsWith('{');
}

/** Whether a file of ours says before its tables that it holds one manager's day (`jsonHead`). */
export async function isOneDay(file: Source): Promise<boolean> {
  const [head = ''] = (await startOf(file)).split('"tables"');
  return /"kind"\s*:\s*"day"/.test(head);
}

/** @throws TransferError `empty` */
export function refuseEmpty(file: Source): void {
  if (file.size === 0) throw new TransferError('empty', 'The file is empty');
}
