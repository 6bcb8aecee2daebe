import { Confirm } from '@/components/confirm';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { changesOf, type DryRun } from '@/lib/transfer';
import { faultLine } from './fault-text';

const ROWS: [keyof DryRun['counts'], TextKey][] = [
  ['interactions', 'columnContacts'],
  ['clients', 'tableClients'],
  ['managers', 'managers'],
  ['funnels', 'funnels'],
  ['sites', 'crms'],
  ['checkpoints', 'tableCheckpoints'],
  ['audit', 'tableAudit'],
  ['settings', 'tableSettings'],
];

const COLUMNS = ['new', 'changed', 'same', 'skipped'] as const;
const HEADERS: Record<(typeof COLUMNS)[number], TextKey> = {
  new: 'columnNew',
  changed: 'columnChanged',
  same: 'columnSame',
  skipped: 'columnSkipped',
};

/** Bad records listed: more nobody reads. */
const LISTED = 100;

/** What a file would do, before it does it. */
export function PreviewDialog(props: { dryRun: DryRun; onYes: () => void; onCancel: () => void }) {
  const t = useTexts();
  const { dryRun, onYes, onCancel } = props;
  const rows = ROWS.filter(([name]) => COLUMNS.some((column) => dryRun.counts[name][column] > 0));
  const changes = changesOf(dryRun);
  return (
    <Confirm
      title={t('previewTitle', { name: dryRun.source })}
      yes={changes > 0 ? t(dryRun.bad > 0 ? 'takeGood' : 'takeAll') : undefined}
      onYes={onYes}
      onCancel={onCancel}
    >
      {changes === 0 && <p>{t('importNothing')}</p>}
      {dryRun.days && (
        <p>{t('importDays', { from: t.date(dryRun.days[0]), to: t.date(dryRun.days[1]) })}</p>
      )}
      {rows.length > 0 && (
        <div className="scroll">
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{t('columnWhat')}</th>
                {COLUMNS.map((column) => (
                  <th scope="col" key={column}>
                    {t(HEADERS[column])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, text]) => (
                <tr key={name}>
                  <th scope="row">{t(text)}</th>
                  {COLUMNS.map((column) => (
                    <td key={column}>{t.number(dryRun.counts[name][column])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {dryRun.bad > 0 && (
        <>
          <p className="problem">{t.count('badRecords', dryRun.bad)}</p>
          <ul className="scroll faults" aria-label={t('badList')}>
            {dryRun.faults.slice(0, LISTED).map((fault) => (
              <li key={`${fault.file} ${fault.line} ${fault.field}`}>{faultLine(t, fault)}</li>
            ))}
          </ul>
        </>
      )}
    </Confirm>
  );
}
