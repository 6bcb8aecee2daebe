import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { fillWith } from './support/pages/open-state.ts';

/** What jsdom can't show of the funnels editor: dragging, and a preview over thousands of contacts. */

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchWithExtension();
  await fillWith(extension, 'team');
});

afterAll(() => extension?.close());

const stages = () => page.locator('.funnel').first().locator('.stage');
const names = () =>
  stages().evaluateAll((rows) => rows.map((row) => row.querySelector('input')?.value));
const inOrder = ['Contacted', 'Qualified', 'Proposal', 'Negotiation', 'Won', 'Lost'];

beforeEach(async () => {
  await page?.close();
  page = await extension.openOptions();
  await page.locator('.funnel summary').first().click();
  await stages().first().waitFor();
});

/** Takes a stage by its handle and lets it go over another. */
async function drag(from: number, to: number): Promise<void> {
  const grip = stages().nth(from).locator('.stage-grip');
  await grip.scrollIntoViewIfNeeded();
  const [start, end] = [await grip.boundingBox(), await stages().nth(to).boundingBox()];
  if (!start || !end) throw new Error('The stages are not to be seen');
  await page.mouse.move(start.x + 5, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 5, end.y + end.height * (to > from ? 0.8 : 0.2), { steps: 8 });
  await page.mouse.up();
}

it('puts stages in another order by dragging, down and up again', async () => {
  await drag(0, 2);
  expect(await names()).toEqual(['Qualified', 'Proposal', 'Contacted', ...inOrder.slice(3)]);
  expect(await page.getByText('Contacted is stage 3 of 6 now.').count()).toBe(1);
  await drag(2, 0);
  expect(await names()).toEqual(inOrder);
  // Nothing is changed by it, so there is nothing to save.
  expect(await page.getByRole('button', { name: 'Save changes' }).count()).toBe(0);
});

it('shows which days change by how much before it applies it, and changes nothing on Cancel', async () => {
  const down = page.getByRole('button', { name: 'Move Contacted down' }).first();
  await down.focus();
  await page.keyboard.press('Enter');
  expect((await names()).slice(0, 2)).toEqual(['Qualified', 'Contacted']);
  const save = page.getByRole('button', { name: 'Save changes' });
  await save.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('row').nth(1).waitFor({ timeout: 30_000 });
  expect(await dialog.textContent()).toMatch(/Successful contacts change on \d+ days/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await save.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.reload();
  await page.locator('.funnel summary').first().click();
  expect(await names()).toEqual(inOrder);
});
