import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefoxWithExtension, type RunningFirefox } from './support/firefox.ts';
import { firefoxPicker } from './support/firefox-picker.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { PICKER_PAGE } from './support/picker-page.ts';

let firefox: RunningFirefox;
let server: FixtureServer;

beforeAll(async () => {
  server = await startFixtureServer({ '/picker': { html: PICKER_PAGE } });
  firefox = await launchFirefoxWithExtension();
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

test('the built extension runs in Firefox, and its popup can be opened', async () => {
  const popup = await firefox.openPopup();
  expect(await popup.evaluate(() => location.pathname)).toBe('/popup.html');
  expect(await popup.evaluate(() => innerWidth)).toBe(360);
});

test('a closed shadow root is seen by role and name, and takes trusted clicks', async () => {
  const picker = firefoxPicker(await firefox.open(`${server.url}/picker`));
  expect(await picker.radioNames('Resulting stage')).toEqual(['Contacted', 'Proposal', 'Won']);
  const proposal = { role: 'radio', name: 'Proposal', within: 'Resulting stage' };
  await picker.click(proposal);
  expect(await picker.isChecked(proposal)).toBe(true);
  expect(await picker.isChecked({ ...proposal, within: 'Stage before' })).toBe(false);
  expect(await picker.text()).toContain('Picked: Proposal, trusted');
  expect(await picker.text()).not.toContain('Hidden');
});
