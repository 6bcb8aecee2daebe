import type { Flow } from '../support/flow.ts';
import { pick } from '../support/pick.ts';
import { activity, deal, editPage, save, status } from './crm.ts';
import { ready } from './pages.ts';
import { ONE, of, QUALIFIED } from './subpanels.ts';

/** What was logged or planned before, edited: one activity is one contact. */
export const EDITS: Flow[] = [
  {
    name: 'full page: a planned call set to Held is one, saved again still one',
    async run(live) {
      const on = await deal(live);
      const call = await activity(live, 'Calls', 'Planned', on);
      const query = `&record=${call.id}&return_module=Calls&return_action=DetailView&return_id=${call.id}`;
      const form = await editPage(live, 'Calls', query);
      await status(form, 'Held');
      await form.locator('select[name=duration_minutes]').selectOption('15');
      await pick(live.page, form, QUALIFIED);
      await save(form);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
      const again = await editPage(live, 'Calls', query);
      await live.picker(again);
      await again.locator('textarea[name=description]').fill('In other words');
      await again.locator('select[name=duration_minutes]').selectOption('15');
      await save(again);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'full page: a call that was never counted is edited: nothing',
    async run(live) {
      const call = await activity(live, 'Calls', 'Held', await deal(live));
      const form = await editPage(live, 'Calls', `&record=${call.id}`);
      await live.noPicker(form);
      await form.locator('textarea[name=description]').fill('In other words');
      await form.locator('select[name=duration_minutes]').selectOption('15');
      await save(form);
      await live.nothing(4_000);
    },
  },
  {
    name: 'full page: a logged call edited afterwards is the same call',
    async run(live) {
      const on = await deal(live);
      await save(await ready(live, 'Calls', on));
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
      const id = /record=([\w-]+)/.exec(decodeURIComponent(live.page.url()))?.[1];
      if (!id) throw new Error(`the call’s page has no id: ${live.page.url()}`);
      const form = await editPage(live, 'Calls', `&record=${id}`);
      await live.picker(form);
      await form.locator('textarea[name=description]').fill('In other words');
      await form.locator('select[name=duration_minutes]').selectOption('15');
      await save(form);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
];
