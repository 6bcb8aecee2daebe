import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { call, composer, deal, type Made, open, view } from './crm.ts';

/** The first record of a model, which its demo data or its first use has made. */
async function first(live: Live, model: string): Promise<Made> {
  const [id] = await call<number[]>(live, model, 'search', [[], 0, 1]);
  if (id === undefined) throw new Error(`the CRM has no ${model}`);
  return { model, id, name: '' };
}

/** "Log note" and "Send message" of a record that is no client's. */
const chatterOf = (what: string, model: string): Flow => ({
  name: `never: note and message on ${what}`,
  async run(live) {
    const chatter = await view(live, await first(live, model));
    for (const how of ['sendMessage', 'logNote']) {
      const button = chatter.locator(`.o-mail-Chatter-${how}`);
      // Salespeople may send none on some.
      if (await button.isDisabled()) continue;
      await button.click();
      await composer(live).locator('.o-mail-Composer-input').fill('Ask the kitchen');
      await live.noPicker(undefined, 1_200);
    }
  },
});

const fieldOf = (what: string, hash: string, css: string): Flow => ({
  name: `never: ${what}`,
  async run(live) {
    await open(live, hash);
    await live.page.locator(css).locator('visible=true').first().click();
    await live.noPicker();
  },
});

/** Pages and boxes where nothing is logged. */
export const NEVER: Flow[] = [
  chatterOf('a quotation', 'sale.order'),
  chatterOf('a product', 'product.template'),
  chatterOf('an employee', 'hr.employee'),
  chatterOf('a task', 'project.task'),
  fieldOf(
    'a new deal',
    'action=crm.crm_lead_action_pipeline&model=crm.lead&view_type=form',
    '.o_notebook .note-editable',
  ),
  fieldOf(
    'a new contact',
    'action=contacts.action_contacts&model=res.partner&view_type=form',
    '.o_form_sheet [name=name] input, .o_form_sheet textarea',
  ),
  fieldOf(
    'search',
    'action=crm.crm_lead_action_pipeline&model=crm.lead&view_type=list',
    '.o_searchview_input',
  ),
  fieldOf('the user’s preferences', 'action=base.action_res_users_my', 'input, .note-editable'),
  {
    name: 'never: the notes of a deal’s own form',
    async run(live) {
      await view(live, await deal(live));
      await live.page.locator('.o_form_sheet .note-editable').first().click();
      await live.page.keyboard.type('They bake at night');
      await live.noPicker();
      await live.page.locator('.o_form_button_save').click();
      await live.nothing();
    },
  },
  {
    name: 'never: a meeting planned from a deal',
    async run(live) {
      await view(live, await deal(live));
      await live.page.locator('button[name=action_schedule_meeting]').click();
      await live.page.locator('.fc-view, .o_calendar_renderer').first().waitFor();
      await open(live, 'action=calendar.action_calendar_event&model=calendar.event&view_type=form');
      await live.page.locator('[name=name] input').first().fill('Tasting');
      await live.noPicker();
      await live.page.locator('.o_form_button_save').click();
      await live.nothing();
    },
  },
  {
    name: 'never: a message to colleagues',
    async run(live) {
      const channel = await first(live, 'discuss.channel');
      await open(live, `action=mail.action_discuss&active_id=discuss.channel_${channel.id}`).catch(
        () => undefined,
      );
      const box = live.page.locator('.o-mail-Composer-input').first();
      await box.fill('Who rings the bakery?');
      await live.noPicker();
    },
  },
];
