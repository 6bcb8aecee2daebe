import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInPicker, isChecked, pickerText } from './support/closed-roots.ts';
import { launchWithExtension, ROOT, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { openPicker, WON } from './support/picker-tab.ts';
import { poll } from './support/poll.ts';
import { expectScore, pickStage } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** The extension is updated while a form is open: nothing is in the way of the CRM, and no form has two pickers. */

let crm: FixtureServer;
let extension: RunningExtension;
let folder: string;

beforeEach(async () => {
  crm = await startFixtureServer(UNKNOWN_CRM);
  folder = join(await mkdtemp(join(process.env.STAGEMARK_SCRATCH ?? tmpdir(), 'update-')), 'x');
  await cp(join(ROOT, process.env.STAGEMARK_BUILD ?? '.output/chrome-mv3-e2e'), folder, {
    recursive: true,
  });
  extension = await launchWithExtension({ build: folder, reloads: true });
  await knowCrm(extension, crm.url);
});
afterEach(async () => {
  await extension?.close();
  await crm?.close();
});

/** Puts the next version in the place of this one, and waits until it runs. */
async function update(): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, version: '9.9.9' }));
  const worker = await extension.serviceWorker();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await poll(
    async () => {
      const next = await extension.serviceWorker();
      const version = await next.evaluate(() => chrome.runtime.getManifest().version);
      return version === '9.9.9' || undefined;
    },
    15_000,
    () => 'the next version does not run',
  );
}

test('the old overlay says so, keeps the pick in sight and swallows nothing; a reload takes over', async () => {
  const page = await openPicker(extension, crm.url);
  await page.locator('#text').fill('They want an offer by Friday');
  await pickStage(page, 'Won');
  await update();
  await expect.poll(() => pickerText(page)).toMatch(/reload this page/i);
  expect(await isChecked(page, WON)).toBe(true);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
  // The page draws its box anew: still one picker, and the pick is in sight.
  await page.locator('#text').press('End');
  await page.keyboard.type(', they said');
  expect(await page.locator('#text').inputValue()).toBe('They want an offer by Friday, they said');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expect
    .poll(() => crm.requests.filter(({ path }) => path === '/api/calls').map(({ body }) => body))
    .toEqual([expect.stringContaining('by Friday, they said')]);
  await page.reload();
  await page.getByRole('button', { name: 'Log a call' }).click();
  await findInPicker(page, WON);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
  await page.locator('#text').fill('They asked for the contract');
  await pickStage(page, 'Won');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expectScore(await extension.openPopup(), 1, 1);
});

test('a form that opens after the update in a page from before it says so too, and saves', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/deals/17`);
  await page.waitForTimeout(1_000);
  await update();
  await page.getByRole('button', { name: 'Log a call' }).click();
  await expect.poll(() => pickerText(page)).toMatch(/reload this page/i);
  await page.locator('#text').fill('They want an offer by Friday');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expect.poll(() => crm.requests.some(({ path }) => path === '/api/calls')).toBe(true);
});
