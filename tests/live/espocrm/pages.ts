import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import {
  choose,
  chooseParent,
  deal,
  fill,
  logActivity,
  type Made,
  open,
  saveButton,
  view,
} from './crm.ts';

export const QUALIFIED = { stage: 'Qualification', kind: 'Call' } as const;
export const ONE = { contacts: 1, successful: 1 } as const;
export const of = ({ name }: Made) => ({ client: { type: 'deal', name } });
export const main = (live: Live) => live.page.locator('#main');

/** Opens the create page of calls and fills in a held call with a deal. */
async function fillCall(live: Live, on: Made): Promise<void> {
  await open(live, 'Call/create');
  await main(live).locator('.edit[data-scope=Call]').waitFor();
  await live.picker(main(live));
  await fill(main(live), 'They rang', 'They want to see an offer');
  await choose(main(live), 'status', 'Held');
  await chooseParent(main(live), on);
  await pick(live.page, main(live), QUALIFIED);
}

/** Forms that are a page of their own, and edits of what was logged. */
export const PAGES: Flow[] = [
  {
    name: 'create page of a call',
    async run(live) {
      const on = await deal(live);
      await fillCall(live, on);
      await saveButton(main(live)).click();
      await live.page.waitForURL(/#Call\/view\//);
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
    },
  },
  {
    name: 'Full Form out of a dialog',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const modal = await logActivity(live.page, 'Meeting');
      await modal.locator('button[data-name=fullForm]').click();
      await main(live).locator('.edit[data-scope=Meeting]').waitFor();
      await fill(main(live), 'Tasting', 'They came to see the oven');
      await pick(live.page, main(live), { stage: 'Qualification', kind: 'Meeting' });
      await saveButton(main(live)).click();
      await live.counted({ ...ONE, kind: 'meeting', ...of(on) });
    },
  },
  {
    name: 'Ctrl+Enter in a dialog',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const modal = await logActivity(live.page, 'Call');
      await fill(modal, 'They rang', 'By keyboard');
      await pick(live.page, modal, QUALIFIED);
      await modal.locator('textarea[data-name=description]').press('Control+Enter');
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
    },
  },
  {
    name: 'Ctrl+S twice on the create page: one call',
    async run(live) {
      const on = await deal(live);
      await fillCall(live, on);
      const text = main(live).locator('textarea[data-name=description]');
      await text.press('Control+s');
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
      await text.fill('They want to see an offer by Friday');
      await text.press('Control+s');
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
    },
  },
  {
    name: 'Ctrl+Alt+Enter: saved, and a fresh form for the next',
    async run(live) {
      const on = await deal(live);
      await fillCall(live, on);
      await main(live).locator('textarea[data-name=description]').press('Control+Alt+Enter');
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
      await live.picker(main(live));
      await fill(main(live), 'They rang again', 'Nothing new');
      await choose(main(live), 'status', 'Held');
      await chooseParent(main(live), on);
      await saveButton(main(live)).click();
      await live.counted({ contacts: 2, successful: 1 });
    },
  },
];
