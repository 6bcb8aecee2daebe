import type { Flow } from '../support/flow.ts';
import { lead, open } from './crm.ts';

const page = (name: string, query: string): Flow => ({
  name: `never: ${name}`,
  async run(live) {
    await open(live, query);
    const text = live.page.locator('#content textarea:visible, #content input[type=text]:visible');
    // The list's search is shut at first.
    if ((await text.count()) > 0) await text.first().click();
    await live.noPicker();
  },
});

const edit = (name: string, module: string) => page(name, `module=${module}&action=EditView`);

/** Pages on which nothing is logged. */
export const NEVER: Flow[] = [
  edit('edit a company', 'Accounts'),
  edit('edit a person', 'Contacts'),
  edit('edit a lead', 'Leads'),
  edit('edit a deal', 'Opportunities'),
  edit('edit a quote', 'AOS_Quotes'),
  edit('edit an invoice', 'AOS_Invoices'),
  edit('edit a case', 'Cases'),
  edit('edit a document', 'Documents'),
  edit('edit an e-mail template', 'EmailTemplates'),
  edit('edit a task', 'Tasks'),
  page('the user’s own settings', 'module=Users&action=EditView&record=1'),
  page('the list of calls and its search', 'module=Calls&action=index'),
  {
    name: 'never: a lead’s conversion',
    async run(live) {
      const { id } = await lead(live);
      await open(live, `module=Leads&action=ConvertLead&record=${id}`);
      await live.page.locator('form#ConvertLead').waitFor({ state: 'attached' });
      await live.noPicker();
    },
  },
  page('the home page', 'module=Home&action=index'),
];
