import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import {
  deal,
  editPage,
  fill,
  logCall,
  type Made,
  open,
  relate,
  save,
  status,
  view,
} from './crm.ts';
import { MOVED, ONE, of, QUALIFIED } from './subpanels.ts';

/** Opens the full-page form of a call or meeting and fills it in with a deal, held, its stage picked. */
export async function ready(live: Live, module: string, on: Made) {
  const form = await editPage(live, module);
  await live.picker(form);
  await fill(form, 'They rang', 'They want to see an offer');
  await relate(form, on);
  if (module !== 'Notes') await status(form, 'Held');
  const kind = { Calls: 'Call', Meetings: 'Meeting' }[module] ?? 'Message';
  await pick(live.page, form, { ...QUALIFIED, kind: kind as 'Call' });
  return form;
}

const whole = (module: string, kind: string): Flow => ({
  name: `full page: ${module}`,
  async run(live) {
    const on = await deal(live);
    await save(await ready(live, module, on));
    await live.counted({ ...ONE, kind, ...of('deal', on) });
  },
});

const refused = (name: string, how: { status: number } | 'expire' | 'drop'): Flow => ({
  name: `full page: Calls, ${name}: nothing`,
  async run(live) {
    const form = await ready(live, 'Calls', await deal(live));
    live.bench.proxy.refuse(
      ({ method, path }) => method === 'POST' && !path.includes('Alerts'),
      how,
    );
    await save(form);
    await live.nothing(5_000);
    if (live.bench.proxy.settle() === 0) throw new Error('no save was refused');
  },
});

/** Forms that are a page of their own, sent by a post that loads the next page. */
export const PAGES: Flow[] = [
  whole('Calls', 'call'),
  whole('Meetings', 'meeting'),
  whole('Notes', 'message'),
  {
    name: 'full page: Calls, within the AJAX shell',
    async run(live) {
      const on = await deal(live);
      const target = encodeURIComponent('index.php?module=Calls&action=EditView');
      await open(live, `action=ajaxui#ajaxUILoc=${target}`);
      const form = live.page.locator('form#EditView');
      await form.locator('textarea[name=description]').waitFor();
      await live.picker(form);
      await fill(form, 'They rang', 'Out of the shell');
      await relate(form, on);
      await status(form, 'Held');
      await pick(live.page, form, QUALIFIED);
      await save(form);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'full page: Calls, left at Planned: nothing',
    async run(live) {
      const form = await editPage(live, 'Calls');
      await fill(form, 'Ring them', 'About the oven');
      await save(form);
      await live.nothing(4_000);
    },
  },
  {
    name: 'full page: Calls, out of a client’s page and back to it',
    async run(live) {
      const on = await deal(live);
      const parent = `&parent_type=${on.module}&parent_id=${on.id}&parent_name=${encodeURIComponent(on.name)}`;
      const back = `&return_module=${on.module}&return_action=DetailView&return_id=${on.id}`;
      const form = await editPage(live, 'Calls', parent + back);
      await fill(form, 'They rang', 'They want to see an offer');
      await status(form, 'Held');
      await pick(live.page, form, QUALIFIED);
      await save(form);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'full page: Full Form out of a subpanel',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const small = await logCall(live.page);
      await fill(small, 'They rang', 'They want to see an offer');
      await small.locator('[id$=_subpanel_full_form_button]').first().click();
      const form = live.page.locator('form#EditView');
      await form.locator('textarea[name=description]').waitFor();
      await live.picker(form);
      await status(form, 'Held');
      // The CRM loses the duration on the way.
      await form.locator('select[name=duration_minutes]').selectOption('15');
      await pick(live.page, form, QUALIFIED);
      await save(form);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'full page: Calls with no subject: nothing; with one: one',
    async run(live) {
      const on = await deal(live);
      const form = await ready(live, 'Calls', on);
      await form.locator('input[name=name]').fill('');
      await save(form);
      await live.nothing(3_000);
      await form.locator('input[name=name]').fill('They rang');
      await save(form);
      await live.counted({
        ...ONE,
        kind: 'call',
        ...of('deal', on),
        ...MOVED,
        move: [null, 'Qualification'],
      });
    },
  },
  {
    name: 'full page: Calls, cancelled: nothing',
    async run(live) {
      const form = await ready(live, 'Calls', await deal(live));
      await form.locator('#CANCEL').locator('visible=true').first().click();
      await live.nothing();
    },
  },
  refused('the server fails', { status: 500 }),
  refused('the session has ended', 'expire'),
];
