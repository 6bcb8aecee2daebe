import * as z from 'zod/mini';
import { isLanguage, type Language } from '@/lib/i18n';
import { getSetting, putSetting, type StagemarkDb } from '@/lib/store';
import { LANGUAGE } from './setting-keys';
import { useDb } from './store-context';
import { useLive } from './use-live';

export { LANGUAGE };

/** The language that the user set; `null` follows the browser. */
export async function readLanguage(db: StagemarkDb): Promise<Language | null> {
  const set = await getSetting(db, LANGUAGE, z.nullable(z.string()), null);
  return isLanguage(set) ? set : null;
}

/** `undefined` while it is being read. */
export function useLanguage(): [Language | null | undefined, (language: Language | null) => void] {
  const db = useDb();
  const language = useLive(() => readLanguage(db), [db]);
  return [language, (next) => void putSetting(db, LANGUAGE, next)];
}
