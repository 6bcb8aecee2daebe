import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import type { DayChange } from '@/lib/store';
import { DayChangeTable } from '../../shared/day-change-table';

/** Which days change, before anything is stored (rule 13). */
export function ChangesDialog(props: {
  changes: readonly DayChange[];
  onYes: () => void;
  onCancel: () => void;
}) {
  const t = useTexts();
  const days = new Set(props.changes.map(({ day }) => day)).size;
  return (
    <Confirm
      title={t('changesTitle')}
      yes={t('changeAnyway')}
      onYes={props.onYes}
      onCancel={props.onCancel}
    >
      <p>{t.count('changesText', days)}</p>
      <DayChangeTable changes={props.changes} />
    </Confirm>
  );
}
