import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { CALL, MOVED, ONE, of } from './chatter.ts';
import { deal, doneBox, kept, type Made, modal, person, plan, pressIn, view } from './crm.ts';

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

/** Planned activities that are marked done under their record. */
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
      await pressIn(live, 'action_close_dialog');
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
];
