import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserWorld } from '../faults/browser/world.ts';
import { findInPicker } from './support/closed-roots.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';

/** The browser's process is killed right after a press, and started again on its profile. */

const STAGES = { role: 'radiogroup', name: 'Resulting stage' };
let world: BrowserWorld;

beforeAll(async () => {
  world = await BrowserWorld.start();
});
afterAll(() => world?.close());

async function open(id: number): Promise<Page> {
  world.crm.add({ id, name: `Oven ${id}`, stage: 'Contacted' });
  const page = await world.extension.context.newPage();
  await page.goto(`${world.crm.url}/deals/${id}?ui=stays`);
  await findInPicker(page, STAGES, 20_000);
  return page;
}

test('the save is asked about once, counts once when it is said that it was taken, and the next page has its picker', async () => {
  const page = await open(8_001);
  const text = 'They want an offer by Friday';
  world.crm.plans.set(text, { end: 'hangs', taken: true, delay: 0 });
  await page.locator('#text').fill(text);
  await pickStage(page, 'Proposal');
  await page.locator('#save').click();
  await expect.poll(() => world.crm.saved.get(text)).toBe(1);
  // What the press told is on the disk by then, or no program can know of it.
  await expect.poll(async () => (await world.stored()).pending.length).toBe(1);
  await world.crash();
  world.crm.letGo();
  // At once: the browser has hardly started.
  const next = await open(8_002);
  expect(await next.locator('stagemark-picker').count()).toBe(1);
  const popup = await world.extension.openPopup();
  await expect.poll(async () => (await readPopup(popup)).undecided, { timeout: 75_000 }).toBe(1);
  expect((await readPopup(popup)).contacts).toBe(0);
  await popup.getByTestId('undecided').getByRole('button', { name: 'Yes', exact: true }).click();
  await expectScore(popup, 1, 1);
  await next.bringToFront();
  world.crm.plans.set('They rang', { end: 'saves', taken: true, delay: 0 });
  await next.locator('#text').fill('They rang');
  await pickStage(next, 'Proposal');
  await next.locator('#save').click();
  await expectScore(popup, 2, 2);
}, 150_000);
