import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { lead, open, quickCreate, view } from './crm.ts';

const page = (name: string, hash: string, field = 'textarea'): Flow => ({
  name: `never: ${name}`,
  async run(live) {
    await open(live, hash);
    await touch(live, field);
    await live.noPicker();
  },
});

/** Clicks into a text field, as somebody who writes there would. */
async function touch(live: Live, field: string): Promise<void> {
  const text = live.page.locator(`${field}:visible`).first();
  await text.waitFor();
  await text.click();
}

/** Pages on which nothing is logged. */
export const NEVER: Flow[] = [
  page('create a company', 'Account/create'),
  page('create a person', 'Contact/create'),
  page('create a lead', 'Lead/create'),
  page('create a deal', 'Opportunity/create'),
  page('create a case', 'Case/create'),
  page('create a document', 'Document/create'),
  page(
    'create an e-mail template',
    'EmailTemplate/create',
    '.note-editable, textarea, input.form-control',
  ),
  page('create a task', 'Task/create'),
  page('preferences', 'Preferences', 'textarea, .note-editable, input.form-control'),
  page('search in the list of calls', 'Call', '.search-container input'),
  {
    name: 'never: a task out of the top bar',
    async run(live) {
      await open(live, 'Account');
      const modal = await quickCreate(live.page, 'Task');
      await modal.locator('textarea').first().click();
      await live.noPicker();
    },
  },
  {
    name: 'never: a lead’s conversion',
    async run(live) {
      const { id } = await lead(live);
      await open(live, `Lead/convert/${id}`);
      for (const box of await live.page.locator('input.check-scope').all()) await box.check();
      await live.noPicker();
    },
  },
  {
    name: 'never: a post to colleagues',
    async run(live) {
      await open(live, 'Stream');
      await live.page.locator('[data-action=createPost]').first().click();
      await touch(live, '.modal textarea[data-name=post]');
      await live.noPicker();
    },
  },
  {
    name: 'never: a lead’s own page in edit mode',
    async run(live) {
      await view(live, await lead(live));
      await live.page.locator('#main button[data-action=edit]:visible').first().click();
      await touch(live, '#main .detail textarea[data-name=description]');
      await live.noPicker(live.page.locator('#main .middle'));
    },
  },
];
