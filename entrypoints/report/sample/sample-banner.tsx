import { useTexts } from '@/lib/i18n/react';
import type { StagemarkDb } from '@/lib/store';
import { SAMPLE_DB } from '../../shared/sample-db';

/** Says that what is shown is invented, with the way out. */
export function SampleBanner({ db }: { db: StagemarkDb }) {
  const t = useTexts();
  if (db.name !== SAMPLE_DB) return null;
  return (
    <aside className="sample-banner" aria-label={t('sampleShow')}>
      <p>{t('sampleBanner')}</p>
      <a className="button" href={location.pathname}>
        {t('sampleLeave')}
      </a>
    </aside>
  );
}
