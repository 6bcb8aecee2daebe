import type { Flow } from '../support/flow.ts';
import { deal, dialog, open } from './crm.ts';

/** Radio buttons are drawn over by what stands for them. */
const FIELDS = 'textarea:visible, main input:not([type=radio], [type=checkbox]):visible';

const page = (name: string, hash: string): Flow => ({
  name: `never: ${name}`,
  async run(live) {
    await open(live, hash);
    const field = live.page.locator(FIELDS).first();
    await field.waitFor();
    await field.click();
    await live.noPicker();
  },
});

/** Pages on which nothing is logged. */
export const NEVER: Flow[] = [
  page('create a person', '/contacts/create'),
  page('edit a person', '/contacts/9'),
  page('create a company', '/companies/create'),
  page('edit a company', '/companies/3'),
  page('create a deal', '/deals/create'),
  page('the list of people and its filter', '/contacts'),
  page('settings', '/settings'),
  {
    name: 'never: edit a deal in its dialog',
    async run(live) {
      await deal(live);
      await dialog(live.page).getByRole('link', { name: 'Edit' }).click();
      await live.page.locator('[role=dialog] textarea[name=description]').click();
      await live.noPicker();
    },
  },
];
