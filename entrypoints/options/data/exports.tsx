import { useState } from 'react';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import {
  type CsvFormat,
  type FileKindOf,
  openSink,
  writeCsv,
  writeJson,
  writeParts,
} from '@/lib/transfer';
import { useDb } from '../../shared/store-context';
import { localDay } from '../../shared/today';
import { noteBackup } from './backup-age';
import { CsvOptions } from './csv-options';
import { TaskBar } from './task-bar';
import { type Step, useTask } from './use-task';
import { xlsxLabels } from './xlsx-labels';

type Format = 'csv' | 'xlsx' | 'json';

const KINDS: Record<Format, FileKindOf> = {
  csv: { mime: 'text/csv', extension: '.csv' },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: '.xlsx',
  },
  json: { mime: 'application/json', extension: '.json' },
};

const BUTTONS: [Format, TextKey][] = [
  ['csv', 'exportCsv'],
  ['xlsx', 'exportXlsx'],
  ['json', 'exportJson'],
];

/** Everything to a file. */
export function Exports() {
  const t = useTexts();
  const db = useDb();
  const task = useTask();
  const [format, setFormat] = useState<CsvFormat>({
    separator: ',',
    style: 'iso',
    language: t.language,
  });
  const start = (kind: Format) =>
    void task.run('exporting', async (signal, report) => {
      const name = `stagemark-${localDay()}${KINDS[kind].extension}`;
      // First of all: the browser opens its dialog for a click, not for what comes after an await.
      const sink = await openSink(name, KINDS[kind]);
      const onProgress = (at: Omit<Step, 'text'>) => report({ text: 'exporting', ...at });
      const run = { signal, onProgress };
      const now = new Date().toISOString();
      if (kind === 'csv') await writeParts(sink, writeCsv(db, format, run), signal);
      else if (kind === 'json') await writeParts(sink, writeJson(db, now, run), signal);
      else {
        const { writeXlsx } = await import('@/lib/transfer/xlsx');
        await writeParts(sink, writeXlsx(db, xlsxLabels(t), run), signal);
      }
      if (kind === 'json') await noteBackup(db, now);
      return t('exported', { name });
    });
  return (
    <div className="data-part">
      <h3>{t('exportTitle')}</h3>
      <p className="hint">{t('exportText')}</p>
      <CsvOptions format={format} onChange={setFormat} />
      <p className="data-buttons">
        {BUTTONS.map(([kind, text]) => (
          <button
            key={kind}
            type="button"
            className="button"
            disabled={task.step !== null}
            onClick={() => start(kind)}
          >
            {t(text)}
          </button>
        ))}
      </p>
      <TaskBar task={task} />
    </div>
  );
}
