import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { openPicker } from './support/picker-tab.ts';
import { killServiceWorker } from './support/service-worker.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** The background dies in what it writes, between what it has written and what it would have shown, and under a page's long work. */

let crm: FixtureServer;
let extension: RunningExtension;
let popup: Page;

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

const badge = async () => {
  const worker = await extension.serviceWorker();
  return worker.evaluate(() => chrome.action.getBadgeText({}));
};

test('between the transaction and the number on its button: the next one shows it', async () => {
  const worker = await extension.serviceWorker();
  // As if it died right there: what it would show is never shown.
  await worker.evaluate(() => {
    chrome.action.setBadgeText = (() => new Promise(() => undefined)) as never;
  });
  const page = await openPicker(extension, crm.url);
  await page.locator('#text').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expectScore(popup, 1, 1);
  expect(await badge()).toBe('');
  await page.close();
  await killServiceWorker(extension.context);
  // Whatever the next event is: a page of the CRM.
  const next = await openPicker(extension, crm.url);
  await expect.poll(badge).toBe('1');
  await next.close();
});

/** What is written to that store of the database is under way for ever, until the worker dies. */
async function neverEnd(store: string): Promise<void> {
  const worker = await extension.serviceWorker();
  await worker.evaluate((name) => {
    const { add, put } = IDBObjectStore.prototype;
    const holding = (write: typeof put): typeof put =>
      function (this: IDBObjectStore, ...args) {
        const request = write.apply(this, args);
        // A transaction ends when nothing more is asked of it.
        const ask = () => {
          this.count().onsuccess = ask;
        };
        if (this.name === name) ask();
        return request;
      };
    Object.assign(IDBObjectStore.prototype, { add: holding(add), put: holding(put) });
  }, store);
}

test.each([
  ['the press', 'pending', 2],
  ['the contact', 'interactions', 3],
])(
  'in the midst of the transaction that stores %s: it is there once',
  async (_what, store, contacts) => {
    const page = await openPicker(extension, crm.url);
    await page.locator('#text').fill(`They asked for offer ${contacts}`);
    await pickStage(page, 'Proposal');
    await neverEnd(store);
    await page.getByRole('button', { name: 'Log call' }).click();
    const total = async () => (await readPopup(popup)).contacts;
    await page.waitForTimeout(2_000);
    expect(await total()).toBe(contacts - 1);
    await killServiceWorker(extension.context);
    await expect.poll(total, { timeout: 45_000 }).toBe(contacts);
    await page.waitForTimeout(2_000);
    expect(await readPopup(popup)).toMatchObject({ contacts, undecided: 0 });
    await page.close();
  },
  90_000,
);

const ROWS = 3_000;
const TABLE = `when;who;client;kind;stage\n${Array.from(
  { length: ROWS },
  (_, i) => `2026-11-2${i % 3} 1${i % 7}:${10 + (i % 50)};Anna;Client ${i};call;Contacted\n`,
).join('')}`;

/** Kills the worker again and again while something goes on; whatever event comes next starts it. */
async function killedUnder<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  const kills = async () => {
    while (!isDone) {
      await killServiceWorker(extension.context);
      await new Promise((next) => setTimeout(next, 100));
    }
  };
  const [result] = await Promise.all([done, kills()]);
  return result;
}

test('under an import and an export: what is taken in is whole, and so is the file', async () => {
  const options = await extension.context.newPage();
  // Chromium's own dialog can't be answered here: the way of browsers without it is taken.
  await options.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await options.goto(extension.url('options.html'));
  const file = { name: 'old.csv', mimeType: 'text/plain', buffer: Buffer.from(TABLE) };
  await options.getByTestId('import-file').setInputFiles(file);
  await options.getByLabel('Manager', { exact: true }).last().selectOption('who');
  await options.getByRole('button', { name: 'Continue' }).click();
  await options.getByRole('button', { name: 'Take all' }).click();
  await killedUnder(
    options.getByText('Taken in. All numbers are up to date.').waitFor({ timeout: 60_000 }),
  );
  const [download] = await killedUnder(
    Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Export JSON' }).click(),
    ]),
  );
  const backup = JSON.parse(await readFile(await download.path(), 'utf8'));
  // With those that were saved in the CRM.
  expect(backup.tables.interactions).toHaveLength(ROWS + 3);
  expect(backup.tables.imports ?? []).toHaveLength(0);
}, 120_000);
