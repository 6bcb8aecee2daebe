import type { Texts } from '@/lib/i18n';
import { toStoreError } from '@/lib/store';

/** Also of what a live query found by itself: the browser's own error, in Dexie's. */
const codeOf = (error: unknown) => toStoreError(error).code;
const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Why nothing was saved, and what to do, in the user's language. */
export function faultText(t: Texts, error: unknown): string {
  const code = codeOf(error);
  if (code === 'quota') return t('faultQuota');
  if (code === 'newer') return t('faultNewer');
  if (code === 'unavailable') return t('faultUnavailable');
  return t('faultOther', { detail: detailOf(error) });
}

/** Why nothing can be shown. */
export function readFaultText(t: Texts, error: unknown): string {
  const code = codeOf(error);
  if (code === 'newer') return t('readFaultNewer');
  if (code === 'unavailable') return t('readFaultUnavailable');
  if (code === 'quota') return t('readFaultQuota');
  if (code === 'damaged') return t('readFaultDamaged');
  return t('readFaultOther', { detail: detailOf(error) });
}
