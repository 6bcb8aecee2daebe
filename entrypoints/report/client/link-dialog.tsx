import { Confirm } from '@/components/confirm';
import { useTexts } from '@/lib/i18n/react';
import { DayChanges } from '../../shared/day-change-table';
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
      {changes.length === 0 ? <p>{t('noNumberChanges')}</p> : <DayChanges changes={changes} />}
    </Confirm>
  );
}
