import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import {
  activity,
  choose,
  deal,
  dialog,
  fill,
  form,
  logActivity,
  saveButton,
  schedule,
  view,
} from './crm.ts';
import { main, ONE, of, QUALIFIED } from './pages.ts';

/** What was logged or planned before, edited: one activity is one contact. */
export const EDITS: Flow[] = [
  {
    name: 'Edit in place: planned → Held is one call, edited again still one',
    async run(live) {
      const on = await deal(live);
      await view(live, await activity(live, 'Call', 'Planned', on));
      await editInPlace(live);
      await choose(main(live), 'status', 'Held');
      await pick(live.page, main(live), QUALIFIED);
      await saveButton(main(live)).click();
      await live.counted({ ...ONE, kind: 'call', ...of(on), move: [null, 'Qualification'] });
      await editInPlace(live);
      await live.picker(main(live));
      await main(live).locator('textarea[data-name=description]').first().fill('In other words');
      await saveButton(main(live)).click();
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
    },
  },
  {
    name: 'a call that was never counted is edited: no picker, nothing',
    async run(live) {
      await view(live, await activity(live, 'Call', 'Held', await deal(live)));
      await editInPlace(live);
      await live.noPicker(main(live));
      await main(live).locator('textarea[data-name=description]').first().fill('In other words');
      await saveButton(main(live)).click();
      await live.nothing();
    },
  },
  {
    name: 'logged, then edited from its row in History: the same call',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const modal = await logActivity(live.page, 'Call');
      await fill(modal, 'They rang', 'They want an offer soon');
      await pick(live.page, modal, QUALIFIED);
      await saveButton(modal).click();
      await live.counted({ ...ONE, ...of(on) });
      await rowAction(live, '.panel-history', 'quickEdit');
      await form(live.page).locator('textarea[data-name=description]').fill('By Friday');
      await saveButton(dialog(live.page)).click();
      await live.counted({ ...ONE, ...of(on) });
    },
  },
  {
    name: 'quick view has no picker; Edit in it is the same call',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const modal = await schedule(live.page, 'Call');
      await fill(modal, 'Ring them', 'About the offer');
      await saveButton(modal).click();
      await modal.waitFor({ state: 'detached' });
      await rowAction(live, '.panel-activities', 'quickView');
      await dialog(live.page).locator('.detail').waitFor();
      await live.noPicker(dialog(live.page), 1_200);
      await dialog(live.page).locator('[data-name=edit]').first().click();
      await form(live.page).locator('textarea[data-name=description]').waitFor();
      await choose(dialog(live.page), 'status', 'Held');
      await pick(live.page, dialog(live.page), QUALIFIED);
      await saveButton(dialog(live.page)).click();
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
    },
  },
];

async function editInPlace(live: Live): Promise<void> {
  await main(live).locator('button[data-action=edit]:visible').first().click();
  await main(live).locator('textarea[data-name=description]').first().waitFor();
}

/** An action in the menu of the first row of a panel. */
export async function rowAction(live: Live, panel: string, action: string): Promise<void> {
  const row = live.page.locator(`${panel} li.list-row[data-id]`).first();
  await row.waitFor();
  await row.locator('[data-toggle=dropdown]').first().click();
  await row.locator(`[data-action=${action}]`).first().click();
}
