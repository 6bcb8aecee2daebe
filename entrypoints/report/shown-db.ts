import { openDb, putSetting, type StagemarkDb } from '@/lib/store';
import { readLanguage } from '../shared/language';
import { openStore } from '../shared/open-store';
import { SAMPLE_DB } from '../shared/sample-db';
import { LANGUAGE } from '../shared/setting-keys';

/** `report.html?data=sample` shows the sample data, which live in a database of their own. */
export const SAMPLE_SEARCH = '?data=sample';

const isSample = () => new URLSearchParams(location.search).get('data') === 'sample';

/** The database that the page's address asks for. The sample speaks the language that is set for the real one. */
export async function openShownDb(): Promise<StagemarkDb> {
  const real = openStore();
  if (!isSample()) return real;
  const sample = openDb(SAMPLE_DB, { durability: 'relaxed' });
  await putSetting(sample, LANGUAGE, await readLanguage(real));
  real.close();
  return sample;
}
