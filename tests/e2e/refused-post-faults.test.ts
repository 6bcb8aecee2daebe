import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxPage, callPage, type Deal } from '../faults/browser/crm-pages.ts';
import { BrowserWorld } from '../faults/browser/world.ts';
import { sessionOf } from './support/ax-tree.ts';
import { allInPicker, findInPicker } from './support/closed-roots.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { addCrm, expectScore, pickStage, readPopup } from './support/steps.ts';

/** Full-page posts that come back, or never end, while the worker dies at their press: saved again, each is one contact. */

let world: BrowserWorld;
let popup: Page;
let last = 6_000;

beforeAll(async () => {
  world = await BrowserWorld.start();
  popup = await world.extension.openPopup();
});
afterAll(() => world?.close());

const STAGES = { role: 'radiogroup', name: 'Resulting stage' };
const textOf = ({ name }: Deal) => `They asked about ${name}`;

/** A new client's form, written and picked, whose save is refused after so long (ms). */
async function write(delay: number): Promise<{ page: Page; deal: Deal }> {
  const id = ++last;
  const deal = { id, name: `Oven ${id}`, stage: 'Qualified' };
  world.crm.add(deal);
  world.crm.plans.set(textOf(deal), { end: 'refuses', taken: false, delay });
  const page = await world.extension.context.newPage();
  await page.goto(`${world.crm.url}/deals/${id}/calls/new`);
  await page.locator('#text').fill(textOf(deal));
  await findInPicker(page, STAGES);
  await pickStage(page, 'Proposal');
  return { page, deal };
}

/** What is open of a client's saves. */
const openOf = async ({ name }: Deal) =>
  (await world.stored()).pending.filter(({ clientName }) => clientName === name);

async function press(page: Page): Promise<void> {
  const { x, y } = (await page.locator('#save').boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(x + 5, y + 5);
}

/** As if the worker died before it stored the next press: it sees what the page sends, and goes no further. */
async function stopStoring(): Promise<void> {
  const worker = await world.extension.serviceWorker();
  await worker.evaluate(() => {
    chrome.alarms.get = (() => new Promise(() => undefined)) as never;
  });
}

/** Presses in the form that stands there with its text, and waits until the CRM has led on. */
async function saveAgain(page: Page, deal: Deal): Promise<void> {
  world.crm.plans.set(textOf(deal), { end: 'saves', taken: true, delay: 0 });
  expect(await page.locator('#text').inputValue()).toBe(textOf(deal));
  await findInPicker(page, STAGES);
  await pickStage(page, 'Proposal');
  await press(page);
  await page.waitForURL(`**/deals/${deal.id}`);
}

/** The contact is there once, as a call, and nothing is asked about it. */
async function expectOnce(deal: Deal, contacts: number): Promise<void> {
  await expectScore(popup, contacts, contacts);
  // Whatever else might come of it has come by then.
  await new Promise((done) => setTimeout(done, 4_000));
  const { undecided, items } = await readPopup(popup);
  expect(undecided).toBe(0);
  const own = items.filter((item) => item.includes(deal.name));
  expect(own).toHaveLength(1);
  expect(own[0]).toContain('Call');
  await expectScore(popup, contacts, contacts);
}

describe('a form that stands there with its text already', () => {
  let crm: FixtureServer;
  const deal = { id: 7, name: 'Oven 7', stage: 'Qualified' };
  const path = '/deals/7/calls/new';
  let page: Page;

  beforeAll(async () => {
    crm = await startFixtureServer();
    await addCrm(world.extension, crm.url);
    page = await world.extension.context.newPage();
  });
  afterAll(async () => {
    await page?.close();
    await crm?.close();
  });

  test('tells its kind under an error too, and what was typed tells none', async () => {
    const typed = 'A note on the meeting, and an e-mail';
    crm.route(path, { html: callPage(deal, typed, 'Could not be saved') });
    await page.goto(`${crm.url}${path}`);
    await findInPicker(page, STAGES);
    await page.waitForTimeout(500);
    expect(await allInPicker(page, { role: 'radiogroup', name: 'Kind' })).toEqual([]);
  });

  test('for the CRM kept it as a draft while its post had no answer: saved again it is one call', async () => {
    crm.route(path, { html: callPage(deal, '', '') });
    let letGo = (): void => undefined;
    crm.route(`POST ${path}`, async () => {
      await new Promise<void>((done) => {
        letGo = done;
      });
      return { drop: true };
    });
    await page.goto(`${crm.url}${path}`);
    await page.locator('#text').fill(textOf(deal));
    await pickStage(page, 'Proposal');
    await press(page);
    await expect.poll(async () => (await openOf(deal)).length).toBe(1);
    crm.route(path, { html: callPage(deal, textOf(deal), '') });
    // A page whose post has no answer stands still for whoever drives it, but not for its user.
    await (await sessionOf(page)).send('Page.reload');
    await expect.poll(async () => (await openOf(deal))[0]?.state).toBe('undecided');
    letGo();
    crm.route(`POST ${path}`, { redirect: `/deals/${deal.id}` });
    crm.route(`/deals/${deal.id}`, { html: boxPage(deal, 'stays') });
    await findInPicker(page, STAGES);
    await press(page);
    await expectOnce(deal, 1);
  });
});

test('the worker dies before it took up the press, and the post is refused: saved again it is one call', async () => {
  const { page, deal } = await write(0);
  await stopStoring();
  await press(page);
  await page.locator('.error').waitFor();
  await world.killWorker();
  await saveAgain(page, deal);
  await expectOnce(deal, 2);
  await page.close();
});

test('the worker dies between two presses, and both posts are refused: saved again it is one call', async () => {
  const { page, deal } = await write(1_000);
  await press(page);
  await expect.poll(async () => (await openOf(deal)).length).toBe(1);
  await stopStoring();
  await press(page);
  await page.locator('.error').waitFor();
  await world.killWorker();
  await saveAgain(page, deal);
  await expectOnce(deal, 3);
  await page.close();
});
