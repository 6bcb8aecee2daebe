import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clickInPicker, findInPicker } from './closed-roots.ts';
import type { RunningExtension } from './extension.ts';
import { poll } from './poll.ts';

/** How long a busy machine may take to store and show what was done (ms). */
const PATIENCE = 20_000;

/** What a user does, step by step, in Chromium: on the options page, on the demo CRM, in the popup. */

/** Adds a CRM on the options page, as a user would. */
export async function addCrm(extension: RunningExtension, address: string): Promise<void> {
  const options = await extension.openOptions();
  await options.getByRole('textbox', { name: 'CRM address' }).fill(address);
  await options.getByRole('button', { name: 'Add CRM' }).click();
  await options.getByText(new URL(address).host).first().waitFor();
  await untilRegistered(extension);
  await options.close();
}

/** Waits until the browser has the overlay's script for the CRM's pages. */
export function untilRegistered(extension: RunningExtension): Promise<true> {
  return poll(
    async () => {
      const worker = await extension.serviceWorker();
      const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return scripts.length > 0 || undefined;
    },
    PATIENCE,
    () => 'the overlay is not registered',
  );
}

/** Opens a page of the demo CRM by its hash and waits until its note field is there. */
export async function openRecord(page: Page, crm: string, hash: string): Promise<void> {
  await page.goto(`${crm}${hash}`);
  await page.locator('textarea[name=text]').first().waitFor();
}

/** How often a person clicks again where the picker took no click: it had only just come to its place. */
const CLICKS = 3;

/** Picks a stage and sees it picked. */
export async function pickStage(page: Page, stage: string): Promise<void> {
  const radio = { role: 'radio', name: stage, within: 'Resulting stage' };
  for (let click = 1; ; click += 1) {
    await clickInPicker(page, radio);
    try {
      const isPicked = async () => (await findInPicker(page, radio)).checked || undefined;
      await poll(isPicked, 1_500, () => `"${stage}" was clicked and is not picked`);
      return;
    } catch (error) {
      if (click === CLICKS) throw error;
    }
  }
}

export const typeNote = (page: Page, text: string): Promise<void> =>
  page.locator('textarea[name=text]').first().fill(text);

export const addNote = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Add this note' }).click();

/** Writes a note with a stage (or none) and waits until the CRM has emptied the field. */
export async function logNote(page: Page, text: string, stage: string | null): Promise<void> {
  await typeNote(page, text);
  if (stage !== null) await pickStage(page, stage);
  await addNote(page);
  await expect
    .poll(() => page.locator('textarea[name=text]').first().inputValue(), { timeout: PATIENCE })
    .toBe('');
}

export interface PopupNumbers {
  successful: number;
  contacts: number;
  untagged: number;
  undecided: number;
  items: string[];
}

/** What the popup shows now. */
export async function readPopup(popup: Page): Promise<PopupNumbers> {
  const number = async (id: string) => {
    // At once: what is drawn anew between two looks would be waited for.
    const [found = 0] = await popup.getByTestId(id).allInnerTexts();
    // "12,000", as the language groups it.
    return Number(`${found}`.replace(/[\s,.]/g, ''));
  };
  const undecided = popup.getByTestId('undecided');
  return {
    successful: await number('successful-today'),
    contacts: await number('contacts-today'),
    untagged: await number('untagged-today'),
    undecided: (await undecided.count()) > 0 ? await undecided.getByRole('listitem').count() : 0,
    items: await popup.getByRole('listitem').allInnerTexts(),
  };
}

/** Waits until the popup shows that many successful contacts of that many. It changes by itself. */
export async function expectScore(
  popup: Page,
  successful: number,
  contacts: number,
): Promise<void> {
  const wanted = `${successful} of ${contacts}`;
  let shown: PopupNumbers | undefined;
  await poll(
    async () => {
      shown = await readPopup(popup);
      return `${shown.successful} of ${shown.contacts}` === wanted || undefined;
    },
    PATIENCE,
    async () =>
      `The popup does not show ${wanted}, but ${JSON.stringify(shown)}:\n${await popup.locator('body').innerText()}`,
  );
}
