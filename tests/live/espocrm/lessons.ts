import type { Live } from '../support/live.ts';
import type { Lesson } from '../support/teach.ts';
import { chooseParent, deal, logActivity, open, saveButton, view } from './crm.ts';

const main = (live: Live) => live.page.locator('#main');
const stageOf = (live: Live) =>
  main(live).locator('.cell[data-name=stage] .field .label-state').first();

/** The three forms of EspoCRM that somebody who logs contacts in it would show. */
export const LESSONS: Lesson[] = [
  {
    name: 'Log Call in a deal’s History, with the client',
    async open(live) {
      const on = await deal(live);
      await view(live, on);
      const modal = await logActivity(live.page, 'Call');
      return {
        text: modal.locator('textarea[data-name=description]'),
        save: saveButton(modal),
        client: modal.locator('input[data-name=parentName]'),
        reads: { client: on.name },
      };
    },
  },
  {
    name: 'the create page of a call, with the client chosen in it',
    async open(live) {
      const on = await deal(live);
      await open(live, 'Call/create');
      await main(live).locator('.edit[data-scope=Call]').waitFor();
      await chooseParent(main(live), on);
      return {
        text: main(live).locator('textarea[data-name=description]'),
        save: saveButton(main(live)),
        client: main(live).locator('input[data-name=parentName]'),
        reads: { client: on.name },
      };
    },
  },
  {
    name: 'a post in a deal’s stream, with client and stage',
    async open(live) {
      const on = await deal(live);
      await view(live, on);
      const box = live.page.locator('.post-container').first();
      await box.locator('textarea[data-name=post]').click();
      return {
        text: box.locator('textarea[data-name=post]'),
        save: box.locator('button.post'),
        client: main(live).locator('.header-breadcrumbs .breadcrumb-item').last(),
        stage: stageOf(live),
        reads: { client: on.name, stage: 'Prospecting' },
      };
    },
  },
];
