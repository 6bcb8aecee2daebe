import { useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { copyBeforeRestore } from '@/lib/store';
import {
  type ImportProgress,
  openFile,
  type PreparedImport,
  prepareImport,
  readFiles,
  TransferError,
} from '@/lib/transfer';
import { showBadge } from '../../shared/badge';
import { editNow } from '../../shared/people';
import { useDb } from '../../shared/store-context';
import { PHASES } from '../../shared/transfer/use-import';
import { type Step, type Task, useTask } from '../../shared/transfer/use-task';

export interface Restore {
  task: Task;
  /** What waits for an answer. */
  prepared: PreparedImport | null;
  /** Looks at a backup and works out what it would replace. */
  prepare: (name: string, open: () => Promise<Blob>) => void;
  commit: () => Promise<void>;
  drop: () => Promise<void>;
}

/** What is no file of ours at all is no backup either. */
function noBackup(error: unknown): never {
  const isOther = error instanceof TransferError && error.code === 'not-ours';
  throw isOther ? new TransferError('no-backup', error.message) : error;
}

/** A backup in place of everything, from the file to the question to the end. */
export function useRestore(): Restore {
  const t = useTexts();
  const db = useDb();
  const task = useTask();
  const [prepared, setPrepared] = useState<PreparedImport | null>(null);
  const report =
    (say: (step: Step) => void) =>
    ({ phase, done, total }: ImportProgress) =>
      say({ text: PHASES[phase], done, total });
  const prepare: Restore['prepare'] = (name, open) =>
    void task.run('importReading', async (signal, say) => {
      const file = await open();
      const opened = await openFile(file).catch(noBackup);
      // A table of contacts, or one manager's day, is no whole of everything: all else would go for it.
      if (opened.kind !== 'json' || opened.isDay) throw new TransferError('no-backup', 'No backup');
      const batches = readFiles([{ name, file, opened, options: null }], signal);
      const run = { signal, onProgress: report(say) };
      const told = { name, size: file.size };
      setPrepared(await prepareImport(db, told, batches, run, { replaces: true }));
      return null;
    });
  const commit = async () => {
    if (!prepared) return;
    setPrepared(null);
    await task.run('restoreCopying', async (_, say) => {
      await copyBeforeRestore(db.name);
      await prepared.commit(await editNow(db), { onProgress: report(say) });
      void showBadge(db);
      return t('restored');
    });
  };
  const drop = async () => {
    setPrepared(null);
    await prepared?.drop();
  };
  return { task, prepared, prepare, commit, drop };
}
