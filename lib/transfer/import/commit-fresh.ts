import type { ImportJournal, StagemarkDb } from '@/lib/store';
import { checkStopped } from '../fault';
import type { FreshImport } from '../ledger/fresh-import';
import type { Chunks } from './chunks';
import { stubOf } from './commit-chunk';
import type { Chunk } from './cutter';

/**
 * Transactions on their way at once: the page makes the rows of one ready while the browser stores those of the
 * other. A save of the CRM waits for no more.
 */
const AT_ONCE = 2;
/** Chunks read at once, where that is one question. */
const AHEAD = 4;

/** What is stored is not what was thought: the way of every other import asks for each record. */
class NotFresh extends Error {}

const isNotFresh = (error: unknown) =>
  error instanceof NotFresh || /Constraint|BulkError/.test((error as Error | null)?.name ?? '');

/** Adds one chunk, if the one before it is in. All is asked at once: a request waited for is a way to the browser and back. */
async function addChunk(db: StagemarkDb, rows: object[], next: ImportJournal): Promise<void> {
  const n = next.done - 1;
  const stubs = next.fromFiles && rows.map((row) => stubOf('interactions', row));
  await db.transaction('rw', [db.interactions, db.imports, db.staged], async () => {
    const isNext = db.imports.get(next.id).then((journal) => {
      if (journal?.done !== n) throw new NotFresh();
    });
    const told = { import: next.id, n, table: 'interactions', isStubs: true };
    await Promise.all([
      isNext,
      db.interactions.bulkAdd(rows as never[]),
      db.imports.put(next),
      stubs && db.staged.put({ ...told, rows: stubs }),
    ]);
  });
}

/**
 * Commits the chunks of interactions that come next into a store that held none: nothing is looked up, and the rows
 * stay staged as they are for taking them back, or their stubs are. Where a record is there after all, `fresh` is told, and the rest is
 * left to `commitChunk`.
 * @returns the journal as it is stored
 * @throws what the store threw; the stored journal then says how far it came
 */
export async function commitFresh(
  db: StagemarkDb,
  journal: ImportJournal,
  fresh: FreshImport,
  source: Chunks,
  onStored: (journal: ImportJournal) => void,
  signal?: AbortSignal,
): Promise<ImportJournal> {
  let now = journal;
  const flight: Promise<void>[] = [];
  try {
    while (now.done < now.chunks) {
      const chunks = contactsOf(await source.from(now.done, AHEAD));
      if (chunks.length === 0) break;
      for (const chunk of chunks) {
        if (!now.replaces) checkStopped(signal);
        const next = { ...now, done: chunk.n + 1 };
        const adding = addChunk(db, fresh.amend(chunk.n, chunk.rows), next);
        // One that fails while another is waited for is heard of below.
        adding.catch(() => undefined);
        flight.push(adding);
        now = next;
        if (flight.length < AT_ONCE) continue;
        await flight[0];
        flight.shift();
        onStored({ ...next, done: next.done - flight.length });
      }
    }
    await Promise.all(flight);
    onStored(now);
    return now;
  } catch (error) {
    await Promise.allSettled(flight);
    if (!isNotFresh(error)) throw error;
    fresh.isSure = false;
    return (await db.imports.get(journal.id)) ?? journal;
  }
}

/** The first ones, as far as they are of interactions. */
function contactsOf(chunks: Chunk[]): Chunk[] {
  const other = chunks.findIndex(({ table }) => table !== 'interactions');
  return other < 0 ? chunks : chunks.slice(0, other);
}
