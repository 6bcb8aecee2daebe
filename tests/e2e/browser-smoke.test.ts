import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clickInPicker,
  findInPicker,
  isChecked,
  pickerText,
  radioNames,
} from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { PICKER_PAGE } from './support/picker-page.ts';
import { killServiceWorker } from './support/service-worker.ts';

let extension: RunningExtension;
let server: FixtureServer;

beforeAll(async () => {
  server = await startFixtureServer({
    '/picker': { html: PICKER_PAGE },
    '/frame': { html: '<p>Above</p><iframe src="/picker" width="600" height="400"></iframe>' },
  });
  extension = await launchWithExtension();
});

afterAll(async () => {
  await extension?.close();
  await server?.close();
});

test('the built extension runs in Chromium, and its popup opens as wide as a popup', async () => {
  const popup = await extension.openPopup();
  expect(popup.url()).toBe(extension.url('popup.html'));
  expect(await popup.evaluate(() => innerWidth)).toBe(360);
  await popup.close();
});

test('a killed service worker is gone, and starts again when it is needed', async () => {
  const popup = await extension.openPopup();
  await extension.serviceWorker();
  expect(await killServiceWorker(extension.context)).toBe(1);
  expect(await killServiceWorker(extension.context)).toBe(0);
  const next = extension.serviceWorker();
  await popup.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'anybody there' }).catch(() => null),
  );
  expect((await next).url()).toContain(extension.extensionId);
  await popup.close();
});

describe.each(['/picker', '/frame'])('a closed shadow root at %s', (path) => {
  test('is seen by role and name, and takes trusted clicks', async () => {
    const page = await extension.context.newPage();
    await page.goto(server.url + path);
    expect(await radioNames(page, 'Resulting stage')).toEqual(['Contacted', 'Proposal', 'Won']);
    const proposal = { role: 'radio', name: 'Proposal', within: 'Resulting stage' };
    await clickInPicker(page, proposal);
    expect(await isChecked(page, proposal)).toBe(true);
    expect(await isChecked(page, { ...proposal, within: 'Stage before' })).toBe(false);
    expect(await pickerText(page)).toContain('Picked: Proposal, trusted');
    expect(await pickerText(page)).not.toContain('Hidden');
    await page.close();
  });
});

test('what is not in the picker is reported with what is', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${server.url}/picker`);
  const search = findInPicker(page, { role: 'radio', name: 'Nowhere' }, 100);
  await expect(search).rejects.toThrow(/"Nowhere".*the picker shows: Contacted/);
  await page.close();
});
