import { useState } from 'react';
import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import type { CsvFormat } from '@/lib/transfer';
import { Choice } from '../../shared/transfer/choice';
import { CsvOptions } from '../../shared/transfer/csv-options';
import { TaskBar } from '../../shared/transfer/task-bar';
import { type ExportFormat, useExport } from '../../shared/transfer/use-export';
import type { AskedState } from '../query/use-asked';

/** The contacts that the report counts, as a file: its days and its filters. */
export function ExportReport({ asked, title }: { asked: AskedState; title: string }) {
  const t = useTexts();
  const { task, start } = useExport();
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<ExportFormat>('xlsx');
  const [format, setFormat] = useState<CsvFormat>({
    separator: ';',
    style: 'local',
    language: t.language,
  });
  const { period, filter } = asked;
  const { from, to } = period;
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const save = () => {
    setOpen(false);
    const name = `stagemark-${from === to ? from : `${from}-${to}`}`;
    start({ kind, name, format, selection: { period: { from, to }, filter } });
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={task.step !== null}
        onClick={() => setOpen(true)}
      >
        {t('exportTitle')}
      </button>
      {isOpen && (
        <Confirm
          title={t('exportReport', { period: title })}
          yes={t('saveFile')}
          onYes={save}
          onCancel={() => setOpen(false)}
        >
          <p>{t(isNarrowed ? 'exportReportNarrowed' : 'exportReportAll')}</p>
          <div className="data-options">
            <Choice
              label={t('fileFormat')}
              value={kind}
              options={[
                ['xlsx', t('formatXlsx')],
                ['csv', t('formatCsv')],
              ]}
              onChange={(value) => setKind(value as ExportFormat)}
            />
          </div>
          {kind === 'csv' && <CsvOptions format={format} onChange={setFormat} />}
        </Confirm>
      )}
      <div className="transfer-said">
        <TaskBar task={task} />
      </div>
    </>
  );
}
