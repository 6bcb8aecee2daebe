import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchFirefoxWithExtension, type RunningFirefox } from './support/firefox.ts';
import { firefoxPicker } from './support/firefox-picker.ts';
import { addCrm } from './support/firefox-steps.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';

/**
 * A CRM whose saves go to another host (KeyCRM's): the profile names it, it is asked for together with the CRM, and
 * its answer tells what became of a save. The page shows nothing of it, and comes by plain http as in an intranet: no
 * secure context, other than on localhost. On the build that is shipped.
 */

const BUILD = process.env.STAGEMARK_BUILD_FIREFOX_SHIPPED ?? '.output/firefox-mv3';
const [CRM_HOST, API_HOST] = ['acme.keycrm.app', 'acme.api.keycrm.app'];
const RECORD = '/app/orders/view/12';

const page = (api: number) => `<!doctype html><html lang="en"><head><title>Order 12</title></head>
<body><h1>Glass kiln</h1><section aria-label="Log a call"><h2>Log a call</h2>
<textarea aria-label="What was said" style="width:600px;height:90px"></textarea><button type="button">Save call</button></section>
<script>document.querySelector('button').onclick = () => void fetch('http://${API_HOST}:${api}/orders/12/calls',
  { method: 'POST', body: JSON.stringify({ text: document.querySelector('textarea').value }) }).catch(() => undefined);</script>
</body></html>`;

let crm: FixtureServer;
let api: FixtureServer;
let firefox: RunningFirefox;
let status = 201;

beforeEach(async () => {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  api = await startFixtureServer({ '/orders/12/calls': () => ({ status, json: {}, headers }) });
  crm = await startFixtureServer({ [RECORD]: { html: page(api.port) } });
  firefox = await launchFirefoxWithExtension({
    build: BUILD,
    preferences: {
      'extensions.webextOptionalPermissionPrompts': false,
      // Names of this machine, for this browser.
      'network.dns.localDomains': `${CRM_HOST},${API_HOST}`,
      // Whatever ends in .app is asked by https alone, unless told otherwise.
      'network.stricttransportsecurity.preloadlist': false,
    },
  });
});
afterEach(async () => {
  await firefox?.close();
  await crm?.close();
  await api?.close();
});

test.each([
  ['took it: counted', 201, '1'],
  ['refused it: not counted', 422, ''],
])('asks for both hosts; the other one %s', async (_what, answer, badge) => {
  status = answer;
  const options = await firefox.openExtensionPage('options.html');
  await addCrm(options, `http://${CRM_HOST}:${crm.port}`);
  const origins = await options.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { getAll(): Promise<{ origins: string[] }> } };
    };
    return (await browser.permissions.getAll()).origins;
  });
  expect(origins.sort()).toEqual([`*://*.api.keycrm.app/*`, `http://${CRM_HOST}/*`]);
  const tab = await firefox.open(`http://${CRM_HOST}:${crm.port}${RECORD}`);
  const picker = firefoxPicker(tab);
  await picker.click({ role: 'radio', name: 'Proposal', within: 'Resulting stage' }, 15_000);
  const before = { role: 'radio', name: 'New client', within: 'Stage before' };
  await picker.click(before);
  await tab.locator('textarea').fill('They want the big kiln');
  await tab.locator('button').click();
  // The cloud that it is in tells the product.
  const table = () => options.evaluate(() => document.querySelector('table')?.innerText ?? '');
  await expect.poll(table).toContain('KeyCRM');
  await expect.poll(() => api.requests.length).toBe(1);
  const read = () =>
    options.evaluate(() => {
      const { browser } = globalThis as unknown as {
        browser: { action: { getBadgeText(of: object): Promise<string> } };
      };
      return browser.action.getBadgeText({});
    });
  // A refusal is known as soon as its answer is; what would be counted is by then.
  if (badge === '') await new Promise((done) => setTimeout(done, 4_000));
  await expect.poll(read, { timeout: 15_000 }).toBe(badge);
});
