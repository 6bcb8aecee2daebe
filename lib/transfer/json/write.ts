import { SCHEMA_VERSION, type StagemarkDb } from '@/lib/store';
import { pagesOf, type Run, totalOf } from '../pages';
import { TABLE_NAMES } from '../schema';

/** What a file holds: everything, or one manager's day. */
export type FileKind = 'backup' | 'day';

/**
 * The start of a file. The format and its version are one field that comes before `tables`, also where a tool
 * sorts the keys: what follows can't be read without it.
 * @param exportedAt ISO instant
 * @param version of the schema that the records have
 */
export function jsonHead(kind: FileKind, exportedAt: string, version = SCHEMA_VERSION): string {
  const head = JSON.stringify({ stagemark: version, kind, exportedAt });
  return `${head.slice(0, -1)},\n"tables":{`;
}

export const JSON_TAIL = '\n}}\n';

/** Rows of a table, one to a line. */
export function jsonRows(rows: readonly unknown[]): string {
  let text = '';
  for (const row of rows) text += text === '' ? JSON.stringify(row) : `,\n${JSON.stringify(row)}`;
  return text;
}

/** A table given whole. */
export function jsonTable(name: string, rows: readonly unknown[], isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n"${name}":[\n${jsonRows(rows)}\n]`;
}

/**
 * The whole database as JSON, a page in memory at a time: valid JSON, a record to a line. Tallies and finished
 * cycles are left out: they follow from the interactions. Pending saves are this browser's own.
 */
export async function* writeJson(
  db: StagemarkDb,
  exportedAt: string,
  run: Run = {},
): AsyncGenerator<string> {
  const total = totalOf(countAll(db));
  let done = 0;
  yield jsonHead('backup', exportedAt);
  for (const [i, name] of TABLE_NAMES.entries()) {
    yield `${i === 0 ? '' : ','}\n"${name}":[\n`;
    let isFirst = true;
    for await (const rows of pagesOf(db, name, run)) {
      yield isFirst ? jsonRows(rows) : `,\n${jsonRows(rows)}`;
      isFirst = false;
      done += rows.length;
      run.onProgress?.({ done, total: total() });
    }
    yield '\n]';
  }
  yield JSON_TAIL;
}

async function countAll(db: StagemarkDb): Promise<number> {
  const counts = await Promise.all(TABLE_NAMES.map((name) => db.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
