import { beforeEach, expect, test } from 'vitest';
import { AUTOSAVE_CRM, graphql, operationOf, RECORD } from './support/autosave-crm.ts';
import { clickInPicker, findInPicker, isChecked, pickerText } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';

/** Notes that save themselves: the request tells, the picker stands in the corner, one note is one interaction. */

startEachOn(AUTOSAVE_CRM, RECORD);
beforeEach(async () => {
  // Its product is recognised, and the overlay began anew with its profile.
  await page.waitForTimeout(1_000);
});

const make = (what: 'note' | 'task') => page.locator(`#${what}`).click();
const write = (text: string) => page.keyboard.type(text, { delay: 20 });
const pickers = () => page.locator('stagemark-picker').count();
const picker = () => findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
const kind = (name: string) => clickInPicker(page, { role: 'radio', name, within: 'Kind' });
const saves = () => crm.requests.filter((r) => r.path === '/graphql').map(operationOf);
const shown = async () => {
  const { contacts, undecided } = await readPopup(popup);
  return [contacts, undecided];
};

test('a note gets a picker in the corner once it is saved; kind and stage make it a success', async () => {
  await make('note');
  expect(await pickers()).toBe(0);
  await write('They want an offer by Friday');
  await picker();
  expect(await pickerText(page)).toContain('Rebrand for Olive Bank');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('editor');
  await kind('Call');
  await pickStage(page, 'Proposal');
  await expectScore(popup, 1, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Rebrand for Olive Bank[\s\S]*Call[\s\S]*Screening → Proposal/);
});

test('nothing picked: a plain note is no contact until somebody says so', async () => {
  await make('note');
  await write('They want an offer by Friday');
  await picker();
  expect(await shown()).toEqual([0, 0]);
});

test('one note, written on and on: one interaction, and the pick stays', async () => {
  await make('note');
  await write('They want an offer');
  await picker();
  await kind('Meeting');
  await pickStage(page, 'Proposal');
  await expectScore(popup, 1, 1);
  for (const more of [' by Friday', ', with delivery', ' and a discount']) {
    await page.locator('.editor').press('End');
    await write(more);
    await page.waitForTimeout(1_200);
  }
  expect(saves().filter((name) => name === 'UpdateOneNote').length).toBeGreaterThan(2);
  expect(await pickers()).toBe(1);
  await expectScore(popup, 1, 1);
});

test('the next note in the same editor is another interaction; the first one opened again is the first', async () => {
  await make('note');
  await write('They want an offer');
  await picker();
  await kind('Call');
  await pickStage(page, 'Proposal');
  await expectScore(popup, 1, 1);
  await page.getByRole('button', { name: 'Note 1' }).waitFor();
  await clickInPicker(page, { role: 'button', name: 'Close' });
  await make('note');
  await write('They signed');
  await picker();
  await pickStage(page, 'Customer');
  await expectScore(popup, 2, 2);
  await clickInPicker(page, { role: 'button', name: 'Close' });
  await page.getByRole('button', { name: 'Note 1' }).click();
  await page.locator('.editor').press('End');
  await write(' today');
  await picker();
  const proposal = { role: 'radio', name: 'Proposal', within: 'Resulting stage' };
  await expect.poll(() => isChecked(page, proposal)).toBe(true);
  await page.waitForTimeout(1_500);
  await expectScore(popup, 2, 2);
});

test('a note that was there before Stagemark counts nothing, however it is edited', async () => {
  await make('note');
  await page.evaluate(() => {
    const editor = document.querySelector('.editor');
    if (editor) editor.textContent = 'Written last week';
  });
  await page.locator('.editor').press('End');
  await write(' and mended today');
  await expect.poll(saves, { timeout: 5_000 }).toContain('UpdateOneNote');
  await page.waitForTimeout(2_000);
  expect(await pickers()).toBe(0);
  expect(await shown()).toEqual([0, 0]);
});

test('a task written in the same editor is a plan: no picker, nothing asked', async () => {
  await make('task');
  await write('Call them next week');
  await expect.poll(saves, { timeout: 5_000 }).toContain('UpdateOneTask');
  await page.waitForTimeout(2_000);
  expect(await pickers()).toBe(0);
  expect(await shown()).toEqual([0, 0]);
});

test.each([
  ['an error under HTTP 200', { json: { errors: [{ message: 'Forbidden' }] } }],
  ['HTTP 500', { status: 500, json: {} }],
])('refused by %s: nothing; taken at the next try, once', async (_how, reply) => {
  crm.route('/graphql', graphql({ UpdateOneNote: reply }));
  await make('note');
  await write('They want an offer');
  await expect.poll(saves, { timeout: 5_000 }).toContain('UpdateOneNote');
  await page.waitForTimeout(1_500);
  expect(await pickers()).toBe(0);
  expect(await shown()).toEqual([0, 0]);
  crm.route('/graphql', graphql());
  await page.locator('.editor').press('End');
  await write(' by Friday');
  await picker();
  await kind('Call');
  await expectScore(popup, 0, 1);
});
