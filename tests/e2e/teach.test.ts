import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInPicker, pickerText } from './support/closed-roots.ts';
import type { RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { freshExtension } from './support/one-browser.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { TEACH_CRM } from './support/teach-crm.ts';
import {
  findInTeach,
  pointAt,
  pressInTeach,
  startTeaching,
  teachText,
} from './support/teach-panel.ts';

/** Teach mode on a CRM in which general signs find no form. */

let crm: FixtureServer;
let extension: RunningExtension;
let page: Page;
const FIELD = '.box[data-k=x] .ed';
const KEEP = '.box[data-k=x] .go';

beforeEach(async () => {
  crm = await startFixtureServer(TEACH_CRM);
  extension = await freshExtension();
  await knowCrm(extension, `${crm.url}/z/`);
  page = await extension.context.newPage();
  await page.goto(`${crm.url}/z/deals/17`);
});
afterEach(() => crm?.close());

const pickers = () => page.locator('stagemark-picker').count();

async function say(text: string, stage: string, within: Pick<Page, 'locator'> = page) {
  await within.locator(FIELD).click();
  await page.keyboard.type(text);
  await pickStage(page, stage);
  await within.locator(KEEP).click();
}

test('three clicks: field, button, store; the picker comes at once, and the save counts', async () => {
  await page.waitForTimeout(800);
  expect(await pickers()).toBe(0);
  await startTeaching(extension, page);
  await pointAt(page, FIELD);
  await findInTeach(page, 'status', /save/i).catch(() => undefined);
  await pointAt(page, KEEP);
  expect(crm.requests.some((r) => r.method === 'POST')).toBe(false);
  await pressInTeach(page, 'Use this form');
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await pressInTeach(page, 'Close');
  expect(await pickers()).toBe(1);
  await say('They want an offer', 'Proposal');
  const popup = await extension.openPopup();
  // Nobody said where the client stood: it counts as a contact.
  await expectScore(popup, 0, 1);
});

test('client, stage and name are taught too: the next deal is read, and nothing else decorated', async () => {
  await startTeaching(extension, page);
  await pointAt(page, FIELD);
  await pointAt(page, KEEP);
  await pointAt(page, 'h1');
  await pointAt(page, 'dd');
  await pointAt(page, '[data-who]');
  const text = await teachText(page);
  expect(text).toMatch(/Client: Bakery oven/);
  expect(text).toMatch(/Current stage: Qualified/);
  expect(text).toMatch(/Your name: Olena Koval/);
  await pressInTeach(page, 'Use this form');
  await findInTeach(page, 'button', 'Close');
  await page.goto(`${crm.url}/z/deals/18`);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  expect(await pickers()).toBe(1);
  await say('They signed', 'Won');
  const popup = await extension.openPopup();
  await expectScore(popup, 1, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Glass kiln[\s\S]*Proposal → Won/);
});

test('a form that logs no contact is shown once, and never asked in again, until it is said to log one', async () => {
  await page.goto(`${crm.url}/z/deals/22`);
  const landlord = page.locator('form', { hasText: 'landlord' });
  const inForms = () => page.locator('form stagemark-picker').count();
  await expect.poll(inForms, { timeout: 5_000 }).toBe(2);
  const teachKind = async (kind: string, shown: string, store = 'Use this form') => {
    await startTeaching(extension, page);
    await pointAt(page, 'form:nth-of-type(2) textarea');
    await pointAt(page, 'form:nth-of-type(2) button');
    await pressInTeach(page, kind, 'radio');
    await expect.poll(() => teachText(page)).toContain(shown);
    await pressInTeach(page, store);
    await pressInTeach(page, 'Close');
  };
  await teachKind(
    'No contact with a client: never ask here',
    'none, it logs no contact',
    'Never ask in this form',
  );
  await expect.poll(inForms, { timeout: 5_000 }).toBe(1);
  await page.reload();
  await expect.poll(inForms, { timeout: 5_000 }).toBe(1);
  expect(await landlord.locator('stagemark-picker').count()).toBe(0);
  await landlord.locator('textarea').fill('The lift is broken');
  await landlord.locator('button').click();
  await page.locator('form', { hasText: 'client' }).locator('textarea').fill('They want an offer');
  await pickStage(page, 'Proposal');
  await page.locator('form', { hasText: 'client' }).locator('button').click();
  await expectScore(await extension.openPopup(), 0, 1);
  await teachKind('Call', 'Kind: Call');
  await expect.poll(inForms, { timeout: 5_000 }).toBe(2);
});

test('by keyboard alone: arrows move, Enter takes, Esc goes back', async () => {
  await startTeaching(extension, page);
  await page.keyboard.press('Enter');
  await findInTeach(page, 'button', 'Point at: Text field');
  await page.keyboard.press('Escape');
  expect(await teachText(page)).toContain('Click the field where you type');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  // No button is guessed here: from the field's neighbourhood down to what saves.
  await page.mouse.move(5, 5);
  await pointAt(page, KEEP);
  expect(await teachText(page)).toContain('The form is found.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('stagemark-teach').count()).toBe(0);
});

test('what is no field and no button of the form is said so', async () => {
  await startTeaching(extension, page);
  await pointAt(page, 'h1');
  expect(await teachText(page)).toContain('This takes no text');
  await pointAt(page, FIELD);
  await pointAt(page, FIELD);
  expect(await teachText(page)).toContain('This is no button of the form');
});

test('inside a modal dialog, which makes everything else inert', async () => {
  await page.goto(`${crm.url}/z/deals/19`);
  await startTeaching(extension, page);
  await pressInTeach(page, 'Use the page first');
  await page.locator('#open').click();
  await pressInTeach(page, 'Go on pointing');
  await pointAt(page, FIELD);
  await pointAt(page, KEEP);
  expect(await teachText(page)).toContain('The form is found.');
  await pressInTeach(page, 'Use this form');
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  expect(await pickerText(page)).not.toBe('');
});

test.each([
  ['in open shadow roots, one in the other', 21],
  ['in a frame of the same address', 20],
])('a form %s is taught, and counts', async (_, id) => {
  await page.goto(`${crm.url}/z/deals/${id}`);
  const within = id === 20 ? page.frameLocator('iframe') : page;
  await within.locator(FIELD).waitFor();
  await startTeaching(extension, page);
  await pointAt(page, FIELD, within);
  await pointAt(page, KEEP, within);
  await pressInTeach(page, 'Use this form');
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await pressInTeach(page, 'Close');
  expect(await within.locator('stagemark-picker').count()).toBe(1);
  await say('They want an offer', 'Proposal', within);
  await expectScore(await extension.openPopup(), 0, 1);
  expect(crm.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('a forged message stores nothing where nobody asked for teach mode', async () => {
  const worker = await extension.serviceWorker();
  await page.waitForTimeout(300);
  const answers = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    const [result] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: async () => {
        const form = { id: 'taught-1', container: 'body', text: 'input', save: 'button' };
        const taught = { form, general: false, records: [], shadow: false, client: [] };
        return [
          await chrome.runtime.sendMessage({ type: 'teach/hello' }),
          await chrome.runtime.sendMessage({ type: 'teach/done', taught }),
          await chrome.runtime.sendMessage({ type: 'teach/done', taught: { form } }),
        ];
      },
    });
    return result?.result;
  });
  expect(answers).toEqual([null, { stored: false }, null]);
});
