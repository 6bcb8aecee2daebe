import type { Locator, Page } from 'playwright-core';
import type { Live } from '../support/live.ts';

/** Names of records are unique, so that one run's clients are not another's. */
const tag = () => Math.random().toString(36).slice(2, 7);

export type Scope = 'Account' | 'Contact' | 'Lead' | 'Opportunity' | 'Call' | 'Meeting' | 'Task';

export interface Made {
  scope: Scope;
  id: string;
  name: string;
}

/** Asks the CRM's own API, as the signed-in salesperson. */
async function api<T>(live: Live, path: string, fields?: object): Promise<T> {
  const { url, user, password } = live.bench.options;
  const answer = await fetch(new URL(`api/v1/${path}`, url.replace(/\/?$/, '/')), {
    method: fields ? 'POST' : 'GET',
    headers: {
      Authorization: `Basic ${btoa(`${user}:${password}`)}`,
      'Content-Type': 'application/json',
    },
    ...(fields ? { body: JSON.stringify(fields) } : {}),
  });
  if (!answer.ok) throw new Error(`the CRM answers ${answer.status} to ${path}`);
  return (await answer.json()) as T;
}

let me: string | undefined;

/** Makes a record of the salesperson's own. */
export async function make(live: Live, scope: Scope, fields: object): Promise<Made> {
  me ??= (await api<{ user: { id: string } }>(live, 'App/user')).user.id;
  const made = await api<Made>(live, scope, { assignedUserId: me, ...fields });
  return { scope, id: made.id, name: made.name };
}

export const deal = (live: Live, stage = 'Prospecting') =>
  make(live, 'Opportunity', {
    name: `Oven ${tag()}`,
    stage,
    amount: 900,
    amountCurrency: 'EUR',
    closeDate: '2027-03-01',
  });
export const company = (live: Live) => make(live, 'Account', { name: `Bakery ${tag()}` });
export const lead = (live: Live, status = 'New') =>
  make(live, 'Lead', { firstName: 'Petra', lastName: `Lead ${tag()}`, status });
export const person = (live: Live) =>
  make(live, 'Contact', { firstName: 'Olena', lastName: `Koval ${tag()}` });

const WHEN = { dateStart: '2026-12-01 10:00:00', dateEnd: '2026-12-01 10:15:00' };

/** A call or meeting that is there already, with a client. */
export async function activity(live: Live, scope: 'Call' | 'Meeting', status: string, of: Made) {
  const parent = { parentType: of.scope, parentId: of.id, parentName: of.name };
  return make(live, scope, { name: `Talk ${tag()}`, status, ...WHEN, ...parent });
}

/** Opens a page by its hash, anew. */
export async function open(live: Live, hash: string): Promise<void> {
  await live.page.goto(`${live.bench.proxy.url}#${hash}`);
  await live.page.locator('#navbar a[href^="#User/view/"]').first().waitFor({ state: 'attached' });
  await live.page.locator('#main > *').first().waitFor();
}

export const view = async (live: Live, { scope, id }: Made): Promise<void> => {
  await open(live, `${scope}/view/${id}`);
  await live.page.locator(`.detail[data-scope=${scope}], .record .detail`).first().waitFor();
};

/** The topmost dialog. */
export const dialog = (page: Page): Locator => page.locator('.modal.in .modal-content').last();
export const form = (page: Page): Locator => dialog(page).locator('.edit');
export const saveButton = (part: Locator): Locator =>
  part.locator('button[data-name=save], button[data-action=save]').locator('visible=true').first();

/** "Log Call" or "Log Meeting" of the panel History. */
export async function logActivity(page: Page, scope: 'Call' | 'Meeting'): Promise<Locator> {
  const link = scope === 'Call' ? 'calls' : 'meetings';
  const panel = page.locator('.panel-history');
  await panel.locator('.dropdown-toggle').first().click();
  await panel.locator(`[data-action=createActivity][data-link=${link}]`).first().click();
  await form(page).locator('[data-name=description] textarea').waitFor();
  return dialog(page);
}

/** "Schedule Call" or "Schedule Meeting" of the panel Activities. */
export async function schedule(page: Page, scope: 'Call' | 'Meeting'): Promise<Locator> {
  const link = scope === 'Call' ? 'calls' : 'meetings';
  const panel = page.locator('.panel-activities');
  await panel.locator(`[data-action=createActivity][data-link=${link}]`).first().click();
  await form(page).locator('[data-name=description] textarea').waitFor();
  return dialog(page);
}

/** The "+" of the navigation bar. */
export async function quickCreate(page: Page, name: string): Promise<Locator> {
  await page.locator('#nav-quick-create-dropdown').first().click();
  await page.locator(`a[data-action=quickCreate][data-name=${name}]`).first().click();
  await form(page).first().waitFor();
  return dialog(page);
}

export async function fill(part: Locator, name: string, text: string): Promise<void> {
  const subject = part.locator('input[data-name=name]:visible').first();
  await subject.fill(name);
  await part.locator('textarea[data-name=description]').first().fill(text);
}

/** Chooses in a Selectize field; one that opened by itself is not clicked shut. */
export async function choose(part: Locator, field: string, value: string): Promise<void> {
  const cell = part.locator(`.cell[data-name=${field}]`).first();
  const offers = part.page().locator('.selectize-dropdown-content:visible');
  for (let tries = 0; tries < 3 && (await offers.count()) === 0; tries++) {
    await cell.locator('.selectize-input').first().click();
    await part.page().waitForTimeout(400);
  }
  await offers.locator(`.option[data-value="${value}"]`).first().click();
  await offers.first().waitFor({ state: 'hidden' });
}

/** Chooses the parent by type-ahead. */
export async function chooseParent(part: Locator, of: Made): Promise<void> {
  await choose(part, 'parent', of.scope);
  const input = part.locator('input[data-name=parentName]');
  // The list just closed takes the focus back for a moment.
  await part.page().waitForTimeout(400);
  await input.click();
  await input.pressSequentially(of.name, { delay: 15 });
  const offer = part.page().locator('.autocomplete-suggestion:visible', { hasText: of.name });
  await offer.first().click();
}
