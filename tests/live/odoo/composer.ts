import type { Flow } from '../support/flow.ts';
import { pick } from '../support/pick.ts';
import { CALL, MESSAGE, MOVED, ONE, of } from './chatter.ts';
import { composer, deal, kept, modal, view, write } from './crm.ts';

/** Notes and messages in the big composer, a dialog. */
export const COMPOSER: Flow[] = [
  {
    name: 'Full composer of a note',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await composer(live).locator('.o-mail-Composer-fullComposer').click();
      await live.picker(modal(live));
      await pick(live.page, modal(live), CALL);
      await modal(live).locator('button[name=action_send_mail]:visible').click();
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Full composer of a message, written there',
    async run(live) {
      const on = await deal(live);
      const chatter = await view(live, on);
      await chatter.locator('.o-mail-Chatter-sendMessage').click();
      await composer(live).locator('.o-mail-Composer-fullComposer').click();
      const body = modal(live).locator('[name=body] [contenteditable=true]');
      await body.click();
      await live.page.keyboard.type('The offer is on its way');
      await pick(live.page, modal(live), MESSAGE);
      await modal(live).locator('button[name=action_send_mail]:visible').click();
      await live.counted({ ...ONE, kind: 'message', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Full composer, discarded: nothing',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await composer(live).locator('.o-mail-Composer-fullComposer').click();
      await live.picker(modal(live));
      await modal(live).locator('[special=cancel]').click();
      await live.nothing();
      await kept(live, on, 0);
    },
  },
];
