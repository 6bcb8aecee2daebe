import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RandomCrm } from '../faults/browser/crm.ts';
import { findInPicker, isChecked } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { knowCrm } from './support/know-crm.ts';
import { poll } from './support/poll.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';

/** What browsers do with tabs: keep a page that was left, double one, let one go from memory. One picker, counted once. */

const STAGES = { role: 'radiogroup', name: 'Resulting stage' };
const QUALIFIED = { role: 'radio', name: 'Qualified', within: 'Resulting stage' };

let crm: RandomCrm;
let extension: RunningExtension;
let popup: Page;
let id = 7_000;
let contacts = 0;

beforeAll(async () => {
  crm = await RandomCrm.start();
  extension = await launchWithExtension({ keepsPages: true });
  await knowCrm(extension, crm.url);
  popup = await extension.openPopup();
});
afterAll(async () => {
  await extension?.close();
  await crm?.close();
});

/** A new client's page with its form open; the stage before is known, so that each pick is a step. */
async function openDeal(): Promise<Page> {
  crm.add({ id: ++id, name: `Oven ${id}`, stage: 'Contacted' });
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/deals/${id}?ui=stays`);
  await findInPicker(page, STAGES);
  return page;
}

async function save(page: Page, text: string, stage: string): Promise<void> {
  crm.plans.set(text, { end: 'saves', taken: true, delay: 0 });
  await page.locator('#text').fill(text);
  await pickStage(page, stage);
  await page.locator('#save').click();
}

/** All of them are steps forward. */
async function counted(more: number): Promise<void> {
  contacts += more;
  await expectScore(popup, contacts, contacts);
}

const pickers = (page: Page) => page.locator('stagemark-picker').count();

const tabOf = async (page: Page): Promise<number> => {
  const worker = await extension.serviceWorker();
  const found = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  if (found === undefined) throw new Error(`No tab shows ${page.url()}`);
  return found;
};

/** The page that comes, which shows that address. */
async function pageAt(url: string, others: readonly Page[]): Promise<Page> {
  return poll(
    async () => extension.context.pages().find((p) => p.url() === url && !others.includes(p)),
    10_000,
    () => `No page shows ${url}`,
  );
}

test('left and gone back to, with what was typed and picked: one picker, counted once', async () => {
  const page = await openDeal();
  const text = `They asked for an oven ${id}`;
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) =>
      Object.assign(window, { wasKept: persisted }),
    );
  });
  await page.locator('#text').fill(text);
  await pickStage(page, 'Qualified');
  await page.goto(`${crm.url}/deals`);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => 'wasKept' in window && window.wasKept)).toBe(true);
  expect(await isChecked(page, QUALIFIED)).toBe(true);
  expect(await pickers(page)).toBe(1);
  await save(page, text, 'Qualified');
  await counted(1);
  // Left again, and the next contact is written into the form that stands there.
  await page.goto(`${crm.url}/deals`);
  await page.goBack({ waitUntil: 'commit' });
  await save(page, `They asked again ${id}`, 'Proposal');
  await counted(1);
  expect(await pickers(page)).toBe(1);
  await page.close();
});

test('a tab that is doubled with its form open: each has its picker, each save counts once', async () => {
  const page = await openDeal();
  await page.locator('#text').fill(`They want an offer ${id}`);
  await pickStage(page, 'Qualified');
  const tab = await tabOf(page);
  const before = extension.context.pages();
  const worker = await extension.serviceWorker();
  await worker.evaluate(async (of) => void (await chrome.tabs.duplicate(of)), tab);
  const double = await pageAt(page.url(), before);
  await double.bringToFront();
  await findInPicker(double, STAGES);
  await save(double, `They want an offer by Friday ${id}`, 'Qualified');
  await counted(1);
  await page.bringToFront();
  expect([await pickers(page), await pickers(double)]).toEqual([1, 1]);
  await save(page, `They want an offer ${id}`, 'Proposal');
  await counted(1);
  await Promise.all([page.close(), double.close()]);
});

test('a tab let go from memory while its save is under way: asked about once, and the next one counts', async () => {
  const page = await openDeal();
  const url = page.url();
  const text = `They rang ${id}`;
  crm.plans.set(text, { end: 'hangs', taken: true, delay: 0 });
  await page.locator('#text').fill(text);
  await pickStage(page, 'Qualified');
  await page.locator('#save').click();
  await expect.poll(() => crm.saved.get(text)).toBe(1);
  const tab = await tabOf(page);
  await popup.bringToFront();
  const before = extension.context.pages().filter((one) => one !== page);
  const worker = await extension.serviceWorker();
  await worker.evaluate(async (of) => void (await chrome.tabs.discard(of)), tab);
  crm.letGo();
  await expect.poll(async () => (await readPopup(popup)).undecided, { timeout: 50_000 }).toBe(1);
  expect((await readPopup(popup)).contacts).toBe(contacts);
  // Looked at again it is loaded anew, maybe under another number.
  await worker.evaluate(async (at) => {
    const [again] = (await chrome.tabs.query({})).filter((one) => one.url === at);
    if (again?.id !== undefined) await chrome.tabs.update(again.id, { active: true });
  }, url);
  const again = await pageAt(url, before);
  await findInPicker(again, STAGES, 20_000);
  expect(await pickers(again)).toBe(1);
  await popup.bringToFront();
  await popup.getByTestId('undecided').getByRole('button', { name: 'Yes', exact: true }).click();
  await counted(1);
  await again.bringToFront();
  await save(again, `They rang again ${id}`, 'Proposal');
  await counted(1);
});
