import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserWorld } from '../faults/browser/world.ts';
import { findInPicker } from './support/closed-roots.ts';
import { expectScore, pickStage } from './support/steps.ts';

/** What became of a save is told late, when the next contact stands in the same form already. Found by seed 47. */

const STAGES = { role: 'radiogroup', name: 'Resulting stage' };
/** How long the page waits for what became of a save (ms). */
const LATE = 5_000;
/** Nobody writes the next contact sooner (ms). */
const PERSON = 500;

let world: BrowserWorld;
let popup: Page;

beforeAll(async () => {
  world = await BrowserWorld.start();
  popup = await world.extension.openPopup();
  const worker = await world.extension.serviceWorker();
  await worker.evaluate((ms) => {
    const tell = chrome.tabs.sendMessage.bind(chrome.tabs) as (...of: unknown[]) => unknown;
    const late = async (...of: unknown[]) => {
      await new Promise((done) => setTimeout(done, ms));
      return tell(...of);
    };
    chrome.tabs.sendMessage = late as never;
  }, LATE);
});
afterAll(() => world?.close());

test.each([
  ['written', false, 9_001, 1],
  ['written and picked', true, 9_002, 2],
])(
  'the next contact is %s by then: each is counted, with its own text and stage',
  async (_what, isPicked, id, nth) => {
    world.crm.add({ id, name: `Oven ${id}`, stage: 'Contacted' });
    const page = await world.extension.context.newPage();
    await page.goto(`${world.crm.url}/deals/${id}?ui=stays`);
    await findInPicker(page, STAGES);
    const texts = [`They asked about ${id}`, `They rang again about ${id}`] as const;
    for (const text of texts) world.crm.plans.set(text, { end: 'saves', taken: true, delay: 0 });
    await page.locator('#text').fill(texts[0]);
    await pickStage(page, 'Qualified');
    await page.locator('#save').click();
    await page.getByText(`Done ${texts[0]}`).waitFor();
    await page.waitForTimeout(PERSON);
    await page.locator('#text').fill(texts[1]);
    if (isPicked) await pickStage(page, 'Proposal');
    await page.waitForTimeout(LATE + 1_000);
    if (!isPicked) await pickStage(page, 'Proposal');
    expect(
      (await findInPicker(page, { role: 'radio', name: 'Proposal', within: 'Resulting stage' }))
        .checked,
    ).toBe(true);
    await page.locator('#save').click();
    await expectScore(popup, 2 * nth, 2 * nth);
    const { interactions, clients } = await world.stored();
    const client = clients.find(({ recordId }) => recordId === String(id))?.id;
    const stages = interactions
      .filter((one) => one.client === client)
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
      .map(({ resultingStage }) => resultingStage);
    expect(stages).toEqual(['qualified', 'proposal']);
    await page.close();
  },
  60_000,
);
