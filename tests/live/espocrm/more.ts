import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import type { PassingRequest } from '../support/proxy.ts';
import {
  activity,
  choose,
  chooseParent,
  deal,
  dialog,
  fill,
  form,
  type Made,
  open,
  saveButton,
  schedule,
  view,
} from './crm.ts';
import { rowAction } from './edits.ts';
import { planned } from './one-click.ts';
import { main, ONE, of, QUALIFIED } from './pages.ts';
import { post, writePost } from './stream.ts';

const MET = { stage: 'Qualification', kind: 'Meeting' } as const;
const saves = ({ method, path }: PassingRequest) =>
  /POST|PUT/.test(method) && /\/api\/v1\/(?:Call|Meeting)/.test(path);

/** A held meeting on its create page, filled in and its stage picked, not saved yet. */
async function meetingPage(live: Live): Promise<Made> {
  const on = await deal(live);
  await open(live, 'Meeting/create');
  await main(live).locator('.edit[data-scope=Meeting]').waitFor();
  await live.picker(main(live));
  await fill(main(live), 'Tasting', 'They came to see the oven');
  await choose(main(live), 'status', 'Held');
  await chooseParent(main(live), on);
  await pick(live.page, main(live), MET);
  return on;
}

/** A planned call's page, in edit mode, set to held and its stage picked. */
async function editHeld(live: Live): Promise<Made> {
  const on = await planned(live);
  await main(live).locator('button[data-action=edit]:visible').first().click();
  await main(live).locator('textarea[data-name=description]').first().waitFor();
  await choose(main(live), 'status', 'Held');
  await pick(live.page, main(live), QUALIFIED);
  return on;
}

const save = (live: Live) => saveButton(main(live)).click();

/** Other ways to the same forms, and pages whose save fails. */
export const MORE: Flow[] = [
  {
    name: 'create page of a meeting',
    async run(live) {
      const on = await meetingPage(live);
      await save(live);
      await live.counted({ ...ONE, kind: 'meeting', ...of(on) });
    },
  },
  {
    name: 'create page, “Save & New” of its menu',
    async run(live) {
      const on = await meetingPage(live);
      const bar = main(live).locator('.detail-button-container, .button-container').first();
      await bar.locator('[data-toggle=dropdown]').first().click();
      await bar.locator('[data-action=saveAndNew]').first().click();
      await live.counted({ ...ONE, kind: 'meeting', ...of(on) });
    },
  },
  {
    name: 'create page with no name: nothing; with one: one',
    async run(live) {
      const on = await meetingPage(live);
      const name = main(live).locator('input[data-name=name]').first();
      await name.fill('');
      await save(live);
      await live.nothing();
      await name.fill('Tasting');
      await save(live);
      await live.counted({ ...ONE, kind: 'meeting', ...of(on) });
    },
  },
  {
    name: 'create page, the server fails: nothing; saved again: one',
    async run(live) {
      const on = await meetingPage(live);
      live.bench.proxy.refuse(saves, { status: 500 });
      await save(live);
      await live.nothing();
      if (live.bench.proxy.settle() === 0) throw new Error('no save was refused');
      await save(live);
      await live.counted({ ...ONE, kind: 'meeting', ...of(on) });
    },
  },
  {
    name: 'create page, cancelled: nothing',
    async run(live) {
      await meetingPage(live);
      await main(live).locator('button[data-action=cancel]:visible').first().click();
      await live.nothing();
    },
  },
  {
    name: 'Edit in place, the server forbids it: nothing; saved again: one',
    async run(live) {
      const on = await editHeld(live);
      live.bench.proxy.refuse(saves, { status: 403 });
      await save(live);
      await live.nothing();
      live.bench.proxy.settle();
      await save(live);
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
    },
  },
  {
    name: 'Edit in place, cancelled: nothing',
    async run(live) {
      await editHeld(live);
      await main(live).locator('button[data-action=cancelEdit]:visible').first().click();
      await live.nothing();
    },
  },
  {
    name: 'Schedule Meeting, set to Held in the form',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const modal = await schedule(live.page, 'Meeting');
      await fill(modal, 'Tasting', 'They came at once');
      await choose(modal, 'status', 'Held');
      await pick(live.page, modal, MET);
      await saveButton(modal).click();
      await live.counted({ ...ONE, kind: 'meeting', ...of(on) });
    },
  },
  {
    name: 'planned meeting, edited from its row in the list of meetings',
    async run(live) {
      const on = await deal(live);
      const meeting = await activity(live, 'Meeting', 'Planned', on);
      await open(live, 'Meeting');
      const row = main(live).locator(`tr[data-id="${meeting.id}"]`);
      await row.locator('[data-toggle=dropdown]').first().click();
      await row.locator('[data-action=quickEdit]').first().click();
      await form(live.page).locator('textarea[data-name=description]').waitFor();
      await choose(dialog(live.page), 'status', 'Held');
      await pick(live.page, dialog(live.page), MET);
      await saveButton(dialog(live.page)).click();
      await live.counted({ ...ONE, kind: 'meeting', ...of(on) });
    },
  },
  {
    name: 'Set Held in the menu of a quick view',
    async run(live) {
      const on = await deal(live);
      await activity(live, 'Call', 'Planned', on);
      await view(live, on);
      await rowAction(live, '.panel-activities', 'quickView');
      await dialog(live.page).locator('.detail').waitFor();
      await dialog(live.page).locator('.modal-footer [data-toggle=dropdown]').first().click();
      await dialog(live.page).locator('[data-name=setHeld], [data-action=setHeld]').first().click();
      await live.counted({ contacts: 1, successful: 0, kind: 'call', ...of(on) });
    },
  },
  {
    name: 'Set Not Held in a row of Activities: nothing',
    async run(live) {
      const on = await deal(live);
      await activity(live, 'Call', 'Planned', on);
      await view(live, on);
      await rowAction(live, '.panel-activities', 'setNotHeld');
      await live.nothing();
    },
  },
  {
    name: 'status edited inline to Held, the server fails: nothing',
    async run(live) {
      await planned(live);
      const cell = main(live).locator('.cell[data-name=status]').first();
      await cell.hover();
      await cell.locator('.inline-edit-link').click();
      await choose(main(live), 'status', 'Held');
      live.bench.proxy.refuse(saves, { status: 500 });
      await cell.locator('.inline-save-link').click();
      await live.nothing();
    },
  },
  {
    name: 'a post that was counted is edited in the stream: the same contact',
    async run(live) {
      const on = await deal(live);
      await writePost(live, on);
      await post(live);
      await live.counted({ ...ONE, kind: 'message', ...of(on) });
      await rowAction(live, '.panel-stream', 'quickEdit');
      const text = dialog(live.page).locator('textarea[data-name=post]');
      await text.fill('Wrote them about the price again');
      await saveButton(dialog(live.page)).click();
      await live.counted({ ...ONE, ...of(on) });
    },
  },
];
