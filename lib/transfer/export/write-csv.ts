import type { Interaction } from '@/lib/funnel';
import type { StagemarkDb } from '@/lib/store';
import type { CsvFormat } from '../csv/format';
import { csvWriter } from '../csv/write';
import { readNames } from '../names';
import { pagesOf, type Run } from '../pages';

/** Which interactions an export holds; all of them where it is left out. */
export type Wanted = (interaction: Interaction) => boolean;

/**
 * Interactions as CSV, a page in memory at a time, in the order of their ids. Tombstones are among them: without
 * them an import elsewhere would bring deleted ones back.
 * @param wanted a report's filter
 */
export async function* writeCsv(
  db: StagemarkDb,
  format: CsvFormat,
  run: Run = {},
  wanted?: Wanted,
): AsyncGenerator<string> {
  const writer = csvWriter(format, await readNames(db));
  const total = await db.interactions.count();
  let done = 0;
  yield writer.head();
  for await (const rows of pagesOf<Interaction>(db, 'interactions', run)) {
    yield writer.rows(wanted ? rows.filter(wanted) : rows);
    done += rows.length;
    run.onProgress?.({ done, total });
  }
}
