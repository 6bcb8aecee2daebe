import { type Edit, type ImportJournal, openDb, type StagemarkDb } from '@/lib/store';
import { TransferError } from '../fault';
import { type Chunks, cutFiles, FileChunks, stagedChunks } from './chunks';
import { ChunkGone, commitChunk, nothingGathered } from './commit-chunk';
import { isAsItWas, keptFiles } from './copies';
import { takeLock } from './lock';
import { People } from './people';
import { allTouched, dropStaged, settle } from './settle';
import { undoChunk } from './undo';

/**
 * Ends imports that a crash, a closed tab or a power cut left on their way: not yet begun ones are dropped, begun
 * ones finished, and those that were being taken back, or whose rest is gone (their file can't be read any more, a
 * staged chunk is lost), are taken back; what has replaced everything ends as far as it came. To be called at every start; does nothing while an import is running
 * somewhere.
 * @returns how many were ended
 */
export async function resumeImports(store: StagemarkDb, edit: Edit): Promise<number> {
  if ((await store.imports.toCollection().primaryKeys()).length === 0) return 0;
  const lock = await takeLock(store.name).catch((error) => {
    if (error instanceof TransferError) return null;
    throw error;
  });
  if (!lock) return 0;
  const db = openDb(store.name, { durability: 'relaxed' });
  try {
    const journals = await db.imports.toArray();
    for (const journal of journals) await resume(db, journal, edit);
    return journals.length;
  } finally {
    db.close();
    lock.release();
  }
}

async function resume(db: StagemarkDb, left: ImportJournal, edit: Edit): Promise<void> {
  const { id, source } = left;
  if (left.state === 'reading' || left.state === 'ready') return dropStaged(db, id);
  let now = left;
  if (now.state === 'committing') {
    const chunks = await chunksOf(db, now);
    now = chunks ? await finish(db, now, chunks) : withoutRest(now);
    await db.imports.put(now);
  }
  if (now.state === 'undoing') {
    while (now.done > 0) now = await undoChunk(db, now, nothingGathered());
  }
  const what = now.state === 'undoing' ? 'import-undone' : 'imported';
  // The audit says where less came than the file held.
  const content = now.chunks < left.chunks ? { source, cutOff: true } : { source };
  await settle(db, now, await allTouched(db), { what, content }, edit);
}

/** Where the rest is; `null` where it is gone. */
async function chunksOf(db: StagemarkDb, journal: ImportJournal): Promise<Chunks | null> {
  if (!journal.fromFiles) return stagedChunks(db, journal.id);
  const [files, people] = [await keptFiles(db, journal.id), await People.read(db)];
  if (!files || !(await isAsItWas(files, journal))) return null;
  return new FileChunks(() => cutFiles(files, people.copy()));
}

/**
 * What is done where the rest of an import is gone: it is taken back; what has replaced all that was stored stays as far as it
 * came, for taking it back would leave nothing.
 */
const withoutRest = (journal: ImportJournal): ImportJournal =>
  journal.replaces ? { ...journal, chunks: journal.done } : { ...journal, state: 'undoing' };

async function finish(
  db: StagemarkDb,
  journal: ImportJournal,
  chunks: Chunks,
): Promise<ImportJournal> {
  // Into a store with contacts no settings come; only one without was read from the file twice.
  const setting = { isFresh: journal.replaces === true || journal.fromFiles === true };
  let now = journal;
  try {
    while (now.done < now.chunks) {
      now = await commitChunk(db, now, setting, nothingGathered(), { chunks });
    }
    return now;
  } catch (error) {
    if (error instanceof ChunkGone) return withoutRest(now);
    throw error;
  } finally {
    await chunks.end();
  }
}
