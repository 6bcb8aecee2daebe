import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import {
  activity,
  choose,
  company,
  deal,
  dialog,
  fill,
  form,
  lead,
  logActivity,
  type Made,
  person,
  saveButton,
  schedule,
  view,
} from './crm.ts';

export const QUALIFIED = { stage: 'Qualification', kind: 'Call' } as const;
export const MEETING = { stage: 'Qualification', kind: 'Meeting' } as const;
export const ONE = { contacts: 1, successful: 1 } as const;
export const of = (type: string, { name }: Made) => ({ client: { type, name } });
const MOVED = { move: ['Prospecting', 'Qualification'] as [string, string] };

/** Logs a held call on a record's page. */
export async function logCall(live: Live, on: Made, name = 'They want an offer'): Promise<void> {
  await view(live, on);
  const modal = await logActivity(live.page, 'Call');
  await live.picker(modal);
  await fill(modal, name, `${name}, said on the phone`);
  await pick(live.page, modal, QUALIFIED);
  await saveButton(modal).click();
}

/** Forms in dialogs. */
export const DIALOGS: Flow[] = [
  {
    name: 'Log Call in a deal’s History',
    async run(live) {
      const on = await deal(live);
      await logCall(live, on);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'Log Meeting in a deal’s History',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const modal = await logActivity(live.page, 'Meeting');
      await live.picker(modal);
      await fill(modal, 'Tasting', 'They came to see the oven');
      await pick(live.page, modal, MEETING);
      await saveButton(modal).click();
      await live.counted({ ...ONE, kind: 'meeting', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'Log Call on a company',
    async run(live) {
      const on = await company(live);
      await logCall(live, on);
      await live.counted({
        ...ONE,
        kind: 'call',
        ...of('company', on),
        move: [null, 'Qualification'],
      });
    },
  },
  {
    name: 'Log Call on a person with no company',
    async run(live) {
      const on = await person(live);
      await logCall(live, on);
      await live.counted({ ...ONE, kind: 'call', ...of('person', on) });
    },
  },
  {
    name: 'Log Call on a lead',
    async run(live) {
      const on = await lead(live);
      await logCall(live, on);
      await live.counted({ ...ONE, kind: 'call', ...of('lead', on) });
    },
  },
  {
    name: 'Schedule Call: planned, not counted',
    async run(live) {
      await view(live, await deal(live));
      const modal = await schedule(live.page, 'Call');
      await fill(modal, 'Ring them next week', 'About the oven');
      await saveButton(modal).click();
      await modal.waitFor({ state: 'detached' });
      await live.nothing();
    },
  },
  {
    name: 'Schedule Call, set to Held in the form',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const modal = await schedule(live.page, 'Call');
      await fill(modal, 'They rang', 'Before I could');
      await choose(modal, 'status', 'Held');
      await pick(live.page, modal, QUALIFIED);
      await saveButton(modal).click();
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'Planned call, opened by Edit in the panel and set to Held',
    async run(live) {
      const on = await deal(live);
      const call = await activity(live, 'Call', 'Planned', on);
      await view(live, on);
      const row = live.page.locator(`.panel-activities [data-id="${call.id}"]`).first();
      await row.hover();
      await row.locator('.dropdown-toggle, [data-toggle=dropdown]').first().click();
      await row.locator('[data-action=quickEdit]').first().click();
      await form(live.page).first().waitFor();
      const modal = dialog(live.page);
      await choose(modal, 'status', 'Held');
      await pick(live.page, modal, QUALIFIED);
      await saveButton(modal).click();
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on), ...MOVED });
    },
  },
];
