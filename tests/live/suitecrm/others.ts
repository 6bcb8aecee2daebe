import type { Flow } from '../support/flow.ts';
import { pick } from '../support/pick.ts';
import { activity, deal, fill, open, status, view } from './crm.ts';
import { of, QUALIFIED } from './subpanels.ts';

/** Ways that are no form of their own: closing, inline, calendar, e-mail. */
export const OTHERS: Flow[] = [
  {
    name: 'Close on a call’s own page: one call',
    async run(live) {
      const on = await deal(live);
      await view(live, await activity(live, 'Calls', 'Planned', on));
      const close = live.page.locator('#close_button').first();
      await close.waitFor({ state: 'attached' });
      if (!(await close.isVisible())) {
        await live.page.locator('#tab-actions .dropdown-toggle, .actionMenu').first().click();
      }
      await close.click();
      await live.counted({ contacts: 1, successful: 0, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'Close in a row of Activities: one call',
    async run(live) {
      const on = await deal(live);
      await activity(live, 'Calls', 'Planned', on);
      await view(live, on);
      const close = live.page.locator('a[id^=activities_close_]').first();
      // A panel that was left open before opens by itself, a moment later: a click would shut it.
      await live.page.waitForTimeout(2_000);
      if ((await close.count()) === 0)
        await live.page.locator('#subpanel_title_activities').click();
      await close.waitFor({ state: 'attached' });
      // The list is drawn twice.
      await live.page.waitForTimeout(1_000);
      const menu = live.page.locator('.SugarActionMenu', { has: close });
      await menu.locator('.suitepicon-action-caret').click();
      await close.click();
      const dialog = live.page.locator('#closeActivityDialog');
      await dialog.locator('button, input[type=button]').first().click();
      await live.counted({ contacts: 1, successful: 0, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'status edited inline to Held: one meeting',
    async run(live) {
      const on = await deal(live);
      await view(live, await activity(live, 'Meetings', 'Planned', on));
      const cell = live.page.locator('.detail-view-field[field=status]').first();
      await cell.dblclick();
      await cell.locator('select[name=status]').selectOption('Held');
      await cell.locator('#inlineEditSaveButton').click();
      await live.counted({ contacts: 1, successful: 0, kind: 'meeting', ...of('deal', on) });
    },
  },
  {
    name: 'subject of a planned call edited inline: no picker, nothing',
    async run(live) {
      await view(live, await activity(live, 'Calls', 'Planned', await deal(live)));
      const cell = live.page.locator('.detail-view-field[field=name]').first();
      await cell.dblclick();
      await cell.locator('input[name=name]').fill('Ring them soon');
      await cell.locator('#inlineEditSaveButton').click();
      await live.noPicker(undefined, 500);
      await live.nothing();
    },
  },
  {
    name: 'calendar: a call, set to Held',
    async run(live) {
      await open(live, 'module=Calendar&action=index&view=agendaWeek');
      // Wherever nothing was put by an earlier run.
      const [hour, x] = [10 + Math.floor(Math.random() * 8), 40 + Math.floor(Math.random() * 800)];
      const slot = live.page.locator(`.fc-slats tr[data-time="${hour}:00:00"] td`).last();
      await slot.scrollIntoViewIfNeeded();
      await slot.click({ position: { x, y: 5 } });
      const modal = live.page.locator('.modal-cal-edit');
      // The form is fetched anew for the other kind.
      const fetched = live.page.waitForResponse((answer) => answer.url().includes('QuickEdit'));
      await modal.locator('#radio_call').click();
      await fetched;
      await live.page.waitForTimeout(800);
      await fill(modal, 'They rang', 'In the calendar');
      await status(modal, 'Held');
      await live.picker(modal);
      await pick(live.page, modal, QUALIFIED);
      await modal.locator('#btn-save').click();
      await live.counted({ contacts: 1, successful: 0, kind: 'call', client: null });
    },
  },
  {
    name: 'e-mail that cannot be sent: nothing',
    async run(live) {
      await open(live, 'module=Emails&action=index');
      await live.page
        .locator('a', { hasText: 'Compose' })
        .first()
        .evaluate((a: HTMLElement) => a.click());
      const form = live.page.locator('form.compose-view');
      await form.locator('input[name=name]').fill('The price');
      await form.locator('input[name=to_addrs_names]').fill('olena@example.test');
      await form.frameLocator('iframe').locator('body').fill('About the price');
      await live.picker(live.page.locator('.modal:visible, body').first());
      // Also where the CRM has a mail server.
      live.bench.proxy.refuse(({ path }) => path.includes('action=send'), { status: 500 });
      await form.locator('.btn-send-email').first().click();
      await live.nothing(4_000);
    },
  },
];
