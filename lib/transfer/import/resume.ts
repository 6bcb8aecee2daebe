import { type Edit, type ImportJournal, openDb, type StagemarkDb } from '@/lib/store';
import { TransferError } from '../fault';
import { commitChunk, nothingGathered } from './commit-chunk';
import { takeLock } from './lock';
import { allTouched, dropStaged, settle } from './settle';
import { undoChunk } from './undo';

/**
 * Ends imports that a crash, a closed tab or a power cut left on their way: not yet begun ones are dropped, begun
 * ones finished, and those that were being taken back are taken back. To be called at every start; does nothing
 * while an import is running somewhere.
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

async function resume(db: StagemarkDb, journal: ImportJournal, edit: Edit): Promise<void> {
  const { id, source, state } = journal;
  if (state === 'reading' || state === 'ready') return dropStaged(db, id);
  let now = journal;
  const setting = { isFresh: journal.replaces === true };
  if (state === 'committing') {
    while (now.done < now.chunks) now = await commitChunk(db, now, setting, nothingGathered());
  }
  if (state === 'undoing') while (now.done > 0) now = await undoChunk(db, now, nothingGathered());
  const what = state === 'undoing' ? 'import-undone' : 'imported';
  await settle(db, now, await allTouched(db), { what, content: { source } }, edit);
}
