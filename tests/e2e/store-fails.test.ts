import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInPicker, pickerText } from './support/closed-roots.ts';
import type { RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { NOTE_CRM } from './support/note-crm.ts';
import { freshExtension } from './support/one-browser.ts';
import { killServiceWorker } from './support/service-worker.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { breakStore, mendStore, type WorkerFault } from './support/worker-faults.ts';

/** The database fails in the background while the CRM goes on: nothing is lost, and the user is told. */

let crm: FixtureServer;
let extension: RunningExtension;
let page: Page;

beforeEach(async () => {
  crm = await startFixtureServer(NOTE_CRM);
  extension = await freshExtension();
  await knowCrm(extension, crm.url);
  page = await extension.context.newPage();
});
afterEach(() => crm?.close());

async function fillIn(text: string): Promise<void> {
  await page.goto(`${crm.url}/deals/1/plain`);
  await page.locator('textarea').fill(text);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await pickStage(page, 'Proposal');
}

const badge = async () =>
  (await extension.serviceWorker()).evaluate(() => chrome.action.getBadgeText({}));

const FAULTS: WorkerFault[] = ['full', 'closing', 'aborts', 'open-fails'];

test.each(FAULTS)(
  'a press while the store fails (%s): kept aside and said so, counted once it works',
  async (fault) => {
    await fillIn('They want an offer');
    await breakStore(extension, fault);
    await page.getByRole('button', { name: 'Log call' }).click();
    await expect.poll(() => pickerText(page), { timeout: 15_000 }).toMatch(/kept aside/);
    await expect.poll(badge, { timeout: 15_000 }).toBe('!');
    const popup = await extension.openPopup();
    await popup.getByText('1 save waits').waitFor();
    if (process.env.STAGEMARK_SHOTS) {
      await page.screenshot({ path: `${process.env.STAGEMARK_SHOTS}/aside-page.png` });
      await popup.screenshot({ path: `${process.env.STAGEMARK_SHOTS}/aside-popup.png` });
    }
    await mendStore(extension);
    // Whatever wakes the background next takes it in: here another page of the CRM.
    await page.reload();
    await expectScore(popup, 1, 1);
    await expect.poll(badge, { timeout: 15_000 }).toBe('1');
    await popup.getByText('1 save waits').waitFor({ state: 'detached' });
  },
);

test('what waits outlives the worker', async () => {
  await fillIn('They want an offer');
  await breakStore(extension, 'full');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expect.poll(() => pickerText(page), { timeout: 15_000 }).toMatch(/kept aside/);
  await killServiceWorker(extension.context);
  const popup = await extension.openPopup();
  await page.reload();
  await expectScore(popup, 1, 1);
});

test('the database is deleted under us: the contacts come back with their CRM, and the popup says so', async () => {
  await fillIn('They want an offer');
  await page.getByRole('button', { name: 'Log call' }).click();
  const popup = await extension.openPopup();
  await expectScore(popup, 1, 1);
  await expect
    .poll(async () => {
      const worker = await extension.serviceWorker();
      return worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get('rescue')));
    })
    .toContain('proposal');
  await popup.close();
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase('stagemark');
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      }),
  );
  await fillIn('They signed');
  const again = await extension.openPopup();
  await expectScore(again, 1, 1);
  await again.getByText(/1 contact came back/).waitFor();
  expect((await readPopup(again)).undecided).toBe(0);
});

test('another tab’s upgrade is held up, and the database with it: a press is kept aside and said so, counted once it works', async () => {
  await fillIn('They want an offer');
  const [holder, upgrader] = [await extension.context.newPage(), await extension.context.newPage()];
  for (const blank of [holder, upgrader]) await blank.goto(extension.url('icon/icon.svg'));
  await holder.evaluate(async () => {
    const held = await new Promise<IDBDatabase>((done) => {
      const open = indexedDB.open('stagemark');
      open.onsuccess = () => done(open.result);
    });
    // A tab that sleeps hears of no upgrade, and lets nothing go.
    Object.assign(globalThis, { held });
  });
  await upgrader.evaluate(() => {
    const open = indexedDB.open('stagemark', 9_000);
    open.onupgradeneeded = () => open.transaction?.abort();
    return new Promise((done) => {
      open.onblocked = done;
    });
  });
  await page.bringToFront();
  await page.getByRole('button', { name: 'Log call' }).click();
  await expect.poll(() => pickerText(page), { timeout: 20_000 }).toMatch(/kept aside/);
  await expect.poll(badge, { timeout: 15_000 }).toBe('!');
  await holder.close();
  const popup = await extension.openPopup();
  await page.bringToFront();
  await expectScore(popup, 1, 1);
  await expect.poll(badge, { timeout: 15_000 }).toBe('1');
  await new Promise((done) => setTimeout(done, 2_000));
  await expectScore(popup, 1, 1);
});
