import { useState } from 'react';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import type { CsvFormat } from '@/lib/transfer';
import { localDay } from '../../shared/today';
import { CsvOptions } from '../../shared/transfer/csv-options';
import { TaskBar } from '../../shared/transfer/task-bar';
import { type ExportFormat, useExport } from '../../shared/transfer/use-export';

const BUTTONS: [ExportFormat, TextKey][] = [
  ['csv', 'exportCsv'],
  ['xlsx', 'exportXlsx'],
  ['json', 'exportJson'],
];

/** Everything to a file. */
export function Exports() {
  const t = useTexts();
  const { task, start } = useExport();
  const [format, setFormat] = useState<CsvFormat>({
    separator: ',',
    style: 'iso',
    language: t.language,
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
            onClick={() => start({ kind, name: `stagemark-${localDay()}`, format })}
          >
            {t(text)}
          </button>
        ))}
      </p>
      <TaskBar task={task} />
    </div>
  );
}
