import * as z from 'zod/mini';
import { isLanguage, type Language } from '@/lib/i18n';
import { getSetting, type StagemarkDb } from '@/lib/store';
import { LANGUAGE } from './setting-keys';

/** The language that the user set; `null` follows the browser. */
export async function readLanguage(db: StagemarkDb): Promise<Language | null> {
  const set = await getSetting(db, LANGUAGE, z.nullable(z.string()), null);
  return isLanguage(set) ? set : null;
}
