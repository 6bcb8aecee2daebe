import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { CALL, MOVED, ONE, of } from './chatter.ts';
import { board, choose, deal, doneBox, kept, type Made, modal, person, plan, view } from './crm.ts';

/** Opens "Mark Done" of a planned activity under its record. */
async function markDone(live: Live, on: Made, type: 'call' | 'email'): Promise<void> {
  await plan(live, on, type);
  const chatter = await view(live, on);
  await chatter.locator('.o-mail-Activity-markDone').first().click();
  await live.picker(doneBox(live));
  await doneBox(live).locator('textarea').fill('They want an offer');
}

export const done = (live: Live, name = 'Done') =>
  doneBox(live).locator(`button[aria-label="${name}"]`).click();

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

const press = (live: Live, name: string) =>
  modal(live).locator(`button[name=${name}]:visible`).click();

/** A card or row tells no more of a deal than its name. */
const byName = ({ name }: Made) => ({ client: { type: 'name', name } });

/** Planned activities, and what becomes of them. */
export const ACTIVITIES: Flow[] = [
  {
    name: 'Mark Done: a call',
    async run(live) {
      const on = await deal(live);
      await markDone(live, on, 'call');
      await pick(live.page, doneBox(live), CALL);
      await done(live);
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Mark Done: a meeting, of two planned',
    async run(live) {
      const on = await deal(live);
      await plan(live, on, 'call');
      await plan(live, on, 'meeting');
      const chatter = await view(live, on);
      const row = chatter.locator('.o-mail-Activity', { has: live.page.locator('.fa-users') });
      await row.locator('.o-mail-Activity-markDone').click();
      await pick(live.page, doneBox(live), { ...CALL, kind: 'Meeting' });
      await done(live);
      await live.counted({ ...ONE, kind: 'meeting', ...of(on), ...MOVED });
    },
  },
  {
    name: 'Mark Done with no feedback and no pick: a contact, no success',
    async run(live) {
      const on = await deal(live);
      await plan(live, on, 'call');
      const chatter = await view(live, on);
      await chatter.locator('.o-mail-Activity-markDone').click();
      await live.picker(doneBox(live));
      await done(live);
      await live.counted({ contacts: 1, successful: 0, kind: 'call', ...of(on) });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Mark Done on a person: an e-mail',
    async run(live) {
      const on = await person(live);
      await markDone(live, on, 'email');
      await pick(live.page, doneBox(live), { ...CALL, kind: 'Message' });
      await done(live);
      await live.counted({ ...ONE, kind: 'message', ...of(on) });
    },
  },
  {
    name: 'Done & Schedule Next: one; the next is a plan',
    async run(live) {
      const on = await deal(live);
      await markDone(live, on, 'call');
      await pick(live.page, doneBox(live), CALL);
      await done(live, 'Done and Schedule Next');
      await modal(live).waitFor();
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await press(live, 'action_close_dialog');
      await modal(live).waitFor({ state: 'detached' });
      await live.counted({ ...ONE });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Mark Done, discarded: nothing',
    async run(live) {
      const on = await deal(live);
      await markDone(live, on, 'call');
      await pick(live.page, doneBox(live), CALL);
      await doneBox(live).locator('.btn-link').click();
      await live.nothing();
      await kept(live, on, 0);
    },
  },
  {
    name: 'Activities: a call is scheduled: nothing',
    async run(live) {
      const on = await deal(live);
      await wizard(live, on, 'Call');
      await press(live, 'action_schedule_activities');
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
      await press(live, 'action_schedule_activities_done');
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
      await press(live, 'action_schedule_activities_done_and_schedule');
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Activities: a to-do, done at once, with no pick: no contact',
    async run(live) {
      const on = await deal(live);
      await wizard(live, on, 'To-Do');
      await press(live, 'action_schedule_activities_done');
      await modal(live).waitFor({ state: 'detached' });
      await live.counted({ contacts: 0, successful: 0 });
      await kept(live, on, 1);
    },
  },
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
    name: 'a planned call is edited: nothing; done in that dialog: one',
    async run(live) {
      const on = await deal(live);
      await plan(live, on, 'call');
      const chatter = await view(live, on);
      for (const button of ['action_close_dialog', 'action_done']) {
        await chatter.locator('.o-mail-Activity-edit').click();
        await live.picker(modal(live));
        if (button === 'action_done') await pick(live.page, modal(live), CALL);
        await press(live, button);
        await modal(live).waitFor({ state: 'detached' });
        if (button === 'action_close_dialog') await live.nothing();
      }
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
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
      await press(live, 'action_send_mail');
      await live.counted({ ...ONE, kind: 'message', ...byName(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
];
