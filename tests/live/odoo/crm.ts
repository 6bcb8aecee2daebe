import type { Locator } from 'playwright-core';
import type { Live } from '../support/live.ts';

/** Names of records are unique, so that one run's clients are not another's. */
export const tag = () => Math.random().toString(36).slice(2, 7);

export interface Made {
  model: string;
  id: number;
  name: string;
}

/** Asks the CRM's own JSON-RPC, in the browser's session. */
export async function call<T>(live: Live, model: string, method: string, args: unknown[]) {
  const { page, bench } = live;
  const path = `web/dataset/call_kw/${model}/${method}`;
  const answer = await page.context().request.post(`${bench.proxy.url}${path}`, {
    data: { jsonrpc: '2.0', method: 'call', params: { model, method, args, kwargs: {} } },
  });
  const { result, error } = (await answer.json()) as { result: T; error?: { data: unknown } };
  if (error) throw new Error(`${model}.${method}: ${JSON.stringify(error).slice(0, 300)}`);
  return result;
}

async function make(live: Live, model: string, fields: { name: string }): Promise<Made> {
  return { model, id: await call<number>(live, model, 'create', [fields]), name: fields.name };
}

/** Of the salesperson's own, so that it stands in "My Pipeline". */
export async function deal(live: Live, stage = 'New'): Promise<Made> {
  const [found] = await call<number[]>(live, 'crm.stage', 'search', [[['name', '=', stage]]]);
  const fields = { name: `Oven ${tag()}`, type: 'opportunity', stage_id: found };
  return make(live, 'crm.lead', fields);
}
export const person = (live: Live) => make(live, 'res.partner', { name: `Olena ${tag()}` });
export const company = (live: Live) =>
  make(live, 'res.partner', { name: `Bakery ${tag()}`, is_company: true } as { name: string });

/** Plans an activity. */
export const plan = (live: Live, on: Made, type: 'call' | 'meeting' | 'email' | 'todo') =>
  call(live, on.model, 'activity_schedule', [
    ...[[on.id], `mail.mail_activity_data_${type}`],
    ...[false, `Ask ${tag()}`],
  ]);

/** Makes sure that the CRM has so many notes, messages and finished activities of a record. */
export async function kept(live: Live, on: Made, wanted: number): Promise<void> {
  const found = await call<number>(live, 'mail.message', 'search_count', [
    [
      ['model', '=', on.model],
      ['res_id', '=', on.id],
      '|',
      ['message_type', 'in', ['comment', 'email', 'email_outgoing', 'auto_comment']],
      ['mail_activity_type_id', '!=', false],
    ],
  ]);
  if (found !== wanted) throw new Error(`the CRM kept ${found} instead of ${wanted}`);
}

/** Opens an address of the web client anew. */
export async function open(live: Live, hash: string): Promise<void> {
  await live.page.goto('about:blank');
  await live.page.goto(`${live.bench.proxy.url}web#${hash}`);
  await live.page.locator('.o_view_controller, .o_action').first().waitFor();
}

export async function view(live: Live, { model, id }: Made): Promise<Locator> {
  await open(live, `id=${id}&model=${model}&view_type=form`);
  const chatter = live.page.locator('.o-mail-Chatter');
  await chatter.locator('.o-mail-Thread').waitFor();
  return chatter;
}

/** The CRM's pipeline or the list of its contacts. */
export const board = (live: Live) =>
  open(live, 'action=crm.crm_lead_action_pipeline&model=crm.lead&view_type=kanban');

export const composer = (live: Live) => live.page.locator('.o-mail-Chatter-top .o-mail-Composer');
export const field = (live: Live) => composer(live).locator('.o-mail-Composer-input');
export const send = (live: Live) => composer(live).locator('.o-mail-Composer-send').click();
export const modal = (live: Live) => live.page.locator('.modal.o_technical_modal').last();
/** "Mark Done" with its box for feedback. */
export const doneBox = (live: Live) => live.page.locator('.o-mail-ActivityMarkAsDone');

/** Opens "Log note" or "Send message" of a record's page and writes. */
export async function write(live: Live, on: Made, how: 'logNote' | 'sendMessage'): Promise<void> {
  const chatter = await view(live, on);
  await chatter.locator(`.o-mail-Chatter-${how}`).click();
  await live.picker(composer(live));
  await field(live).fill('They want an offer\nby Friday');
}

/** Chooses in a field that offers records while one types. */
export async function choose(part: Locator, name: string, text: string): Promise<void> {
  const input = part.locator(`[name=${name}] input`).first();
  await input.click();
  await input.fill(text);
  const offers = part.page().locator('.o-autocomplete--dropdown-item:visible');
  await offers.filter({ hasText: text }).first().click();
}

/** Presses a button of the topmost dialog. */
export const pressIn = (live: Live, name: string) =>
  modal(live).locator(`button[name=${name}]:visible`).click();
