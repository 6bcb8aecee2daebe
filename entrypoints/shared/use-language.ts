import type { Language } from '@/lib/i18n';
import { putSetting } from '@/lib/store';
import { readLanguage } from './language';
import { LANGUAGE } from './setting-keys';
import { useDb } from './store-context';
import { useLive } from './use-live';

/** `undefined` while it is being read. */
export function useLanguage(): [Language | null | undefined, (language: Language | null) => void] {
  const db = useDb();
  const language = useLive(() => readLanguage(db), [db]);
  return [language, (next) => void putSetting(db, LANGUAGE, next)];
}
