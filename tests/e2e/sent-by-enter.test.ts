import { expect, test } from 'vitest';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { TALK_CRM } from './support/talk-crm.ts';

/** Messages that plain Enter sends, on a site with no profile. */

startEachOn(TALK_CRM);

const SAID = 'We can deliver the oven on Friday';
const box = () => page.locator('textarea, [contenteditable=true]');

async function write(path: string, said = SAID): Promise<void> {
  await page.goto(`${crm.url}${path}`);
  await page.locator('stagemark-picker').waitFor();
  await box().click();
  await page.keyboard.type(said);
  await pickStage(page, 'Proposal');
  await box().focus();
}
const sentOnes = () => crm.requests.filter(({ path }) => path === '/api/messages').length;

test.each([
  ['a text area that is emptied at once', '/clients/41'],
  ['an editable element that is emptied at once', '/clients/42'],
  ['a text area that waits for the server', '/clients/43'],
  ['a text area whose script presses the form’s button', '/clients/46'],
  ['a text area whose script submits the form with no button', '/clients/47'],
])('%s: counted once', async (_, path) => {
  if (path.endsWith('43'))
    crm.route('/api/messages', { status: 201, delay: 1_200, json: { id: 5 } });
  await write(path);
  await page.keyboard.press('Enter');
  await expectScore(popup, 1, 1);
  expect(sentOnes()).toBe(1);
  await page.waitForTimeout(1_500);
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([1, 0]);
});

test('by a socket, with no request to be seen: counted once its text stands in the talk', async () => {
  await write('/clients/44');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readPopup(popup)).contacts, { timeout: 15_000 }).toBe(1);
  expect(sentOnes()).toBe(0);
});

test('two messages, one right after the other: two contacts, one success', async () => {
  await write('/clients/41');
  await page.keyboard.press('Enter');
  await page.keyboard.type('And the second oven a week later');
  await page.keyboard.press('Enter');
  await expectScore(popup, 1, 2);
  expect(sentOnes()).toBe(2);
});

test('a new line by Shift+Enter sends nothing; what Enter sends then is one message', async () => {
  await write('/clients/41');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('before noon');
  await page.waitForTimeout(600);
  expect((await readPopup(popup)).contacts).toBe(0);
  await page.keyboard.press('Enter');
  await expectScore(popup, 1, 1);
});

test('the server fails: nothing; sent again: one', async () => {
  crm.route('/api/messages', { status: 500, json: {} });
  await write('/clients/43');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1_500);
  expect((await readPopup(popup)).contacts).toBe(0);
  crm.route('/api/messages', { status: 201, json: { id: 5 } });
  await page.keyboard.press('Enter');
  await expectScore(popup, 1, 1);
});

test('where Enter begins a new line, the button’s save alone counts', async () => {
  await write('/clients/45');
  await page.keyboard.press('Enter');
  await page.keyboard.type('before noon');
  await page.keyboard.press('Enter');
  await page.locator('#send').click();
  await expectScore(popup, 1, 1);
  await page.waitForTimeout(1_500);
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([1, 0]);
  expect(sentOnes()).toBe(1);
});
