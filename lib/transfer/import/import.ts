import { type Edit, type ImportJournal, openDb, type StagemarkDb, toStoreError } from '@/lib/store';
import { checkStopped, TransferError } from '../fault';
import type { Batch } from '../incoming';
import { breather } from '../ledger/rest';
import type { Progress } from '../pages';
import { commitChunk, nothingGathered } from './commit-chunk';
import { commitFresh } from './commit-fresh';
import { changesOf, type DryRun } from './dry-run';
import { type ImportLock, takeLock } from './lock';
import type { Reading } from './read-files';
import { allTouched, clearFor, closeJournal, dropStaged, settle, spread } from './settle';
import { Stage } from './stage';
import { undoChunk } from './undo';

export interface ImportProgress extends Progress {
  phase: 'reading' | 'storing' | 'counting' | 'undoing';
}

export interface ImportRun {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** A file that was read and judged; nothing of it counts yet. Ends with `commit` or `drop`. */
export interface PreparedImport {
  dryRun: DryRun;
  /**
   * Takes it in. Stopping it, or a full disk, takes everything back.
   * @throws TransferError `cancelled`, StoreError
   */
  commit(edit: Edit, run?: ImportRun): Promise<void>;
  drop(): Promise<void>;
}

interface Opened {
  db: StagemarkDb;
  lock: ImportLock;
  journal: ImportJournal;
  stage: Stage;
}

/**
 * Reads a file for the dry run: so many new, changed, same, bad. Rows are staged in chunks under a journal, which
 * `resumeImports` drops, finishes or undoes after a crash.
 * @param file its name and length in bytes
 * @param batches its records; those of `readFiles` can be read twice, and need not be staged
 * @param options.replaces a backup is restored: what is stored goes first, and can't be taken back once it is begun
 * @throws TransferError, StoreError; then nothing is left of it
 */
export async function prepareImport(
  store: StagemarkDb,
  file: { name: string; size: number },
  batches: AsyncIterable<Batch>,
  { signal, onProgress }: ImportRun = {},
  { replaces = false }: { replaces?: boolean } = {},
): Promise<PreparedImport> {
  const lock = await takeLock(store.name);
  // Relaxed: nine times as fast, and the journal mends what a power cut loses.
  const db = openDb(store.name, { durability: 'relaxed' });
  const id = crypto.randomUUID();
  const startedAt = new Date().toISOString();
  const told = { id, startedAt, source: file.name, ...(replaces ? { replaces } : {}) };
  try {
    await db.imports.add({ ...told, state: 'reading', chunks: 0, done: 0 });
    const { files } = batches as Partial<Reading>;
    const stage = await Stage.open(db, { id, source: file.name, replaces, files });
    const rest = breather();
    for await (const batch of stage.batches(signal) ?? batches) {
      checkStopped(signal);
      await stage.add(batch, signal);
      await rest();
      onProgress?.({ phase: 'reading', done: batch.bytes, total: file.size });
    }
    await stage.finish();
    const journal: ImportJournal = { ...told, state: 'ready', ...stage.told, done: 0 };
    await db.imports.put(journal);
    return prepared({ db, lock, journal, stage });
  } catch (error) {
    await dropStaged(db, id).catch(() => undefined);
    close(db, lock);
    throw error instanceof TransferError ? error : toStoreError(error);
  }
}

function close(db: StagemarkDb, lock: ImportLock): void {
  db.close();
  lock.release();
}

function prepared(opened: Opened): PreparedImport {
  const { db, lock, journal, stage } = opened;
  return {
    dryRun: stage.dryRun,
    async commit(edit, run) {
      try {
        await commit(opened, edit, run);
      } finally {
        close(db, lock);
      }
    },
    async drop() {
      try {
        await dropStaged(db, journal.id);
      } finally {
        close(db, lock);
      }
    },
  };
}

async function commit({ db, journal, stage }: Opened, edit: Edit, run: ImportRun = {}) {
  const touched = nothingGathered();
  const { fresh } = stage;
  const chunks = stage.chunks(journal.replaces ? undefined : run.signal);
  let now: ImportJournal = { ...journal, state: 'committing' };
  const onStored = ({ done, chunks }: ImportJournal) =>
    run.onProgress?.({ phase: 'storing', done, total: chunks });
  const content = { source: journal.source, records: changesOf(stage.dryRun) };
  try {
    if (fresh?.isSure && !now.fromFiles) now.staysStaged = true;
    if (now.replaces) await clearFor(db, now);
    else await db.imports.put(now);
    await fresh?.fold(db);
    while (now.done < now.chunks) {
      if (!now.replaces) checkStopped(run.signal);
      if (fresh?.isSure) now = await commitFresh(db, now, fresh, chunks, onStored, run.signal);
      if (now.done === now.chunks) break;
      now = await commitChunk(db, now, stage, touched, { fresh, chunks });
      onStored(now);
    }
    now = { ...now, state: 'recounting' };
    await db.imports.put(now);
  } catch (error) {
    // What a restored backup has replaced is gone: its journal is finished at the next start.
    if (!now.replaces) await undoImport(db, now, edit, run);
    throw error instanceof TransferError ? error : toStoreError(error);
  } finally {
    await chunks.end();
  }
  let steps = 0;
  const onStep = () => run.onProgress?.({ phase: 'counting', done: ++steps, total: null });
  const result = { what: 'imported', content } as const;
  try {
    if (await fresh?.settle(db, edit, onStep)) await closeJournal(db, now, result, edit);
    else {
      const all = fresh ? await allTouched(db) : await spread(db, touched);
      await settle(db, now, all, result, edit, onStep);
    }
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Takes back what was committed so far. What can't be (a full disk) is tried again at the next start. */
async function undoImport(db: StagemarkDb, journal: ImportJournal, edit: Edit, run: ImportRun) {
  const touched = nothingGathered();
  try {
    // What was on its way when it failed is stored or not: the journal beside it says.
    const { done } = (await db.imports.get(journal.id)) ?? journal;
    let now: ImportJournal = { ...journal, done, state: 'undoing' };
    await db.imports.put(now);
    while (now.done > 0) {
      now = await undoChunk(db, now, touched);
      run.onProgress?.({ phase: 'undoing', done: done - now.done, total: done });
    }
    const content = { source: journal.source };
    await settle(db, now, await spread(db, touched), { what: 'import-undone', content }, edit);
  } catch {
    // The journal stays, and says what is to be done.
  }
}
