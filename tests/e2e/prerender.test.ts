import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.ts';
import { ROOT } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { poll } from './support/poll.ts';
import { newProfile } from './support/profile-folder.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/**
 * A page that the browser makes ready before anybody asks for it tells nothing until it is shown, and is one page then.
 * Driven by Puppeteer: Playwright switches that off in all of its pages.
 */

const FORM = '/deals/17/calls/new';
const RULES = JSON.stringify({
  prerender: [{ source: 'list', urls: [FORM], eagerness: 'immediate' }],
});
const LIST = `<!doctype html><title>Deals</title><h1>Deals</h1><a id="new" href="${FORM}">Log a call</a>
<script type="speculationrules">${RULES}</script>`;

let crm: FixtureServer;
let browser: Browser;
let profile: string;
let own: Page;

beforeEach(async () => {
  crm = await startFixtureServer({ ...UNKNOWN_CRM, '/list': { html: LIST } });
  profile = await newProfile('chromium');
  const folder = resolve(ROOT, process.env.STAGEMARK_BUILD ?? '.output/chrome-mv3-e2e');
  browser = await puppeteer.launch({
    executablePath: findChromium()?.path ?? '',
    userDataDir: profile,
    args: [
      ...['--headless=new', '--disable-gpu', '--no-sandbox', '--no-first-run'],
      ...[`--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  // The page that opens by itself stands before all others.
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  own = await welcome.asPage();
  await own.goto(new URL('/options.html', welcome.url()).href);
  await own.locator('::-p-aria([name="CRM address"][role="textbox"])').fill(crm.url);
  await own.locator('::-p-aria([name="Add CRM"][role="button"])').click();
  await own.locator(`::-p-text(${new URL(crm.url).host})`).wait();
});
afterEach(async () => {
  await browser?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  await crm?.close();
});

/** What the store holds of sites and contacts. */
const stored = (table: 'sites' | 'interactions') =>
  own.evaluate(
    (name) =>
      new Promise<{ lastFormAt?: string; outcome?: string }[]>((done, fail) => {
        const open = indexedDB.open('stagemark');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            done(all.result);
          };
        };
      }),
    table,
  );

const hasForm = async () => (await stored('sites')).some(({ lastFormAt }) => lastFormAt);

test('a form in a page that was made ready unasked is told when it is shown, has one picker and counts once', async () => {
  const page = await browser.newPage();
  await page.goto(`${crm.url}/list`);
  const ready = () =>
    crm.requests.some(({ headers }) => String(headers['sec-purpose']).includes('prerender'));
  await poll(
    async () => ready() || undefined,
    10_000,
    () => 'Nothing is made ready',
  );
  // Long enough for a form that is seen to be told.
  await new Promise((done) => setTimeout(done, 2_000));
  expect(await hasForm()).toBe(false);
  await page.click('#new');
  await page.waitForFunction(() => document.querySelector('stagemark-picker'));
  const activatedAt = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return (entry as PerformanceNavigationTiming & { activationStart: number }).activationStart;
  });
  expect(activatedAt).toBeGreaterThan(0);
  expect(crm.requests.filter(({ path }) => path === FORM)).toHaveLength(1);
  await poll(
    async () => (await hasForm()) || undefined,
    5_000,
    () => 'The form is not told',
  );
  await page.type('textarea', 'They asked for the contract');
  await page.click('button[value=save]');
  await poll(
    async () => ((await stored('interactions')).length > 0 ? true : undefined),
    20_000,
    () => 'The save is not counted',
  );
  await page.goto(`${crm.url}/list`);
  expect(await stored('interactions')).toHaveLength(1);
});
