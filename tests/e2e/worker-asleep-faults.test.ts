import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { killServiceWorker } from './support/service-worker.ts';
import { pickStage, readPopup } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/**
 * The background died, or would sleep, while somebody writes. A page that goes at once would take along what it tells a
 * background that is not there: so that one is held awake, or brought back, by the form.
 */

let crm: FixtureServer;
let extension: RunningExtension;
let popup: Page;
let page: Page;

beforeAll(async () => {
  crm = await startFixtureServer(UNKNOWN_CRM);
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
  popup = await extension.openPopup();
});
afterAll(async () => {
  await extension?.close();
  await crm?.close();
});

async function write(text: string): Promise<void> {
  page = await extension.context.newPage();
  await page.goto(`${crm.url}/deals/17/calls/new`);
  await page.locator('textarea').fill(text);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await pickStage(page, 'Negotiation');
}

/** Its death, and as long as the page needs to bring it back. */
async function killed(): Promise<void> {
  expect(await killServiceWorker(extension.context)).toBe(1);
  await (await extension.serviceWorker()).evaluate(() => chrome.action.getBadgeText({}));
}

const shown = async () => {
  const { contacts, undecided } = await readPopup(popup);
  return [contacts, undecided];
};
const known = async () => (await shown()).reduce((a, b) => a + b);

test('killed after the pick: a full-page post that leads on at once is counted', async () => {
  await write('They asked for the contract');
  await killed();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/deals/17');
  await expect.poll(shown, { timeout: 20_000 }).toEqual([1, 0]);
});

test('killed after the pick: a tab that is closed right after the press is counted or asked about', async () => {
  await write('They asked for the papers');
  const before = await known();
  await killed();
  const { x, y } = (await page.getByRole('button', { name: 'Save' }).boundingBox()) ?? {
    ...{ x: 0, y: 0 },
  };
  await page.mouse.click(x + 5, y + 5);
  await page.close();
  await expect.poll(known, { timeout: 90_000 }).toBe(before + 1);
  // An alarm brings it up where no page is left to, half a minute later at the soonest.
}, 120_000);
