import type { Locator, Page } from 'playwright-core';
import type { Live } from '../support/live.ts';

export interface Made {
  id: string;
  name: string;
}

/** Data is made up anew at each load: a record that served one flow may have another name in the next. */
const served = new Set<string>();

/** Goes to a page by its hash; within one flow the data stays. */
export async function open(live: Live, hash: string): Promise<void> {
  await live.page.goto(`${live.bench.proxy.url}#${hash}`);
  await live.page.locator('main > *, [role=dialog]').first().waitFor();
}

export const dialog = (page: Page): Locator => page.locator('[role=dialog]').last();

/** Opens a deal of the board that is an opportunity still. */
export async function deal(live: Live): Promise<Made> {
  await open(live, '/deals');
  const column = live.page.locator('[data-rfd-droppable-id=opportunity]');
  await column.locator('[data-rfd-draggable-id]').first().waitFor();
  for (const card of await column.locator('[data-rfd-draggable-id]').all()) {
    const id = (await card.getAttribute('data-rfd-draggable-id')) ?? '';
    if (served.has(`deal ${id}`)) continue;
    served.add(`deal ${id}`);
    await card.click();
    const name = dialog(live.page).locator('h2').first();
    await name.waitFor();
    return { id, name: (await name.innerText()).trim() };
  }
  throw new Error('no deal is left that was in no flow');
}

/** Opens the page of somebody. */
export async function person(live: Live): Promise<Made> {
  let id: string;
  do id = String(1 + Math.floor(Math.random() * 400));
  while (served.has(`person ${id}`));
  served.add(`person ${id}`);
  await open(live, `/contacts/${id}/show`);
  // The second one in a narrow window.
  const name = live.page.locator('main h5, main h2').first();
  await name.waitFor();
  return { id, name: (await name.innerText()).trim() };
}

/** The form for a new note, on a person's page or in a deal's dialog. */
export const noteForm = (within: Locator | Page): Locator =>
  within.locator('form:has(textarea[name=text])').first();

export const text = (form: Locator) => form.locator('textarea[name=text]');
export const add = (form: Locator) => form.getByRole('button', { name: 'Add this note' });

/** Opens the first note of the list for editing. */
export async function editNote(within: Locator): Promise<Locator> {
  const pencil = within.locator('button[data-slot=tooltip-trigger]').first();
  await pencil.scrollIntoViewIfNeeded();
  // It shows while the pointer is over its note.
  const box = await pencil.boundingBox();
  if (!box) throw new Error('no pencil');
  await within.page().mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await pencil.click();
  const form = within.locator('form').nth(1);
  await text(form).waitFor();
  return form;
}

/** "Add task" on a person's page; the dialog is saved, and the task's row given. */
export async function task(live: Live, type: string, name: string): Promise<Locator> {
  const { page } = live;
  await page.getByRole('button', { name: 'Add task' }).click();
  await dialog(page).locator('textarea[name=text]').fill(name);
  await dialog(page).getByRole('combobox').first().click();
  await page.getByRole('option', { name: type, exact: true }).click();
  return dialog(page);
}

export const row = (page: Page, name: string): Locator =>
  page.locator('div:has(> div > [role=checkbox])', { hasText: name }).last();
