import type { StagemarkDb } from '@/lib/store';
import type { CsvFormat } from '../csv/format';
import { csvWriter } from '../csv/write';
import { readNames } from '../names';
import { type Run, totalOf } from '../pages';
import { countRead, type Selection, selectedPages } from './selection';

/**
 * Interactions as CSV, a page in memory at a time. Where all are written, in the order of their ids, tombstones are
 * among them: without them an import elsewhere would bring deleted ones back.
 * @param selection a report's contacts only
 */
export async function* writeCsv(
  db: StagemarkDb,
  format: CsvFormat,
  run: Run = {},
  selection?: Selection | undefined,
): AsyncGenerator<string> {
  const writer = csvWriter(format, await readNames(db));
  const total = totalOf(countRead(db, selection));
  let done = 0;
  yield writer.head();
  for await (const { rows, read } of selectedPages(db, run, selection)) {
    yield writer.rows(rows);
    done += read;
    run.onProgress?.({ done, total: total() });
  }
}
