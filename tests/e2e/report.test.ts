import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import counting from '../counting-cases.json' with { type: 'json' };
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { fillWith } from './support/pages/open-state.ts';
import { readRows } from './support/pages/read-board.ts';

/** What a head does with the report: narrows it, asks what is behind a number, mends a contact. */

const { day } = counting.evening;

let extension: RunningExtension;
let report: Page;

beforeAll(async () => {
  extension = await launchWithExtension();
  await fillWith(extension, 'evening');
});

afterAll(() => extension?.close());

const isThere = () => report.locator('main:not([aria-busy="true"]) table').first().waitFor();
const names = async () => (await report.evaluate(readRows, 'Managers')).map(([name]) => name);
const search = () => report.evaluate(() => location.search);

beforeEach(async () => {
  await report?.close();
  report = await extension.context.newPage();
  await report.goto(extension.url(`report.html?day=${day}`));
  await isThere();
});

describe('filters', () => {
  it('stand in the address: a reload keeps them, Back takes them away again', async () => {
    await report
      .getByRole('combobox', { name: 'Manager', exact: true })
      .selectOption({ label: 'Petrov' });
    await expect.poll(names).toEqual(['Petrov']);
    expect(await search()).toContain('manager=');
    await report
      .getByRole('combobox', { name: 'Kind', exact: true })
      .selectOption({ label: 'Meeting' });
    await expect.poll(async () => (await report.evaluate(readRows, 'Managers'))[0]?.[4]).toBe('1');
    await report.reload();
    await isThere();
    expect(await names()).toEqual(['Petrov']);
    expect(await search()).toContain('kind=meeting');
    await report.goBack();
    await expect.poll(async () => (await report.evaluate(readRows, 'Managers'))[0]?.[4]).toBe('16');
    await report.goBack();
    await expect.poll(names).toEqual(['Petrov', 'Ivanov']);
  });

  it('are set by a manager’s name, and unset by it', async () => {
    const name = report.getByRole('rowheader', { name: 'Ivanov' }).getByRole('button');
    await name.click();
    await expect.poll(names).toEqual(['Ivanov']);
    await name.click();
    await expect.poll(names).toEqual(['Petrov', 'Ivanov']);
  });
});

describe('a number', () => {
  it('opens the contacts behind it, each with the way to its record; the focus comes back', async () => {
    const number = report.locator('td[data-column="successful"] .num').first();
    await number.focus();
    await report.keyboard.press('Enter');
    const drawer = report.getByRole('dialog', { name: 'Petrov · Successful' });
    await expect.poll(() => drawer.getByRole('listitem').count()).toBe(6);
    // A client's record is read after its rows are there.
    const links = drawer.getByRole('link', { name: 'Open in CRM' });
    await expect.poll(() => links.count()).toBe(6);
    for (const link of await links.all()) {
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/crm\.acme\.com\/deals\/petrov/);
    }
    await report.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await number.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('is in every cell of every table where there is one, and says how many are behind it', async () => {
    const bare = await report.evaluate(() =>
      [...document.querySelectorAll('.report tbody td')]
        .filter((cell) => /[1-9]/.test(cell.textContent ?? '') && !cell.querySelector('button'))
        .map((cell) => cell.closest('tr')?.textContent),
    );
    expect(bare).toEqual([]);
    // Whole numbers of contacts and of clients: as many are behind them.
    const numbers = report.locator(
      '.flow-table td .num, .bar-table td .num, td[data-column="contacts"] .num, td[data-column="call"] .num',
    );
    for (const number of await numbers.all()) {
      const text = (await number.textContent()) ?? '';
      if (!/^\d+$/.test(text)) continue;
      await number.click();
      const drawer = report.getByRole('dialog');
      const row = await number.evaluate((each) => each.closest('tr')?.textContent);
      await expect
        .poll(() => drawer.getByRole('listitem').count(), { message: row ?? '' })
        .toBe(Number(text));
      await report.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    }
  });
});

describe('a client', () => {
  const openFirst = async () => {
    await report.locator('td[data-column="successful"] .num').first().click();
    await report.getByRole('dialog').getByRole('link', { name: 'Timeline' }).first().click();
    await report.locator('.client-page .rows li').first().waitFor();
  };
  /** The table follows the store by itself, a moment after the page is there. */
  const expectSuccessful = async (number: string) => {
    await report.getByRole('link', { name: 'Report', exact: true }).click();
    await isThere();
    const read = async () =>
      (await report.evaluate(readRows, 'Managers')).find(([name]) => name === 'Petrov')?.[5];
    await expect.poll(read).toBe(number);
  };

  it('is mended: numbers follow, the audit says what was changed', async () => {
    await openFirst();
    await report.getByRole('button', { name: 'Change' }).first().click();
    const stage = report.getByLabel('Resulting stage');
    const before = await stage.inputValue();
    await stage.selectOption({ label: 'lost' });
    await report.getByRole('button', { name: 'Save', exact: true }).click();
    const audit = report.getByRole('region', { name: 'What was changed' });
    // The list follows the store by itself, a moment after the form has closed.
    await expect.poll(() => audit.textContent()).toContain('lost');
    expect(await audit.textContent()).toContain(before);
    expect(await audit.locator('button, input').count()).toBe(0);
    await expectSuccessful('5');
    await openFirstLost();
    await report.getByRole('button', { name: 'Change' }).first().click();
    await report.getByLabel('Resulting stage').selectOption(before);
    await report.getByRole('button', { name: 'Save', exact: true }).click();
    await report.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' });
    await expectSuccessful('6');
  });

  const openFirstLost = async () => {
    await report.locator('td[data-column="lost"] .num').first().click();
    await report.getByRole('dialog').getByRole('link', { name: 'Timeline' }).first().click();
    await report.locator('.client-page .rows li').first().waitFor();
  };

  it('loses a contact, and has it back by Undo', async () => {
    await openFirst();
    const rows = report.locator('.client-page .rows > li');
    const count = await rows.count();
    await report.getByRole('button', { name: 'Delete' }).first().click();
    await expect.poll(() => rows.count()).toBe(count - 1);
    await report.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rows.count()).toBe(count);
    await expectSuccessful('6');
  });
});

describe('sample data', () => {
  it('is looked at apart from the real one, and left by one click', async () => {
    await report.goto(extension.url('report.html?data=sample'));
    await report.locator('.managers-table').waitFor({ timeout: 40_000 });
    const banner = report.locator('.sample-banner');
    expect(await banner.textContent()).toContain('sample');
    expect(await names()).not.toEqual(['Petrov', 'Ivanov']);
    const databases = await report.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name).sort(),
    );
    expect(databases).toEqual(['stagemark', 'stagemark-sample']);
    await banner.getByRole('link').click();
    await report.getByText('No contacts in this time').waitFor();
    await report.goto(extension.url(`report.html?day=${day}`));
    await isThere();
    expect(await names()).toEqual(['Petrov', 'Ivanov']);
  });
});
