import { useTexts } from '@/lib/i18n/react';
import { SAMPLE_DB } from '../../shared/sample-db';
import { useDb } from '../../shared/store-context';
import { SAMPLE_SEARCH } from '../shown-db';

/** The way to a report that has something in it. */
export function ShowSample() {
  const t = useTexts();
  const db = useDb();
  if (db.name === SAMPLE_DB) return null;
  return (
    <a className="button" href={`${location.pathname}${SAMPLE_SEARCH}`}>
      {t('sampleShow')}
    </a>
  );
}
