import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchFirefoxWithExtension, type RunningFirefox } from './support/firefox.ts';
import { firefoxPicker } from './support/firefox-picker.ts';
import { addCrm } from './support/firefox-steps.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/**
 * Granting, losing and giving back a permission, on the build that is shipped: only Firefox can grant without its
 * prompt (toolchain notes). Its patterns carry no port and no path: the exact address is ours to keep.
 */

const BUILD = process.env.STAGEMARK_BUILD_FIREFOX_SHIPPED ?? '.output/firefox-mv3';
const FORM = '/deals/17/calls/new';
const inFolder = Object.fromEntries(
  Object.entries(UNKNOWN_CRM).map(([key, route]) => [key.replace(/^(\w+ )?\//, '$1/crm/'), route]),
);

let crm: FixtureServer;
let other: FixtureServer;
let firefox: RunningFirefox;
let options: Page;

interface Permissions {
  browser: {
    permissions: {
      contains(of: object): Promise<boolean>;
      remove(of: object): Promise<boolean>;
      getAll(): Promise<{ origins: string[] }>;
    };
  };
}

beforeEach(async () => {
  crm = await startFixtureServer({ ...UNKNOWN_CRM, ...inFolder });
  other = await startFixtureServer(UNKNOWN_CRM);
  firefox = await launchFirefoxWithExtension({
    build: BUILD,
    preferences: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  options = await firefox.openExtensionPage('options.html');
});
afterEach(async () => {
  await firefox?.close();
  await crm?.close();
  await other?.close();
});

async function add(address: string): Promise<void> {
  await options.bringToFront();
  await addCrm(options, address);
}

const origins = () =>
  options.evaluate(async () => {
    const all = await (globalThis as unknown as Permissions).browser.permissions.getAll();
    return all.origins;
  });

const shows = async (page: Page) => (await firefoxPicker(page).text()) !== '';
const pressed = (name: string) => options.locator(`aria/${name}[role="button"]`).click();

test('nothing is granted at install; a grant serves the port that was asked for, in open tabs too', async () => {
  expect(await origins()).toEqual([]);
  const before = await firefox.open(crm.url + FORM);
  const elsewhere = await firefox.open(other.url + FORM);
  await add(crm.url);
  expect(await origins()).toEqual(['http://127.0.0.1/*']);
  await expect.poll(() => shows(before), { timeout: 15_000 }).toBe(true);
  // Firefox granted the host: the other port is not the CRM all the same.
  await elsewhere.reload();
  await new Promise((done) => setTimeout(done, 1_500));
  expect(await shows(elsewhere)).toBe(false);
});

test('a path: what lies beside it on the same host is not the CRM', async () => {
  await add(`${crm.url}/crm/`);
  const inside = await firefox.open(`${crm.url}/crm${FORM}`);
  await expect.poll(() => shows(inside), { timeout: 15_000 }).toBe(true);
  const beside = await firefox.open(crm.url + FORM);
  await new Promise((done) => setTimeout(done, 1_500));
  expect(await shows(beside)).toBe(false);
});

test('a lost permission is told in options and popup, and given again by a click', async () => {
  await add(crm.url);
  await options.evaluate(() =>
    (globalThis as unknown as Permissions).browser.permissions.remove({
      origins: ['http://127.0.0.1/*'],
    }),
  );
  const says = (page: Page, text: string) =>
    page.evaluate((t: string) => document.body.textContent?.includes(t), text);
  await expect.poll(() => says(options, 'The browser no longer grants access')).toBe(true);
  const popup = await firefox.openPopup();
  await expect.poll(() => says(popup, 'no longer lets Stagemark work on')).toBe(true);
  const page = await firefox.open(crm.url + FORM);
  await new Promise((done) => setTimeout(done, 1_000));
  expect(await shows(page)).toBe(false);
  await options.bringToFront();
  await pressed('Allow again');
  await expect.poll(origins).toEqual(['http://127.0.0.1/*']);
  await expect.poll(() => shows(page), { timeout: 15_000 }).toBe(true);
  await expect.poll(() => says(options, 'The browser no longer grants access')).toBe(false);
});

test('removing a CRM gives the host back, unless another CRM is on it', async () => {
  await add(crm.url);
  await add(other.url);
  const remove = async (server: FixtureServer) => {
    await options.bringToFront();
    await pressed(`Remove ${new URL(server.url).host}`);
    await options.locator('dialog[open] [data-look="danger"]').click();
  };
  await remove(other);
  await options.waitForFunction(
    (host: string) => !document.querySelector('table')?.textContent?.includes(host),
    {},
    new URL(other.url).host,
  );
  expect(await origins()).toEqual(['http://127.0.0.1/*']);
  await remove(crm);
  await expect.poll(origins).toEqual([]);
  const page = await firefox.open(crm.url + FORM);
  await new Promise((done) => setTimeout(done, 1_000));
  expect(await shows(page)).toBe(false);
});

test.each([
  ['an intranet host by plain http', 'crm.localhost', 'http://crm.localhost/*', 'crm.localhost'],
  ['a host in its own letters', 'црм.localhost', 'http://xn--l1ahr.localhost/*', 'црм.localhost'],
])('%s', async (_what, host, pattern, shown) => {
  const at = `http://${host}:${crm.port}`;
  await addCrm(options, `${host}:${crm.port}`, `${shown}:${crm.port}`);
  expect(await origins()).toEqual([pattern]);
  const page = await firefox.open(at + FORM);
  await expect.poll(() => shows(page), { timeout: 15_000 }).toBe(true);
});
