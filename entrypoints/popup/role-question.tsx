import { useTexts } from '@/lib/i18n/react';
import { storeRole } from '../shared/role';
import { useDb } from '../shared/store-context';

/** Asked once: whose numbers the popup is for. The options can change it. */
export function RoleQuestion() {
  const t = useTexts();
  const db = useDb();
  return (
    <section className="settle role-question" aria-labelledby="role-title">
      <h2 id="role-title">{t('roleQuestion')}</h2>
      <p className="chips">
        <button type="button" className="button" onClick={() => void storeRole(db, 'seller')}>
          {t('roleSeller')}
        </button>
        <button type="button" className="button" onClick={() => void storeRole(db, 'head')}>
          {t('roleHead')}
        </button>
      </p>
    </section>
  );
}
