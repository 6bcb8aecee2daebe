import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import type { DryRun } from '@/lib/transfer';

/** What a backup would bring back, and what would go, before it happens. */
export function RestoreDialog(props: { dryRun: DryRun; onYes: () => void; onCancel: () => void }) {
  const t = useTexts();
  const { counts, days, gone = 0, bad, source } = props.dryRun;
  const held = counts.interactions.new;
  return (
    <Confirm
      title={t('restoreQuestion', { name: source })}
      yes={t('restoreYes')}
      danger
      onYes={props.onYes}
      onCancel={props.onCancel}
    >
      <p>
        {t.count('restoreHolds', held)}{' '}
        {days && t('importDays', { from: t.date(days[0]), to: t.date(days[1]) })}
      </p>
      <p className={gone > 0 ? 'problem' : undefined}>
        {gone > 0 ? t.count('restoreGone', gone) : t('restoreNoneGone')}
      </p>
      {bad > 0 && <p className="problem">{t.count('badRecords', bad)}</p>}
      <p className="hint">{t('restoreKept')}</p>
    </Confirm>
  );
}
