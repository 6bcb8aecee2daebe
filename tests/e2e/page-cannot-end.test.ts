import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { inIsolatedWorld } from './support/isolated-world.ts';
import { knowCrm } from './support/know-crm.ts';
import { openPicker } from './support/picker-tab.ts';
import { expectScore, pickStage } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A page's scripts can't switch the overlay off; its page script, were it taken over, reads nothing kept aside. */

let crm: FixtureServer;
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  crm = await startFixtureServer(UNKNOWN_CRM);
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
  page = await openPicker(extension, crm.url);
});
afterAll(async () => {
  await extension?.close();
  await crm?.close();
});

test('events by which extensions tell their scripts of a newer one end nothing', async () => {
  await page.evaluate((id) => {
    const detail = { contentScriptName: 'overlay', messageId: 'forged' };
    for (const type of [`${id}:overlay:wxt:content-script-started`, 'wxt:content-script-started']) {
      document.dispatchEvent(new CustomEvent(type, { detail }));
      window.postMessage({ type, ...detail }, '*');
    }
  }, extension.extensionId);
  await page.waitForTimeout(500);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.locator('#text').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expectScore(await extension.openPopup(), 1, 1);
});

test('the page is told nothing of the extension by messages', async () => {
  const heard = await page.evaluate(async () => {
    const all: unknown[] = [];
    window.addEventListener('message', ({ data }) => all.push(data));
    await new Promise((done) => setTimeout(done, 500));
    return all;
  });
  expect(heard).toEqual([]);
});

test('a script in a page reaches neither what is kept aside nor what is in memory', async () => {
  for (const area of ['local', 'session']) {
    const read = `chrome.storage.${area}.get(null).then((all) => Object.keys(all).join(), String)`;
    expect(await inIsolatedWorld(page, read)).toMatch(/not allowed/);
  }
});
