import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';

/** Data out and in, in a real browser with the built extension: what jsdom can't show (OPFS, downloads, locks). */

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchWithExtension();
  page = await extension.openOptions();
  // Chromium's own dialog can't be answered here: the way of browsers without it is taken.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.reload();
});

afterAll(() => extension?.close());

const TABLE = `when;who;client;kind;stage
2026-11-23 09:00;Anna;"Acme; ""Ltd""";call;Contacted
2026-11-23 10:00;Anna;"Acme; ""Ltd""";meeting;Won
2026-11-24 09:00;=cmd|' /C calc'!A0;Ромашка 👍;email;
`;

const TAKEN = 'Taken in. All numbers are up to date.';

async function take(name: string, text: string | Buffer) {
  const buffer = Buffer.from(text);
  await page.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

async function exported(button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}

it('takes a table in, after it was said what its columns mean', async () => {
  await take('other.csv', TABLE);
  await page.getByLabel('Manager', { exact: true }).last().selectOption('who');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Take all' }).click();
  await page.getByText(TAKEN).waitFor();
});

it('gives it out as CSV, JSON and XLSX', async () => {
  const csv = (await exported('Export CSV')).toString('utf8');
  expect(csv.startsWith('\uFEFFid,at,')).toBe(true);
  expect(csv).toContain('"Acme; ""Ltd"""');
  expect(csv).toContain("'=cmd|' /C calc'!A0");
  expect(csv).toContain('Ромашка 👍');
  const json = JSON.parse((await exported('Export JSON')).toString('utf8'));
  expect(json.tables.interactions).toHaveLength(3);
  const xlsx = await exported('Export XLSX');
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});

it('finds nothing new in its own backup', async () => {
  await take('backup.json', await exported('Export JSON'));
  await page.getByText('There is nothing new in it.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
});

it('drops what a closed tab left on its way', async () => {
  await take('backup.json', await exported('Export JSON'));
  await page.getByText('There is nothing new in it.').waitFor();
  const count = (name: string) =>
    page.evaluate(
      (table) =>
        new Promise<number>((resolve, reject) => {
          const open = indexedDB.open('stagemark');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const counted = open.result.transaction(table).objectStore(table).count();
            counted.onsuccess = () => {
              open.result.close();
              resolve(counted.result);
            };
          };
        }),
      name,
    );
  expect(await count('imports')).toBe(1);
  await page.close();
  page = await extension.openOptions();
  await page.getByRole('button', { name: 'Export CSV' }).waitFor();
  await expect.poll(() => count('imports'), { timeout: 15_000 }).toBe(0);
  expect(await count('interactions')).toBe(3);
});
