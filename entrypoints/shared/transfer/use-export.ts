import { useTexts } from '@/lib/i18n/react';
import {
  type CsvFormat,
  type FileKindOf,
  openSink,
  type Selection,
  writeCsv,
  writeJson,
  writeParts,
} from '@/lib/transfer';
import { noteBackup } from '../backup/backup-age';
import { useDb } from '../store-context';
import { type Step, type Task, useTask } from './use-task';
import { xlsxLabels } from './xlsx-labels';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

export const FILE_KINDS: Record<ExportFormat, FileKindOf> = {
  csv: { mime: 'text/csv', extension: '.csv' },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: '.xlsx',
  },
  json: { mime: 'application/json', extension: '.json' },
};

export interface ExportOrder {
  kind: ExportFormat;
  /** Without extension. */
  name: string;
  format: CsvFormat;
  /** A report's contacts; everything where it is left out. JSON is always everything: it is the backup. */
  selection?: Selection | undefined;
}

/** Files out, with progress and a way to stop. To be started straight from a click. */
export function useExport(): { task: Task; start: (order: ExportOrder) => void } {
  const t = useTexts();
  const db = useDb();
  const task = useTask();
  const start = ({ kind, name: plain, format, selection }: ExportOrder) =>
    void task.run('exporting', async (signal, report) => {
      const name = `${plain}${FILE_KINDS[kind].extension}`;
      // First of all: the browser opens its dialog for a click, not for what comes after an await.
      const sink = await openSink(name, FILE_KINDS[kind]);
      const onProgress = (at: Omit<Step, 'text'>) => report({ text: 'exporting', ...at });
      const run = { signal, onProgress };
      const now = new Date().toISOString();
      if (kind === 'csv') await writeParts(sink, writeCsv(db, format, run, selection), signal);
      else if (kind === 'json') await writeParts(sink, writeJson(db, now, run), signal);
      else {
        const { writeXlsx } = await import('@/lib/transfer/xlsx');
        await writeParts(sink, writeXlsx(db, xlsxLabels(t), run, selection), signal);
      }
      if (kind === 'json') await noteBackup(db, now);
      return t('exported', { name: sink.name });
    });
  return { task, start };
}
