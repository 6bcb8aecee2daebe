import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { NOTE_CRM } from './support/note-crm.ts';
import { addCrm, expectScore, pickStage, readPopup } from './support/steps.ts';

/** The database goes away under the background: nothing is lost, and the user is told. */

let crm: FixtureServer;
let extension: RunningExtension;
let page: Page;

beforeEach(async () => {
  crm = await startFixtureServer(NOTE_CRM);
  extension = await launchWithExtension();
  await addCrm(extension, crm.url);
  page = await extension.context.newPage();
});
afterEach(async () => {
  await extension?.close();
  await crm?.close();
});

async function fillIn(text: string): Promise<void> {
  await page.goto(`${crm.url}/deals/1/plain`);
  await page.locator('textarea').fill(text);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await pickStage(page, 'Proposal');
}

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
