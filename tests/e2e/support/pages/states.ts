import type { Page } from 'playwright-core';
import type { SeedName } from './seed.ts';

/** One state of one page, as somebody can see it. English names are used to get there. */
export interface PageState {
  name: string;
  seed: SeedName;
  /** Path within the extension. */
  path: string;
  width?: number;
  /** A popup of a usual day: shown without a scrollbar. */
  isUsual?: boolean;
  /** What is stored is changed by it: the next state gets a database filled anew. */
  changes?: boolean;
  act?: (page: Page) => Promise<unknown>;
}

const POPUP = 360;

const popup = (name: string, seed: SeedName, more: Partial<PageState> = {}): PageState => ({
  ...{ name: `popup-${name}`, seed, path: 'popup.html', width: POPUP },
  ...more,
});

const report = (name: string, path: string, more: Partial<PageState> = {}): PageState => ({
  ...{ name: `report-${name}`, seed: 'team' as const, path: `report.html${path}`, width: 1280 },
  ...more,
});

const options = (name: string, seed: SeedName, more: Partial<PageState> = {}): PageState => ({
  ...{ name: `options-${name}`, seed, path: 'options.html', width: 1180 },
  ...more,
});

const openClient = async (page: Page) => {
  await page.locator('.managers-table td[data-column="successful"] .num').first().click();
  await page.locator('.drawer .row-ways a').first().click();
  await page.locator('.client-page .rows').waitFor();
};

/** Every state of the pages, one after another with the same seed where possible: seeding takes longest. */
export const STATES: readonly PageState[] = [
  popup('first-steps', 'nothing'),
  { name: 'welcome', seed: 'nothing', path: 'welcome.html', width: 1100 },
  { name: 'welcome-reflown', seed: 'nothing', path: 'welcome.html', width: 320 },
  report('no-data', '', { seed: 'nothing' }),
  options('fresh', 'nothing'),
  popup('nothing-today', 'site', { isUsual: true }),
  popup('nameless', 'nameless'),
  popup('usual-day', 'usualDay', { isUsual: true }),
  popup('usual-day-all', 'usualDay', { act: (page) => page.locator('.today .more').click() }),
  popup('taken-back', 'usualDay', {
    act: (page) => page.locator('.row-undo').click(),
    changes: true,
  }),
  popup('send-day', 'usualDay', {
    act: (page) => page.locator('.today-head .button[aria-expanded]').click(),
  }),
  popup('log', 'usualDay', { path: 'popup.html#log' }),
  popup('log-filled', 'usualDay', {
    path: 'popup.html#log',
    act: async (page) => {
      await page.getByRole('combobox').fill('Neue Firma');
      await page.getByRole('combobox').press('Tab');
      for (const group of await page.locator('.log .chips').all()) {
        await group.locator('input').first().check({ force: true });
      }
    },
  }),
  popup('log-empty-saved', 'usualDay', {
    path: 'popup.html#log',
    act: (page) => page.locator('button[type="submit"]').click(),
  }),
  popup('role-open', 'roleOpen'),
  popup('questions', 'questions'),
  popup('head-nobody', 'headOfNobody'),
  popup('head', 'team', { isUsual: true }),
  popup('head-day-before', 'team', {
    act: (page) => page.locator('.day-nav button').first().click(),
  }),
  popup('head-mine', 'team', { path: 'popup.html#mine' }),
  popup('long-names', 'longNames'),
  popup('long-names-mine', 'longNames', { path: 'popup.html#mine' }),
  report('long-names', '', { seed: 'longNames' }),
  report('long-names-client', '', { seed: 'longNames', act: openClient }),
  options('long-names', 'longNames'),
  report('day', ''),
  report('week', '?period=week'),
  report('month', '?period=month'),
  report('range', '?period=range&from=2026-09-10&to=2026-11-20'),
  report('narrow', '?period=month', { width: 640 }),
  // 400 % of a window of 1280 (WCAG 2.2, 1.4.10).
  report('reflown', '', { width: 320 }),
  report('one-kind', '?period=month&kind=meeting'),
  report('narrowed-empty', '?kind=meeting&site=crm.acme.com'),
  report('drawer', '?period=week', {
    act: (page) => page.locator('.managers-table td[data-column="contacts"] .num').first().click(),
  }),
  report('client', '?period=week', { act: openClient }),
  report('client-edit', '?period=week', {
    act: async (page) => {
      await openClient(page);
      await page.locator('.client-page .row-ways .button').first().click();
    },
  }),
  report('client-deleted', '?period=week', {
    changes: true,
    act: async (page) => {
      await openClient(page);
      await page.locator('.client-page .row-ways .button').nth(1).click();
      await page.locator('.audit').waitFor();
    },
  }),
  report('client-reflown', '?period=week', {
    width: 320,
    act: openClient,
  }),
  report('client-unknown', '#/client/nobody'),
  report('sample', '?data=sample', { seed: 'nothing' }),
  options('team', 'team'),
  options('reflown', 'team', { width: 320 }),
  options('funnel-changes', 'team', {
    path: 'options.html#funnels',
    act: async (page) => {
      await page.locator('.funnel summary').first().click();
      await page.locator('.funnel .stage').nth(1).locator('.button').first().click();
      await page.locator('.funnel-save .button[data-look="primary"]').click();
      await page.locator('dialog[open]').waitFor({ timeout: 20_000 });
    },
  }),
  options('join-people', 'team', {
    path: 'options.html#people',
    act: async (page) => {
      await page.locator('.managers select').first().selectOption({ index: 1 });
      await page.locator('dialog[open]').waitFor();
    },
  }),
];
