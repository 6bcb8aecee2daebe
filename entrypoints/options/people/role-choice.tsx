import { ChoiceGroup } from '@/components/choice-group';
import { useTexts } from '@/lib/i18n/react';
import { storeRole, useRole } from '../../shared/role';
import { useDb } from '../../shared/store-context';

/** Whether the popup shows the reader's own day or the team's. */
export function RoleChoice() {
  const t = useTexts();
  const db = useDb();
  const role = useRole();
  if (role === undefined) return null;
  return (
    <ChoiceGroup
      label={t('roleQuestion')}
      choices={[
        { id: 'seller', label: t('roleSeller') },
        { id: 'head', label: t('roleHead') },
      ]}
      value={role}
      onPick={(next) => void storeRole(db, next)}
    />
  );
}
