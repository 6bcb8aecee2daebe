import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefoxWithExtension, type RunningFirefox } from './support/firefox.ts';

/**
 * Data out and in by Firefox's own ways (no save dialog for pages: OPFS and a download), and the weekly backup with its
 * permission really granted: only Firefox grants without a prompt (toolchain notes).
 */

let firefox: RunningFirefox;
let folder: string;
let options: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stagemark-downloads-'));
  firefox = await launchFirefoxWithExtension({
    build: process.env.STAGEMARK_BUILD_FIREFOX_SHIPPED ?? '.output/firefox-mv3',
    preferences: {
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
    },
  });
  options = await firefox.openExtensionPage('options.html');
});

afterAll(async () => {
  await firefox?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Hands the page a file as its dialog would. */
async function take(name: string, text: string) {
  await options.evaluate(
    (file, content) => {
      const input = document.querySelector<HTMLInputElement>('[data-testid="import-file"]');
      const files = new DataTransfer();
      files.items.add(new File([content], file));
      if (!input) throw new Error('no input');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

const shows = (text: string) =>
  options.waitForFunction(
    (wanted: string) => document.body.textContent?.includes(wanted),
    {},
    text,
  );
const press = (name: string) => options.locator(`aria/${name}[role="button"]`).click();

const inFolder = async () =>
  (await readdir(join(folder, 'Stagemark')).catch(() => [])).filter((name) =>
    /^stagemark-\d{4}-\d\d-\d\d\.json$/.test(name),
  );

test('a backup lies in the folder as soon as it is switched on, and can be restored', async () => {
  await options.waitForSelector('[data-testid="import-file"]');
  await take('crm.csv', 'when;who;client;kind;stage\n2026-11-03 09:00;Anna;Acme;call;Contacted\n');
  await press('Continue');
  await press('Take all');
  await shows('Taken in. All numbers are up to date.');
  expect(await inFolder()).toEqual([]);
  await options.locator('input[role="switch"][aria-describedby$="-text"]').setTimeout(5_000).wait();
  await options.evaluate(() => {
    const label = [...document.querySelectorAll('label')].find((each) =>
      each.textContent?.includes('Save a backup every week'),
    );
    label?.scrollIntoView();
  });
  await options.locator('aria/Save a backup every week[role="switch"]').click();
  await expect.poll(inFolder, { timeout: 40_000 }).toHaveLength(1);
  const [name = ''] = await inFolder();
  const saved = async () => JSON.parse(await readFile(join(folder, 'Stagemark', name), 'utf8'));
  await expect.poll(async () => (await saved()).tables.interactions.length).toBe(1);
  await shows('Last backup:');
});

/** The file that comes down when a button is pressed, once it is whole. */
async function exported(button: string, ending: string): Promise<Buffer> {
  await press(button);
  const named = async () => (await readdir(folder)).filter((name) => name.endsWith(ending));
  await expect.poll(named, { timeout: 20_000, message: button }).toHaveLength(1);
  const [name = ''] = await named();
  const read = () => readFile(join(folder, name));
  // Firefox names the file before it has written it.
  await expect.poll(async () => (await read()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  return read();
}

test('all three formats come down as files, and nothing is new in the one that holds everything', async () => {
  const csv = (await exported('Export CSV', '.csv')).toString('utf8');
  expect(csv.startsWith('\uFEFFid,at,')).toBe(true);
  expect(csv).toContain('Acme');
  expect((await exported('Export XLSX', '.xlsx')).subarray(0, 2).toString()).toBe('PK');
  const json = (await exported('Export JSON', '.json')).toString('utf8');
  expect(JSON.parse(json).tables.interactions).toHaveLength(1);
  await take('all.json', json);
  await shows('There is nothing new in it.');
  await options.locator('dialog[open] .confirm-answers button').click();
});
