import { browser } from 'wxt/browser';
import { loadTexts } from '@/lib/i18n';

const COLOUR = '#b45309';

/** Says on the toolbar button that something could not be stored, in the browser's language: the store may be gone. */
export async function showTrouble(): Promise<void> {
  const t = await loadTexts(null);
  await Promise.all([
    browser.action.setBadgeText({ text: '!' }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setTitle({ title: t('badgeTrouble') }),
  ]);
}
