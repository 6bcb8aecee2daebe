import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../bench/bundle.ts';
import counting from '../counting-cases.json' with { type: 'json' };
import { launchFirefoxWithExtension, type RunningFirefox } from './support/firefox.ts';
import { readRows } from './support/pages/read-board.ts';
import type { SeedName } from './support/pages/seed.ts';
import { poll } from './support/poll.ts';

/** The evening in Firefox: popup, report, what is behind a number, the client's page, the sample. */

const { day } = counting.evening;
const DAY_MS = 86_400_000;
/** Days that the popup's arrow is pressed back at most; the test in Chromium sets the clock instead. */
const MOST_BACK = 400;

interface Seeds {
  stagemarkSeed: { fill(seed: SeedName, language: string): Promise<void> };
}

let firefox: RunningFirefox;
let page: Page;

beforeAll(async () => {
  firefox = await launchFirefoxWithExtension();
  page = await firefox.openExtensionPage('options.html');
  const seed = fileURLToPath(new URL('./support/pages/seed.ts', import.meta.url));
  await page.evaluate(await bundle(seed));
  await page.evaluate(() => (globalThis as unknown as Seeds).stagemarkSeed.fill('evening', 'en'));
});

afterAll(() => firefox?.close());

/** Firefox lets no test go to an extension's page; the page itself may. */
async function go(address: string, selector: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), address);
  const [path = ''] = address.split(/[?#]/);
  await until(
    `${address} does not show ${selector}`,
    (wanted) => {
      const [name = '', what = ''] = wanted;
      return location.pathname.endsWith(name) && document.querySelector(what) !== null;
    },
    [path, selector],
  );
}

function until(
  what: string,
  look: (given: string[]) => boolean,
  given: string[] = [],
): Promise<true> {
  const ask = async () => (await page.evaluate(look, given).catch(() => false)) || undefined;
  const shown = () => page.evaluate(() => document.body.innerText.slice(0, 600));
  return poll(
    ask as () => Promise<true | undefined>,
    20_000,
    async () => `${what}: ${await shown()}`,
  );
}

const shows = (selector: string, count: number) =>
  until(
    `not ${count} of ${selector}`,
    ([wanted = '', n]) => document.querySelectorAll(wanted).length === Number(n),
    [selector, String(count)],
  );

const press = (name: string) =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, a')];
    const named = (each: HTMLElement) =>
      (each.getAttribute('aria-label') ?? each.textContent)?.trim();
    const found = all.find((each) => named(each) === wanted);
    if (!found) throw new Error(`No button or link ${wanted}`);
    found.click();
  }, name);

const EVENING = `report.html?day=${day}`;
const TABLE = 'main[aria-busy="false"] .managers-table';
const names = async () => (await page.evaluate(readRows, 'Managers')).map(([name]) => name);

it('stands in the popup, some days back', async () => {
  await go('popup.html', '.day-nav');
  const today = new Date();
  today.setUTCHours(0, 0, 0, 0);
  const back = Math.round((today.getTime() - Date.parse(day)) / DAY_MS);
  for (let i = 0; i < Math.min(back, MOST_BACK); i += 1) await press('Earlier');
  if (back > MOST_BACK) return;
  await shows('.board-table tbody tr', 2);
  expect(await page.evaluate(readRows, 'Managers')).toEqual([
    ['Petrov', '6', '16', '38%'],
    ['Ivanov', '3', '27', '11%'],
  ]);
});

it('stands in the report, a number with the contacts behind it, a contact with its client', async () => {
  await go(EVENING, TABLE);
  const rows = await page.evaluate(readRows, 'Managers');
  expect(rows.map((row) => [row[0], row[4], row[5]])).toEqual([
    ['Petrov', '16', '6'],
    ['Ivanov', '27', '3'],
  ]);
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('td[data-column="successful"] .num')?.click(),
  );
  await shows('dialog[open] .row', 6);
  await press('Timeline');
  await shows('.client-page .row', 1);
  await press('Change');
  await shows('.edit-form', 1);
  await press('Cancel');
  // Only what was recorded; the deletion and its undoing each add a line.
  await shows('.audit li', 1);
  await press('Delete');
  await shows('.audit li', 2);
  await shows('.notice', 1);
  await press('Undo');
  await shows('.audit li', 3);
});

it('keeps the filters in the address', async () => {
  await go('options.html', '.options');
  await go(EVENING, TABLE);
  await press('Ivanov');
  await shows('.managers-table tbody tr', 1);
  expect(await page.evaluate(() => location.search)).toContain('manager=');
  // The page that goes shows the same for a moment: it is marked.
  await page.evaluate(() => {
    document.documentElement.dataset.goes = '';
    location.reload();
  });
  const isNew = () => page.evaluate(() => document.documentElement.dataset.goes === undefined);
  await expect.poll(() => isNew().catch(() => false), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => names().catch(() => []), { timeout: 10_000 }).toEqual(['Ivanov']);
  await page.evaluate(() => history.back());
  await shows(`${TABLE} tbody tr`, 2);
});

it('is kept apart from sample data', async () => {
  await go('options.html', '.options');
  await go('report.html?data=sample', '.sample-banner');
  await shows(`${TABLE} tbody tr`, 5);
  await page.evaluate(() => document.querySelector<HTMLElement>('.sample-banner a')?.click());
  await shows('.no-data', 1);
  expect(await page.evaluate(() => location.search)).toBe('');
});
