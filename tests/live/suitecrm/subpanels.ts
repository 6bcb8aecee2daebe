import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import type { PassingRequest, Refusal } from '../support/proxy.ts';
import {
  company,
  createNote,
  deal,
  fill,
  lead,
  logCall,
  type Made,
  save,
  scheduleMeeting,
  status,
  view,
} from './crm.ts';

export const QUALIFIED = { stage: 'Qualification', kind: 'Call' } as const;
export const ONE = { contacts: 1, successful: 1 } as const;
export const MOVED = { move: ['Prospecting', 'Qualification'] as [string, string] };
export const of = (type: string, { name }: Made) => ({ client: { type, name } });

/** A held call in the subpanel of a record, its stage picked, not saved yet. */
async function ready(live: Live, on: Made) {
  await view(live, on);
  const form = await logCall(live.page);
  await live.picker(form);
  await fill(form, 'They rang', 'They want to see an offer');
  await status(form, 'Held');
  await pick(live.page, form, QUALIFIED);
  return form;
}

const isSave = ({ method, body }: PassingRequest) =>
  method === 'POST' && /name="?action"?\s+Save\b|(?:^|&)action=Save\b/.test(body);

/** A call that the server refuses in this way, though the page says "Saved" all the same. */
const refused = (name: string, refusal: Refusal): Flow => ({
  // Where the connection breaks, nobody knows whether the server had it.
  name: `subpanel: Log Call, ${name}: ${refusal === 'drop' ? 'asked' : 'nothing'}`,
  async run(live) {
    const form = await ready(live, await deal(live));
    live.bench.proxy.refuse(isSave, refusal);
    await save(form);
    await (refusal === 'drop' ? live.asked() : live.nothing(4_000));
    if (live.bench.proxy.settle() === 0) throw new Error('no save was refused');
  },
});

/** Quick-create forms in the subpanels of a client's page. */
export const SUBPANELS: Flow[] = [
  {
    name: 'subpanel: Log Call on a deal, set to Held',
    async run(live) {
      const on = await deal(live);
      await save(await ready(live, on));
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'subpanel: Log Call on a company',
    async run(live) {
      const on = await company(live);
      await save(await ready(live, on));
      await live.counted({ ...ONE, kind: 'call', ...of('company', on) });
    },
  },
  {
    name: 'subpanel: Log Call on a lead',
    async run(live) {
      const on = await lead(live);
      await save(await ready(live, on));
      await live.counted({ ...ONE, kind: 'call', ...of('lead', on) });
    },
  },
  {
    name: 'subpanel: Log Call left at Planned: nothing',
    async run(live) {
      await view(live, await deal(live));
      const form = await logCall(live.page);
      await fill(form, 'Ring them', 'About the oven');
      await save(form);
      await live.nothing();
    },
  },
  {
    name: 'subpanel: Schedule Meeting, set to Held',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const form = await scheduleMeeting(live.page);
      await fill(form, 'Tasting', 'They came to see the oven');
      await status(form, 'Held');
      await pick(live.page, form, { ...QUALIFIED, kind: 'Meeting' });
      await save(form);
      await live.counted({ ...ONE, kind: 'meeting', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'subpanel: Create Note in History, said to be a message',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const form = await createNote(live.page);
      await fill(form, 'Wrote them', 'About the price');
      await pick(live.page, form, { ...QUALIFIED, kind: 'Message' });
      await save(form);
      await live.counted({ ...ONE, kind: 'message', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'subpanel: two calls one after the other',
    async run(live) {
      const on = await deal(live);
      await save(await ready(live, on));
      await live.counted({ ...ONE, ...of('deal', on) });
      const form = await logCall(live.page);
      await fill(form, 'They rang again', 'They want it by Friday');
      await status(form, 'Held');
      await pick(live.page, form, { stage: 'Needs Analysis', kind: 'Call' });
      await save(form);
      await live.counted({ contacts: 2, successful: 2, ...of('deal', on) });
    },
  },
  {
    name: 'subpanel: Log Call with no subject: nothing; with one: one',
    async run(live) {
      const on = await deal(live);
      const form = await ready(live, on);
      await form.locator('input[name=name]').fill('');
      await save(form);
      await live.nothing(3_000);
      await form.locator('input[name=name]').fill('They rang');
      await save(form);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'subpanel: Log Call, cancelled: nothing',
    async run(live) {
      const form = await ready(live, await deal(live));
      await form.locator('[id$=_subpanel_cancel_button]').first().click();
      await live.nothing();
    },
  },
  refused('the server fails', { status: 500 }),
  refused('the server forbids it', { status: 403 }),
  refused('the connection breaks', 'drop'),
  refused('the session has ended', 'expire'),
];
