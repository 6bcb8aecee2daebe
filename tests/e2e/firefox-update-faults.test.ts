import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './support/extension.ts';
import { launchFirefoxWithExtension, type RunningFirefox } from './support/firefox.ts';
import { firefoxPicker } from './support/firefox-picker.ts';
import { addCrm } from './support/firefox-steps.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { poll } from './support/poll.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** Firefox ends a page's script as the extension is updated: the next one takes over, with what was picked. */

const BUILD = process.env.STAGEMARK_BUILD_FIREFOX ?? '.output/firefox-mv3-e2e';
const PROPOSAL = { role: 'radio', name: 'Proposal', within: 'Resulting stage' };

let crm: FixtureServer;
let firefox: RunningFirefox;
let folder: string;

beforeAll(async () => {
  crm = await startFixtureServer(UNKNOWN_CRM);
  folder = join(await mkdtemp(join(process.env.STAGEMARK_SCRATCH ?? tmpdir(), 'update-')), 'x');
  await cp(join(ROOT, BUILD), folder, { recursive: true });
  firefox = await launchFirefoxWithExtension({ build: folder });
  await addCrm(await firefox.openExtensionPage('options.html'), crm.url);
});
afterAll(async () => {
  await firefox?.close();
  await crm?.close();
});

test('one picker stands in the form after the update, with the pick, and the save counts', async () => {
  const page = await firefox.open(`${crm.url}/deals/17`);
  await page.locator('#open').click();
  await page.locator('#text').fill('They want an offer by Friday');
  const picker = firefoxPicker(page);
  await picker.click(PROPOSAL);
  await poll(
    async () => (await picker.isChecked(PROPOSAL)) || undefined,
    5_000,
    () => 'the pick is not taken',
  );
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const [major, ...rest] = manifest.version.split('.');
  const version = [Number(major) + 1, ...rest].join('.'); // newer at each try
  await writeFile(file, JSON.stringify({ ...manifest, version }));
  await page.evaluate(() => {
    for (const old of document.querySelectorAll('stagemark-picker'))
      old.setAttribute('data-old', '');
  });
  await firefox.browser.installExtension(folder);
  await page.waitForFunction(
    () => {
      const stand = document.querySelectorAll('stagemark-picker');
      return stand.length === 1 && !stand[0]?.hasAttribute('data-old');
    },
    { timeout: 15_000 },
  );
  expect(await picker.isChecked(PROPOSAL)).toBe(true);
  await page.locator('#save').click();
  // It was counted: the client stands there now, though the CRM's page still says Qualified.
  await page.waitForFunction(() => document.querySelector('#list')?.childElementCount === 1);
  await new Promise((done) => setTimeout(done, 1_500));
  await page.locator('#open').click();
  await picker.click(PROPOSAL);
  await expect.poll(() => picker.text(), { timeout: 10_000 }).toMatch(/No progress/);
});
