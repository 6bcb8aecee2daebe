import type { LiveCrm } from '../support/flow.ts';
import { deal, dialog, noteForm, person, text } from './crm.ts';
import { MOBILE } from './mobile.ts';
import { NEVER } from './never.ts';
import { NOTES, REFUSALS } from './notes.ts';
import { TASKS } from './tasks.ts';

/** The current Atomic CRM, its demo: data in memory, made up anew at each load, Jane Doe signed in. */
export const ATOMIC: LiveCrm = {
  async signIn(page, { proxy }) {
    await page.goto(proxy.url);
    await page.locator('header a[href="#/contacts"]').first().waitFor({ timeout: 20_000 });
    // The name stands in a menu that is not there before it is opened.
    return null;
  },
  lessons: [
    {
      name: 'a note on a deal, with client and stage',
      async open(live) {
        const on = await deal(live);
        const form = noteForm(dialog(live.page));
        return {
          text: text(form),
          save: form.getByRole('button', { name: 'Add this note' }),
          client: dialog(live.page).locator('h2').first(),
          stage: dialog(live.page).locator('span:text-is("Stage") + span').first(),
          reads: { client: on.name, stage: 'Opportunity' },
        };
      },
    },
    {
      name: 'a note on a person, with the client',
      async open(live) {
        const on = await person(live);
        const form = noteForm(live.page.locator('main'));
        return {
          text: text(form),
          save: form.getByRole('button', { name: 'Add this note' }),
          client: live.page.locator('main h5').first(),
          reads: { client: on.name },
        };
      },
    },
  ],
  flows: [...NOTES, ...REFUSALS, ...TASKS, ...MOBILE, ...NEVER],
};
