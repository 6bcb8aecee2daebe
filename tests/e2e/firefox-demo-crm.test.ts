import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoCrm, startDemoCrm } from './support/demo-crm.ts';
import { launchFirefoxWithExtension, type RunningFirefox } from './support/firefox.ts';
import { firefoxPicker } from './support/firefox-picker.ts';
import { addCrm } from './support/firefox-steps.ts';

/** The main job in Firefox: picker, save, the popup's count. */

let crm: DemoCrm;
let firefox: RunningFirefox;

beforeAll(async () => {
  crm = await startDemoCrm();
  firefox = await launchFirefoxWithExtension();
});
afterAll(async () => {
  await firefox?.close();
  await crm?.close();
});

const numberIn = (popup: Page, id: string) =>
  popup.evaluate((i) => document.querySelector(`[data-testid="${i}"]`)?.textContent ?? '', id);

async function logNote(page: Page, hash: string, stage: string): Promise<void> {
  await page.goto(`${crm.url}${hash}`);
  await page.locator('textarea[name=text]').fill('They want an offer');
  const picker = firefoxPicker(page);
  await picker.click({ role: 'radio', name: stage, within: 'Resulting stage' });
  await page.locator('button[aria-label="Add this note"]').click();
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('textarea[name=text]')?.value === '',
  );
}

test('a further stage counts, the same stage does not', async () => {
  await addCrm(await firefox.openExtensionPage('options.html'), crm.url);
  const popup = await firefox.openPopup();
  const page = await firefox.open(crm.url);
  await logNote(page, '#/deals/3/show', 'Proposal Sent');
  await expect.poll(() => numberIn(popup, 'successful-today'), { timeout: 10_000 }).toBe('1');
  await page.goto('about:blank');
  await logNote(page, '#/deals/2/show', 'Proposal Sent');
  await expect.poll(() => numberIn(popup, 'contacts-today'), { timeout: 10_000 }).toBe('2');
  expect(await numberIn(popup, 'successful-today')).toBe('1');
});
