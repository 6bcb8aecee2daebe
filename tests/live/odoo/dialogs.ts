import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { CALL, MOVED, ONE, of } from './chatter.ts';
import { choose, deal, kept, type Made, modal, plan, pressIn, view } from './crm.ts';

/** The dialog that plans an activity, or says that one was done. */
async function wizard(live: Live, on: Made, type: string): Promise<void> {
  const chatter = await view(live, on);
  await chatter.locator('.o-mail-Chatter-activity').click();
  await modal(live).locator('[name=summary] input').waitFor();
  await choose(modal(live), 'activity_type_id', type);
  const note = modal(live).locator('[name=note] [contenteditable=true]');
  await note.click();
  await live.page.keyboard.type('About the oven');
}

/** Dialogs that plan an activity, or say that one was done. */
export const DIALOGS: Flow[] = [
  {
    name: 'Activities: a call is scheduled: nothing',
    async run(live) {
      const on = await deal(live);
      await wizard(live, on, 'Call');
      await pressIn(live, 'action_schedule_activities');
      await modal(live).waitFor({ state: 'detached' });
      await live.nothing();
      await kept(live, on, 0);
    },
  },
  {
    name: 'Activities: Schedule & Mark as Done',
    async run(live) {
      const on = await deal(live);
      await wizard(live, on, 'Call');
      await pick(live.page, modal(live), CALL);
      await pressIn(live, 'action_schedule_activities_done');
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Activities: Done & Schedule Next',
    async run(live) {
      const on = await deal(live);
      await wizard(live, on, 'Call');
      await pick(live.page, modal(live), CALL);
      await pressIn(live, 'action_schedule_activities_done_and_schedule');
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Activities: a to-do, done at once, with no pick: no contact',
    async run(live) {
      const on = await deal(live);
      await wizard(live, on, 'To-Do');
      await pressIn(live, 'action_schedule_activities_done');
      await modal(live).waitFor({ state: 'detached' });
      await live.counted({ contacts: 0, successful: 0 });
      await kept(live, on, 1);
    },
  },
  {
    name: 'a planned call is edited: nothing; done in that dialog: one',
    async run(live) {
      const on = await deal(live);
      await plan(live, on, 'call');
      const chatter = await view(live, on);
      for (const button of ['action_close_dialog', 'action_done']) {
        await chatter.locator('.o-mail-Activity-edit').click();
        await live.picker(modal(live));
        if (button === 'action_done') await pick(live.page, modal(live), CALL);
        await pressIn(live, button);
        await modal(live).waitFor({ state: 'detached' });
        if (button === 'action_close_dialog') await live.nothing();
      }
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
];
