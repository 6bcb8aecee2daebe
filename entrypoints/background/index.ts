import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openStore } from '../shared/open-store';
import { listenToAlarms } from './alarms';
import { listenToCommands } from './commands';
import { listenToLife } from './life';
import { listenToMenus } from './menus';
import { listenToMessages } from './page-messages';

/** What is kept aside holds clients' names: no script in a page needs it. Firefox has no such lock for `local`. */
function keepFromPages(): void {
  const local: { setAccessLevel?: Browser.storage.StorageArea['setAccessLevel'] } =
    browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/**
 * Wires the rooms to the browser. Listeners are added here and now, in one go: a listener added after an `await`
 * would not wake a background that was put to sleep. Nothing that must survive is kept in variables.
 */
export default defineBackground({
  type: 'module',
  main() {
    keepFromPages();
    const db = openStore();
    const saves = listenToMessages(db);
    listenToLife(db);
    listenToAlarms(db, saves);
    listenToCommands();
    listenToMenus();
  },
});
