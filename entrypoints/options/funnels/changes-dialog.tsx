import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import type { DayChange } from '@/lib/store';
import { DayChanges } from '../../shared/day-change-table';

/** Which days change, before anything is stored (rule 13). */
export function ChangesDialog(props: {
  changes: readonly DayChange[];
  onYes: () => void;
  onCancel: () => void;
}) {
  const t = useTexts();
  return (
    <Confirm
      title={t('changesTitle')}
      yes={t('changeAnyway')}
      onYes={props.onYes}
      onCancel={props.onCancel}
    >
      <DayChanges changes={props.changes} />
    </Confirm>
  );
}
