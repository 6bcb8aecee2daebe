import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { activity, choose, deal, fill, type Made, open, saveButton, view } from './crm.ts';
import { rowAction } from './edits.ts';
import { ONE, of, QUALIFIED } from './stream.ts';

/** Clicks in the corner picker that one-click saves bring up. */
async function pickInCorner(live: Live): Promise<void> {
  const corner = live.page.locator('body');
  await pick(live.page, corner, { ...QUALIFIED, kind: 'Call' });
}

const menu = (live: Live) =>
  live.page
    .locator('#main .detail-button-container [data-toggle=dropdown]')
    .locator('visible=true')
    .first();

/** Opens the page of a planned call of a deal. */
export async function planned(live: Live): Promise<Made> {
  const on = await deal(live);
  await view(live, await activity(live, 'Call', 'Planned', on));
  return on;
}

export async function setHeld(live: Live, action = 'setHeld'): Promise<void> {
  await menu(live).click();
  await live.page.locator(`#main [data-action=${action}]:visible`).first().click();
}

/** Saves with no form at all, of one field, and in the calendar. */
export const ONE_CLICK: Flow[] = [
  {
    name: 'Set Held, one click: counted, the stage picked in the corner',
    async run(live) {
      const on = await planned(live);
      await setHeld(live);
      await live.counted({ contacts: 1, successful: 0, kind: 'call', ...of(on) });
      await pickInCorner(live);
      // The call's page shows no stage: "New client" was answered.
      await live.counted({ ...ONE, kind: 'call', move: [null, 'Qualification'] });
    },
  },
  {
    name: 'Set Held in the menu of a row of Activities',
    async run(live) {
      const on = await deal(live);
      await activity(live, 'Meeting', 'Planned', on);
      await view(live, on);
      await rowAction(live, '.panel-activities', 'setHeld');
      await live.counted({ contacts: 1, successful: 0, kind: 'meeting', ...of(on) });
    },
  },
  {
    name: 'Set Not Held: nothing',
    async run(live) {
      await planned(live);
      await setHeld(live, 'setNotHeld');
      await live.nothing();
    },
  },
  {
    name: 'status edited inline to Held: one call',
    async run(live) {
      const on = await planned(live);
      const cell = live.page.locator('#main .cell[data-name=status]').first();
      await cell.hover();
      await cell.locator('.inline-edit-link').click();
      await choose(live.page.locator('#main'), 'status', 'Held');
      await cell.locator('.inline-save-link').click();
      await live.counted({ contacts: 1, successful: 0, kind: 'call', ...of(on) });
    },
  },
  {
    name: 'text of a planned call edited inline: nothing',
    async run(live) {
      await planned(live);
      const cell = live.page.locator('#main .cell[data-name=description]').first();
      await cell.hover();
      await cell.locator('.inline-edit-link').click();
      await cell.locator('textarea').fill('Ask about the oven');
      await cell.locator('.inline-save-link').click();
      await live.nothing();
    },
  },
  {
    name: 'calendar: the form is replaced when call is chosen',
    async run(live) {
      await open(live, 'Calendar/show/mode=agendaWeek');
      // Wherever nothing was put by an earlier run.
      const [hour, x] = [
        11 + Math.floor(Math.random() * 9),
        20 + Math.floor(Math.random() * 1_000),
      ];
      const slot = live.page.locator(`.fc-timegrid-slot-lane[data-time="${hour}:00:00"]`);
      await slot.scrollIntoViewIfNeeded();
      // The columns of the days lie over it.
      const box = await slot.boundingBox();
      if (!box) throw new Error('no slot');
      await live.page.mouse.click(box.x + x, box.y + 5);
      const modal = live.page.locator('.modal.in .modal-content').last();
      await modal.locator('.scope-switcher input[value=Call]').check();
      await modal.locator('.edit[data-scope=Call] textarea[data-name=description]').waitFor();
      await fill(modal, 'They rang', 'In the calendar');
      await choose(modal, 'status', 'Held');
      await live.picker(modal);
      await pick(live.page, modal, { stage: 'Qualification', kind: 'Call' });
      await saveButton(modal).click();
      await live.counted({ contacts: 1, successful: 0, kind: 'call', client: null });
    },
  },
];
