import { browser } from 'wxt/browser';
import type { Texts } from '@/lib/i18n';

const LOG = 'log-a-contact';
const SIZE = { width: 400, height: 640 };

/** The context menu's entry: log a contact by hand, from any page. Made anew at install and start. */
export async function makeMenus(t: Texts): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOG,
    title: t('menuLogContact'),
    contexts: ['page', 'selection', 'link', 'editable'],
  });
}

/** Opens the popup's form in a window of its own; a selection is taken as the client's name. */
export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId !== LOG) return;
    const client = info.selectionText?.trim().slice(0, 120) ?? '';
    const query = client ? `?client=${encodeURIComponent(client)}` : '';
    void browser.windows.create({
      url: `${browser.runtime.getURL('/')}popup.html${query}#log`,
      type: 'popup',
      ...SIZE,
    });
  });
}
