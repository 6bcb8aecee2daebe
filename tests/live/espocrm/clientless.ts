import type { Flow } from '../support/flow.ts';
import { pick } from '../support/pick.ts';
import {
  choose,
  chooseParent,
  deal,
  dialog,
  fill,
  form,
  open,
  quickCreate,
  saveButton,
  view,
} from './crm.ts';
import { MEETING, ONE, of, QUALIFIED } from './dialogs.ts';

/** Dialogs that are opened where no client is shown, or not the one that is meant. */
export const CLIENTLESS: Flow[] = [
  {
    name: '“+” of the top bar: no client, though a deal’s page is behind it',
    async run(live) {
      await view(live, await deal(live));
      const modal = await quickCreate(live.page, 'Call');
      await fill(modal, 'Somebody rang', 'Who was it?');
      await choose(modal, 'status', 'Held');
      await live.picker(modal);
      await saveButton(modal).click();
      await live.counted({ contacts: 1, successful: 0, kind: 'call', client: null });
    },
  },
  {
    name: '“+” of the top bar: client chosen in the form',
    async run(live) {
      const on = await deal(live);
      await open(live, 'Account');
      const modal = await quickCreate(live.page, 'Meeting');
      await fill(modal, 'Fair', 'Met at the fair');
      await choose(modal, 'status', 'Held');
      await chooseParent(modal, on);
      await pick(live.page, modal, MEETING);
      await saveButton(modal).click();
      await live.counted({ ...ONE, kind: 'meeting', ...of('deal', on) });
    },
  },
  {
    name: 'Create Call in the list of calls',
    async run(live) {
      const on = await deal(live);
      await open(live, 'Call');
      await live.noPicker(live.page.locator('#main'), 800);
      await live.page.locator('#main [data-action=create]').first().click();
      // A plain click opens a dialog, or the page where the list is not ready for it yet.
      await live.page.locator('.edit[data-scope=Call]').first().waitFor();
      const isDialog = (await form(live.page).count()) > 0;
      const modal = isDialog ? dialog(live.page) : live.page.locator('#main');
      await fill(modal, 'They rang', 'About the price');
      await choose(modal, 'status', 'Held');
      await chooseParent(modal, on);
      await pick(live.page, modal, QUALIFIED);
      await saveButton(modal).click();
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
];
