import type { Flow } from '../support/flow.ts';
import { pick } from '../support/pick.ts';
import { done } from './activities.ts';
import { CALL, MOVED, ONE } from './chatter.ts';
import { board, deal, doneBox, kept, type Made, modal, plan, pressIn } from './crm.ts';

/** A card or row tells no more of a deal than its name. */
const byName = ({ name }: Made) => ({ client: { type: 'name', name } });

/** Contacts that are logged over the pipeline or a list, with no record open. */
export const LISTS: Flow[] = [
  {
    name: 'Mark Done on a card of the pipeline',
    async run(live) {
      const on = await deal(live);
      await plan(live, on, 'call');
      await board(live);
      const card = live.page.locator('.o_kanban_record', { hasText: on.name });
      await card.locator('.o-mail-ActivityButton').click();
      await live.page.locator('.o-mail-ActivityListPopoverItem-markAsDone').click();
      await doneBox(live).locator('textarea').fill('They want an offer');
      await pick(live.page, doneBox(live), CALL);
      await done(live);
      await live.counted({ ...ONE, kind: 'call', ...byName(on), move: [null, 'Qualified'] });
      await kept(live, on, 1);
    },
  },
  {
    name: '“Email” in a row of “My Activities”',
    async run(live) {
      const on = await deal(live);
      await plan(live, on, 'call');
      await board(live);
      await live.page.locator('.o_menu_systray .fa-clock-o').click();
      const group = live.page.locator('.o-mail-ActivityGroup[data-model_name="crm.lead"]');
      await group.locator('[name=activityTitle]').click();
      const row = live.page.locator('.o_data_row', { hasText: on.name });
      await row.locator('button', { hasText: 'Email' }).click();
      const body = modal(live).locator('[name=body] [contenteditable=true]');
      await body.click();
      await live.page.keyboard.type('The offer is on its way');
      const subject = modal(live).locator('[name=subject] input');
      await subject.fill('The offer');
      await pick(live.page, modal(live), { ...CALL, kind: 'Message' });
      await pressIn(live, 'action_send_mail');
      await live.counted({ ...ONE, kind: 'message', ...byName(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
];
