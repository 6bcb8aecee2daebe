import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import { DayChangeTable } from '../../shared/day-change-table';
import type { Proposal } from './linked-records';

/** What linking or separating records would change, before it does. */
export function LinkDialog(props: {
  proposal: Proposal;
  name: string;
  onYes: () => void;
  onCancel: () => void;
}) {
  const t = useTexts();
  const { isLink, other, changes } = props.proposal;
  const names = { name: props.name, other: other.name };
  return (
    <Confirm
      title={isLink ? t('linkQuestion', names) : t('unlinkQuestion', { name: other.name })}
      yes={t(isLink ? 'linkRecord' : 'unlink')}
      onYes={props.onYes}
      onCancel={props.onCancel}
    >
      <p>
        {changes.length === 0
          ? t('noNumberChanges')
          : t.count('changesText', new Set(changes.map(({ day }) => day)).size)}
      </p>
      {changes.length > 0 && <DayChangeTable changes={changes} />}
    </Confirm>
  );
}
