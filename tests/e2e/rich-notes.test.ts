import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickInPicker } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { RICH_CRM } from './support/rich-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';

/** Notes of several lines with bold words, on a CRM that no profile knows: found again in whatever request saves them. */

let crm: FixtureServer;
let extension: RunningExtension;
let page: Page;
let popup: Page;

beforeAll(async () => {
  crm = await startFixtureServer(RICH_CRM);
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
  popup = await extension.openPopup();
  page = await extension.context.newPage();
});
afterAll(async () => {
  await extension?.close();
  await crm?.close();
});

async function writeNote(as: string): Promise<void> {
  await page.goto(`${crm.url}/deals/17?as=${as}`);
  await page.locator('.text').click();
  const { keyboard } = page;
  await keyboard.type('They want ');
  await keyboard.press('Control+b');
  await keyboard.type('an offer');
  await keyboard.press('Control+b');
  await keyboard.type(' by Friday');
  await keyboard.press('Enter');
  await keyboard.type(`Zoë & Co decide (${as})`);
  await pickStage(page, 'Proposal');
  await clickInPicker(page, { role: 'radio', name: 'Call', within: 'Kind' });
}

test('the button beside the editor saves, none of its toolbar', async () => {
  await writeNote('html');
  await page.getByRole('button', { name: 'Add comment' }).click();
  await page.waitForTimeout(1_500);
  const shown = await readPopup(popup);
  expect([shown.contacts, shown.undecided]).toEqual([0, 0]);
});

test.each([
  ['delta', 'a delta'],
  ['nodes', 'a document of nodes, as a string'],
  ['html', 'HTML'],
  ['entities', 'HTML with entities, in a form’s encoding'],
  ['multipart', 'multipart'],
  ['post', 'a full-page post'],
])('%s: counted once, saved as %s', async (as) => {
  const { successful, contacts } = await readPopup(popup);
  await writeNote(as);
  await page.locator('#save').click();
  const wanted = successful + (contacts === 0 ? 1 : 0);
  await expectScore(popup, wanted, contacts + 1);
  await page.waitForTimeout(1_000);
  await expectScore(popup, wanted, contacts + 1);
  expect((await readPopup(popup)).undecided).toBe(0);
});
