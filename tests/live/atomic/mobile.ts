import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { dialog, open, person, text } from './crm.ts';
import { NEW, ONE, of, SENT } from './notes.ts';
import { trouble } from './provider.ts';

const narrow = (live: Live) => live.page.setViewportSize({ width: 390, height: 844 });

/** "Create", then "Note", of the bar at the bottom. */
async function sheet(live: Live) {
  await live.page.getByRole('button', { name: 'Create' }).click();
  await live.page.getByRole('menuitem', { name: 'Note' }).click();
  const form = dialog(live.page);
  await text(form).waitFor();
  return form;
}

const save = (live: Live) => dialog(live.page).getByRole('button', { name: 'Save' }).click();

/** As on a telephone: bottom sheets in place of forms in the page. */
export const MOBILE: Flow[] = [
  {
    name: 'narrow window: note out of a person’s page',
    async run(live) {
      await narrow(live);
      const on = await person(live);
      const form = await sheet(live);
      await live.picker(form);
      await text(form).fill('They rang on the way');
      await pick(live.page, form, SENT);
      await save(live);
      await live.counted({ ...ONE, kind: 'call', ...of('person', on), ...NEW });
    },
  },
  {
    name: 'narrow window: note with the person chosen in it',
    async run(live) {
      await narrow(live);
      const on = await person(live);
      await open(live, '/');
      const form = await sheet(live);
      await form.getByRole('combobox').first().click();
      await live.page.locator('[cmdk-input], input[role=combobox]').last().fill(on.name);
      await live.page.getByRole('option', { name: on.name }).first().click();
      await text(form).fill('They rang on the way');
      await pick(live.page, form, SENT);
      await save(live);
      await live.counted({ ...ONE, kind: 'call', client: { type: 'name', name: on.name }, ...NEW });
    },
  },
  {
    name: 'narrow window: empty note: refused',
    async run(live) {
      await narrow(live);
      await person(live);
      const form = await sheet(live);
      await pick(live.page, form, SENT);
      await save(live);
      await live.nothing();
    },
  },
  {
    name: 'narrow window: the server refuses: nothing; saved again: one',
    async run(live) {
      await narrow(live);
      const on = await person(live);
      const form = await sheet(live);
      await text(form).fill('They rang on the way');
      await pick(live.page, form, SENT);
      await trouble(live.page, 'contact_notes', 'reject');
      await save(live);
      await live.nothing();
      await save(live);
      await live.counted({ ...ONE, kind: 'call', ...of('person', on), ...NEW });
    },
  },
];
