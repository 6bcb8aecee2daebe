import { useState } from 'react';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import {
  type ImportProgress,
  type MappingOptions,
  type OpenedFile,
  ofFile,
  openFile,
  type PreparedImport,
  prepareImport,
  readFiles,
} from '@/lib/transfer';
import { showBadge } from '../badge';
import { editNow } from '../people';
import { useDb } from '../store-context';
import { type Task, useTask } from './use-task';

export const PHASES: Record<ImportProgress['phase'], TextKey> = {
  reading: 'importReading',
  storing: 'importStoring',
  counting: 'importCounting',
  undoing: 'importUndoing',
};

/** A file, or a pasted text as one. */
export interface Given {
  name: string;
  file: Blob;
}

/** Tables written before UTF-8 was usual, by the language of the one who has them. */
const OLD_ENCODINGS: Record<string, string> = {
  ...{ ru: 'windows-1251', uk: 'windows-1251' },
  ...{ pl: 'windows-1250', tr: 'windows-1254' },
};

/** An import from the files to the question to the end. */
export function useImport() {
  const t = useTexts();
  const db = useDb();
  const task: Task = useTask();
  const [opened, setOpened] = useState<OpenedFile[]>([]);
  const [prepared, setPrepared] = useState<PreparedImport | null>(null);
  const report =
    (say: (step: { text: TextKey; done: number; total: number | null }) => void) =>
    ({ phase, done, total }: ImportProgress) =>
      say({ text: PHASES[phase], done, total });

  const prepare = async (files: OpenedFile[]) => {
    const isReady = await task.run('importReading', async (signal, say) => {
      const size = files.reduce((sum, { file }) => sum + file.size, 0);
      const name = files.map((each) => each.name).join(', ');
      const run = { signal, onProgress: report(say) };
      setPrepared(await prepareImport(db, { name, size }, readFiles(files, signal), run));
      return null;
    });
    // Refused or stopped: the next file can be given.
    if (!isReady) setOpened([]);
  };
  const start = async (given: readonly Given[]) => {
    const files: OpenedFile[] = [];
    const isRead = await task.run('importReading', async () => {
      for (const { name, file } of given) {
        const opening = openFile(file, OLD_ENCODINGS[t.language]);
        const look = await opening.catch((error: unknown) => {
          throw given.length > 1 ? ofFile(error, name) : error;
        });
        files.push({ name, file, opened: look, options: null });
      }
      setOpened(files);
      return null;
    });
    // Somebody else's table first has to be explained, see `explain`.
    if (isRead && !files.some(isUnexplained)) await prepare(files);
  };
  const table = prepared === null && task.step === null ? opened.find(isUnexplained) : undefined;
  const explain = (options: MappingOptions) => {
    const files = opened.map((each) => (each === table ? { ...each, options } : each));
    setOpened(files);
    if (!files.some(isUnexplained)) void prepare(files);
  };
  /** What was given is none that could be read. */
  const refuse = (error: unknown) => task.run('importReading', () => Promise.reject(error));
  /** The table's letters were taken for others than they are. */
  const reread = async (encoding: string) => {
    if (!table) return;
    const again = await openFile(table.file, undefined, encoding);
    setOpened(opened.map((each) => (each === table ? { ...each, opened: again } : each)));
  };
  const commit = async () => {
    if (!prepared) return;
    setPrepared(null);
    await task.run('importStoring', async (signal, say) => {
      await prepared.commit(await editNow(db), { signal, onProgress: report(say) });
      void showBadge(db);
      return t('imported');
    });
    setOpened([]);
  };
  const drop = async () => {
    setOpened([]);
    setPrepared(null);
    await prepared?.drop();
  };
  /** Nothing else can be taken in meanwhile. */
  const isBusy = task.step !== null || prepared !== null || opened.length > 0;
  return { task, start, refuse, table, explain, reread, prepared, commit, drop, isBusy };
}

function isUnexplained({ opened, options }: OpenedFile): boolean {
  return opened.kind === 'table' && options === null;
}

export type Import = ReturnType<typeof useImport>;
