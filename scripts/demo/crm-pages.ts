import type { Page } from 'playwright-core';
import {
  clickInPicker,
  findInPicker,
  isChecked,
  type PickerQuery,
  radioNames,
} from '../../tests/e2e/support/closed-roots.ts';
import type { DemoCrm } from '../../tests/e2e/support/demo-crm.ts';
import type { RunningExtension } from '../../tests/e2e/support/extension.ts';
import { poll } from '../../tests/e2e/support/poll.ts';

const PATIENCE = 10_000;
const STAGES = 'Resulting stage';

/** A deal as its page shows it. */
export interface Deal {
  name: string;
  stage: string;
}

/** Adds the demo CRM on the extension's options page, as a user would. */
export async function addDemoCrm(
  extension: RunningExtension | undefined,
  crm: DemoCrm | undefined,
): Promise<void> {
  if (!extension || !crm) throw new Error('There is no browser, or no CRM.');
  const options = await extension.openOptions();
  await options.getByRole('textbox', { name: 'CRM address' }).fill(crm.url);
  await options.getByRole('button', { name: 'Add CRM' }).click();
  const { host } = new URL(crm.url);
  await options.getByText(host).first().waitFor({ timeout: PATIENCE });
  await poll(
    async () => {
      const worker = await extension.serviceWorker();
      const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return scripts.length > 0 || undefined;
    },
    PATIENCE,
    () => 'The extension did not register its page script for the CRM',
  );
  await options.close();
}

/** Opens the board of deals in a new tab. */
export async function openBoard(
  extension: RunningExtension | undefined,
  crm: DemoCrm | undefined,
): Promise<Page> {
  if (!extension || !crm) throw new Error('There is no browser, or no CRM.');
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}#/deals`);
  await page.locator('[data-rfd-draggable-id]').first().waitFor({ timeout: PATIENCE });
  // The empty tab that the browser started with.
  const empty = extension.context.pages().filter((other) => other.url() === 'about:blank');
  await Promise.all(empty.map((other) => other.close()));
  return page;
}

/** Opens the first deal of a column of the board, and waits for the picker in its note form. */
export async function openFirstDeal(page: Page, address: string, column: string): Promise<Deal> {
  await page.goto(`${address}#/deals`);
  const deals = page.locator(`[data-rfd-droppable-id="${column}"] [data-rfd-draggable-id]`);
  await deals.first().click({ timeout: PATIENCE });
  await noteField(page).waitFor({ timeout: PATIENCE });
  const caption = 'xpath=.//*[normalize-space(text())="Stage"]/following-sibling::*[1]';
  const stage = (await page.getByRole('dialog').locator(caption).first().textContent()) ?? '';
  const name = (await page.getByRole('dialog').locator('h5, h2').first().textContent()) ?? '';
  await findInPicker(page, { role: 'radiogroup', name: STAGES }, PATIENCE);
  return { name: name.trim(), stage: stage.trim() };
}

/** The stage that the picker lists after this one. */
export async function stageAfter(page: Page, stage: string): Promise<string> {
  const names = await radioNames(page, STAGES);
  const next = names.includes(stage) ? names[names.indexOf(stage) + 1] : undefined;
  if (next) return next;
  throw new Error(`The picker lists no stage after "${stage}", but: ${names.join(', ')}`);
}

/** Picks the resulting stage; also the kind, where the form does not tell it. */
export async function pick(page: Page, stage: string): Promise<void> {
  const kind = { role: 'radio', name: 'Call', within: 'Kind' };
  const asksForKind = await findInPicker(page, kind, 0).catch(() => undefined);
  if (asksForKind) await choose(page, kind);
  await choose(page, { role: 'radio', name: stage, within: STAGES });
}

/** Clicks a radio until it is picked, as a person would; a click on a picked one would take the pick back. */
async function choose(page: Page, radio: PickerQuery): Promise<void> {
  for (let click = 0; click < 3; click++) {
    if (await isChecked(page, radio)) return;
    await clickInPicker(page, radio);
    const shown = poll(
      async () => (await isChecked(page, radio)) || undefined,
      1_000,
      () => '',
    );
    if (await shown.catch(() => false)) return;
  }
  throw new Error(`"${radio.name}" was clicked, yet is not picked.`);
}

export function noteField(page: Page) {
  return page.getByRole('dialog').locator('textarea[name=text]').first();
}

/** Adds the note and waits, as a person would, until the CRM lists it and says so. */
export async function saveNote(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add this note' }).click();
  await dialog.getByText(text).first().waitFor({ timeout: PATIENCE });
  // By its class: an open dialog hides the message from assistive technology.
  const message = page.locator('.MuiSnackbar-root').filter({ hasText: 'Note added' });
  await message.first().waitFor({ timeout: PATIENCE });
}
