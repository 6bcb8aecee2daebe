import { defineBackground } from 'wxt/utils/define-background';
import { openStore } from '../shared/open-store';
import { listenToAlarms } from './alarms';
import { listenToCommands } from './commands';
import { listenToLife } from './life';
import { listenToMenus } from './menus';
import { listenToMessages } from './page-messages';

/**
 * Wires the rooms to the browser. Listeners are added here and now, in one go: a listener added after an `await`
 * would not wake a background that was put to sleep. Nothing that must survive is kept in variables.
 */
export default defineBackground({
  type: 'module',
  main() {
    const db = openStore();
    const saves = listenToMessages(db);
    listenToLife(db);
    listenToAlarms(db, saves);
    listenToCommands();
    listenToMenus();
  },
});
