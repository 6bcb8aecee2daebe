import type { Locator, Page } from 'playwright-core';
import type { Live } from '../support/live.ts';

const tag = () => Math.random().toString(36).slice(2, 7);

export interface Made {
  module: string;
  id: string;
  name: string;
}

const index = (live: Live, query: string) => `${live.bench.proxy.url}index.php?${query}`;

/** Makes a record as its form would, in the browser's session. */
export async function make(
  live: Live,
  module: string,
  fields: Record<string, string>,
): Promise<Made> {
  const answer = await live.page.context().request.post(`${live.bench.proxy.url}index.php`, {
    form: {
      ...{ module, action: 'Save', record: '' },
      ...{ return_module: module, return_action: 'DetailView', ...fields },
    },
    headers: { Referer: `${live.bench.proxy.url}index.php` },
    maxRedirects: 0,
  });
  const id = /record=([\w-]+)/.exec(answer.headers().location ?? '')?.[1];
  if (!id) throw new Error(`the CRM made no record in ${module}: ${answer.status()}`);
  return { module, id, name: fields.name ?? fields.last_name ?? '' };
}

export const deal = (live: Live, stage = 'Prospecting') =>
  make(live, 'Opportunities', {
    name: `Oven ${tag()}`,
    sales_stage: stage,
    amount: '900',
    date_closed: '03/01/2027',
  });
export const company = (live: Live) => make(live, 'Accounts', { name: `Bakery ${tag()}` });
export const lead = (live: Live) =>
  make(live, 'Leads', { last_name: `Lead ${tag()}`, status: 'New' });

/** A call or meeting that is there already, with a client. */
export const activity = (live: Live, module: 'Calls' | 'Meetings', status: string, of: Made) =>
  make(live, module, {
    name: `Talk ${tag()}`,
    status,
    direction: 'Outbound',
    date_start: '12/01/2026 10:00',
    duration_hours: '0',
    duration_minutes: '15',
    parent_type: of.module,
    parent_id: of.id,
    parent_name: of.name,
  });

export async function open(live: Live, query: string): Promise<void> {
  await live.page.goto(index(live, query));
  await live.page.locator('#content').first().waitFor();
}

export const view = (live: Live, { module, id }: Made): Promise<void> =>
  open(live, `module=${module}&action=DetailView&record=${id}`);

/** Opens a subpanel where it is shut, and the quick-create form of one of its buttons. */
export async function quickCreate(page: Page, panel: string, button: string): Promise<Locator> {
  const control = page.locator(`#${button}`).first();
  if ((await control.count()) === 0) await page.locator(`#subpanel_title_${panel}`).first().click();
  await control.waitFor({ state: 'attached' });
  // One of a drop-down's items: which of its copies shows depends on the window's width.
  await control.evaluate((item: HTMLElement) => item.click());
  const form = page.locator('form[id^=form_SubpanelQuickCreate_]');
  await form.locator('textarea[name=description]').waitFor();
  return form;
}

export const logCall = (page: Page) => quickCreate(page, 'activities', 'Activities_logcall_button');
export const scheduleMeeting = (page: Page) =>
  quickCreate(page, 'activities', 'Activities_schedulemeeting_button');
export const createNote = (page: Page) =>
  quickCreate(page, 'history', 'History_createnoteorattachment_button');

export async function fill(form: Locator, name: string, text: string): Promise<void> {
  await form.locator('input[name=name]').first().fill(name);
  await form.locator('textarea[name=description]').first().fill(text);
}

export const status = (form: Locator, value: string) =>
  form.locator('select[name=status]').first().selectOption(value);

/** The CRM takes no second Save within 2 s: a person who reads its message needs longer. */
export async function save(form: Locator): Promise<void> {
  const control = form.locator(
    '[id$=_subpanel_save_button], #SAVE_HEADER, #SAVE, input[type=submit][value=Save]',
  );
  await control.locator('visible=true').first().click();
}

/** Opens the full-page form of a module. */
export async function editPage(live: Live, module: string, query = ''): Promise<Locator> {
  const back = `&return_module=${module}&return_action=DetailView`;
  await open(live, `module=${module}&action=EditView${query || back}`);
  const form = live.page.locator('form#EditView');
  await form.locator('textarea[name=description]').waitFor();
  return form;
}

/** Chooses "Related to" by type-ahead. */
export async function relate(form: Locator, of: Made): Promise<void> {
  await form.locator('select[name=parent_type]').selectOption(of.module);
  const input = form.locator('input[name=parent_name]');
  await input.click();
  await input.pressSequentially(of.name, { delay: 40 });
  // The list of the first letters typed may still stand there.
  const offers = form.page().locator('[id$=_parent_name_results] li:visible');
  await offers.filter({ hasText: of.name }).first().waitFor();
  await input.press('Tab');
}
