import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import type { PassingRequest } from '../support/proxy.ts';
import { activity, deal, editPage, fill, open, relate, save, status, view } from './crm.ts';
import { ready } from './pages.ts';
import { ONE, of, QUALIFIED } from './subpanels.ts';

const MET = { ...QUALIFIED, kind: 'Meeting' } as const;
const posts = ({ method, path }: PassingRequest) => method === 'POST' && !path.includes('Alerts');

/** Opens "Edit" of an activity's own page: reached by a post, its address says nothing. */
async function editByButton(live: Live) {
  const edit = live.page.locator('#edit_button').first();
  await edit.waitFor({ state: 'attached' });
  await edit.evaluate((button: HTMLElement) => button.click());
  const form = live.page.locator('form#EditView');
  await form.locator('textarea[name=description]').waitFor();
  return form;
}

/** Sends a written e-mail by its button. */
const send = (live: Live) => live.page.locator('form.compose-view .btn-send-email').first().click();

/** Writes an e-mail in the composer that is open. */
async function write(live: Live) {
  const form = live.page.locator('form.compose-view');
  await form.locator('input[name=name]').fill('The price');
  await form.locator('input[name=to_addrs_names]').fill('olena@example.test');
  await form.frameLocator('iframe').locator('body').fill('It would be 900');
  return form;
}

async function compose(live: Live) {
  await open(live, 'module=Emails&action=index');
  const link = live.page.locator('a', { hasText: 'Compose' }).first();
  await link.evaluate((a: HTMLElement) => a.click());
  return write(live);
}

/** Other controls that save, and other ways to the same forms. */
export const MORE: Flow[] = [
  {
    name: 'full page: “Log Call” of the left menu',
    async run(live) {
      const on = await deal(live);
      await open(live, 'module=Calls&action=index');
      const link = live.page.locator('a[href*="EditView"]', { hasText: 'Log Call' }).first();
      await link.evaluate((a: HTMLElement) => a.click());
      const form = live.page.locator('form#EditView');
      await form.locator('textarea[name=description]').waitFor();
      await live.picker(form);
      await fill(form, 'They rang', 'By the menu');
      await relate(form, on);
      await status(form, 'Held');
      await pick(live.page, form, QUALIFIED);
      await save(form);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'full page: Calls, by the Save under the form',
    async run(live) {
      const on = await deal(live);
      await ready(live, 'Calls', on);
      await live.page.locator('#SAVE_HEADER').locator('visible=true').last().click();
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'full page: “Save & Send Invites”',
    async run(live) {
      const on = await deal(live);
      const form = await ready(live, 'Meetings', on);
      await form.locator('#save_and_send_invites_header').locator('visible=true').first().click();
      await live.counted({ ...ONE, kind: 'meeting', ...of('deal', on) });
    },
  },
  {
    name: 'full page: “Close and Create New” of a planned call',
    async run(live) {
      const on = await deal(live);
      const call = await activity(live, 'Calls', 'Planned', on);
      const form = await editPage(live, 'Calls', `&record=${call.id}`);
      await form.locator('select[name=duration_minutes]').selectOption('15');
      await pick(live.page, form, QUALIFIED);
      await form.locator('#CLOSE_CREATE_HEADER').locator('visible=true').first().click();
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'full page: Edit of a planned meeting’s own page, set to Held',
    async run(live) {
      const on = await deal(live);
      await view(live, await activity(live, 'Meetings', 'Planned', on));
      const form = await editByButton(live);
      await live.picker(form);
      await status(form, 'Held');
      await pick(live.page, form, MET);
      await save(form);
      await live.counted({ ...ONE, kind: 'meeting', ...of('deal', on) });
    },
  },
  {
    name: 'full page: Calls, the server forbids it: nothing',
    async run(live) {
      const form = await ready(live, 'Calls', await deal(live));
      live.bench.proxy.refuse(posts, { status: 403 });
      await save(form);
      await live.nothing(5_000);
      if (live.bench.proxy.settle() === 0) throw new Error('no save was refused');
    },
  },
  {
    name: 'full page: no duration: the CRM’s own warning, nothing; with one: one',
    async run(live) {
      const on = await deal(live);
      const form = await ready(live, 'Calls', on);
      await form.locator('input[name=duration_hours]').fill('0');
      await form.locator('select[name=duration_minutes]').selectOption('0');
      await save(form);
      await live.nothing(3_000);
      await form.locator('select[name=duration_minutes]').selectOption('15');
      await save(form);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'calendar: a meeting, set to Held',
    async run(live) {
      await open(live, 'module=Calendar&action=index&view=agendaWeek');
      const [hour, x] = [10 + Math.floor(Math.random() * 8), 40 + Math.floor(Math.random() * 800)];
      const slot = live.page.locator(`.fc-slats tr[data-time="${hour}:30:00"] td`).last();
      await slot.scrollIntoViewIfNeeded();
      await slot.click({ position: { x, y: 5 } });
      const modal = live.page.locator('.modal-cal-edit');
      await modal.locator('textarea[name=description]').waitFor();
      await fill(modal, 'Tasting', 'In the calendar');
      await status(modal, 'Held');
      await pick(live.page, modal, MET);
      await modal.locator('#btn-save').click();
      await live.counted({ contacts: 1, successful: 0, kind: 'meeting', client: null });
    },
  },
  {
    name: 'e-mail sent: one message',
    async run(live) {
      const form = await compose(live);
      await live.picker(live.page.locator('.modal:visible, body').first());
      await pick(live.page, form.locator('xpath=ancestor::body'), {
        ...QUALIFIED,
        kind: 'Message',
      });
      await send(live);
      await live.counted({ contacts: 1, successful: 0, kind: 'message' });
    },
  },
  {
    name: 'status edited inline to Held, the server fails: nothing',
    async run(live) {
      await view(live, await activity(live, 'Meetings', 'Planned', await deal(live)));
      const cell = live.page.locator('.detail-view-field[field=status]').first();
      await cell.dblclick();
      await cell.locator('select[name=status]').selectOption('Held');
      live.bench.proxy.refuse(({ path }) => path.includes('saveHTMLField'), { status: 500 });
      await cell.locator('#inlineEditSaveButton').click();
      await live.nothing(4_000);
    },
  },
];
