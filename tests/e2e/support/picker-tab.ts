import type { Page } from 'playwright-core';
import { findInPicker } from './closed-roots.ts';
import type { RunningExtension } from './extension.ts';

/** As long as a person needs to see a picker, and a little: sooner no pick counts (ms). */
export const SEEN = 450;

export const WON = { role: 'radio', name: 'Won', within: 'Resulting stage' };

/** A tab with the unknown CRM's deal, its call box open and the picker in it, seen for long enough. */
export async function openPicker(extension: RunningExtension, crm: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${crm}/deals/17`);
  await page.getByRole('button', { name: 'Log a call' }).click();
  await findInPicker(page, WON);
  await page.waitForTimeout(SEEN);
  return page;
}

export const isWonPicked = async (page: Page): Promise<boolean> =>
  (await findInPicker(page, WON)).checked;

/** Presses Tab in the note until the focus is in the picker, as a person would. */
export async function focusPicker(page: Page): Promise<void> {
  await page.locator('#text').focus();
  for (let tabs = 0; tabs < 4; tabs++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.localName);
    if (focused === 'stagemark-picker') return;
  }
  throw new Error('the focus did not come to the picker');
}
