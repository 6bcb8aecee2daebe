import { expect, test } from 'vitest';
import { clickInPicker, findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { PLANNED_CRM } from './support/planned-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';

/** Planned contacts set to done where no profile knows the control (rule 11): the press is the interaction. */

startEachOn(PLANNED_CRM);

const numbers = async () => {
  const { contacts, successful, undecided } = await readPopup(popup);
  return [successful, contacts, undecided];
};
async function open(path: string): Promise<void> {
  await page.goto(crm.url + path);
  await page.waitForTimeout(1_000);
}
const corner = () => page.locator('stagemark-picker.corner');
const inRow = (id: string, name: string) =>
  page.locator(`#${id}`).getByRole('button', { name, exact: true });

test('boxes of a list: the call counts with its pick, the meeting too, tasks are no contacts', async () => {
  await open('/deals/17');
  await page.locator('[data-id="501"] input').click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await pickStage(page, 'Proposal');
  await expectScore(popup, 1, 1);
  await page.getByText('on site').click();
  await expectScore(popup, 1, 2);
  for (const id of ['503', '504']) await page.locator(`[data-id="${id}"] input`).click();
  await page.waitForTimeout(2_000);
  expect(await numbers()).toEqual([1, 2, 0]);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Bakery oven[\s\S]*Meeting/);
});

test('taken away again it asks, and leaves the count', async () => {
  await open('/deals/17');
  const box = page.locator('[data-id="501"] input');
  await box.click();
  await expectScore(popup, 0, 1);
  await box.click();
  const asked = 'Remove this contact from the count?';
  await clickInPicker(page, { role: 'radio', name: 'Yes', within: asked });
  await expectScore(popup, 0, 0);
});

test('the server refuses it, then takes it: one', async () => {
  crm.route('/api/activities/501', { status: 500, json: {} });
  await open('/deals/17');
  await page.locator('[data-id="501"] input').click();
  await page.waitForTimeout(4_000);
  expect(await numbers()).toEqual([0, 0, 0]);
  crm.route('/api/activities/501', { json: { ok: true } });
  await page.locator('[data-id="501"] input').click();
  await expectScore(popup, 0, 1);
});

test('refused, and ticked again as soon as a person can: one', async () => {
  crm.route('/api/activities/501', { status: 422, json: {} });
  await open('/deals/17');
  const box = page.locator('[data-id="501"] input');
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(false);
  await page.waitForTimeout(600);
  crm.route('/api/activities/501', { json: { ok: true } });
  await box.click();
  await expectScore(popup, 0, 1);
  await page.waitForTimeout(3_000);
  expect(await numbers()).toEqual([0, 1, 0]);
});

test('sent by PATCH, whose body no extension sees: counted', async () => {
  await open('/deals/17');
  await page.evaluate(() => Object.assign(window, { how: 'PATCH' }));
  await page.locator('[data-id="501"] input').click();
  await expectScore(popup, 0, 1);
});

test('rows of a table: by their buttons, with the row’s client; choosing rows is nothing, nor a task or a call with nobody', async () => {
  await open('/activities');
  await page.locator('#a601 input').click();
  await page.getByLabel('Select all').click();
  await inRow('a603', 'Mark as done').click();
  await inRow('a604', 'Mark as done').click();
  await page.waitForTimeout(1_500);
  expect(await corner().count()).toBe(0);
  await inRow('a601', 'Mark as done').click();
  await findInPicker(page, { role: 'StaticText', name: 'Kiln Ltd · Call Follow up on the price' });
  await expectScore(popup, 0, 1);
  await inRow('a602', 'Mark as done').dblclick();
  await expectScore(popup, 0, 2);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Ovens & Sons[\s\S]*Meeting[\s\S]*Kiln Ltd[\s\S]*Call/);
  expect(await numbers()).toEqual([0, 2, 0]);
});

test('a menu that stands apart from its row: “Set held” counts, “Not held” does not', async () => {
  await open('/activities');
  await page.locator('#a602 .more').click();
  await page.getByRole('menuitem', { name: 'Not held' }).click();
  await page.waitForTimeout(1_500);
  expect(await corner().count()).toBe(0);
  await page.locator('#a602 .more').click();
  await page.getByRole('menuitem', { name: 'Set held' }).click();
  await expectScore(popup, 0, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Ovens & Sons[\s\S]*Meeting/);
});

test('a button that posts the page: counted, with the call’s client', async () => {
  await open('/activities/701');
  await page.getByRole('button', { name: 'Mark as held' }).click();
  await expectScore(popup, 0, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Kiln Ltd[\s\S]*Call/);
});

test('a button that opens a form: the form is the contact, and nothing is asked in the corner', async () => {
  await open('/deals/18');
  await page.locator('[data-id="801"] button').click();
  await page.locator('stagemark-picker:not(.corner)').waitFor();
  await page.waitForTimeout(1_500);
  expect(await corner().count()).toBe(0);
  await page.locator('textarea').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await page.locator('#save').click();
  await expectScore(popup, 1, 1);
  await page.waitForTimeout(1_500);
  expect(await numbers()).toEqual([1, 1, 0]);
});

test('boxes that choose rows of a list, and “Done” that closes a window, are nothing', async () => {
  await open('/inbox');
  await page.getByRole('button', { name: 'Done' }).click();
  for (const id of ['951', '952']) await page.locator(`[data-id="${id}"] input`).click();
  await page.waitForTimeout(5_000);
  expect(await corner().count()).toBe(0);
  expect(await numbers()).toEqual([0, 0, 0]);
});

test('where nothing is sent: counted once the row is struck through', async () => {
  await open('/deals/19');
  await page.getByRole('checkbox').click();
  await expectScore(popup, 0, 1);
});

test('“Close” in a row that links to a call, and a window that asks back: counted once that is answered', async () => {
  await open('/deals/20');
  await page.locator('#close').click();
  await page.waitForTimeout(700);
  await page.locator('#ok').click();
  await expectScore(popup, 0, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Bakery oven[\s\S]*Call/);
});

test('a call’s state set to held where it stands, saved by GET: counted once its cell says so, and once', async () => {
  await open('/calls/961');
  await page.locator('select').selectOption('Held');
  await page.locator('#saveField').click();
  await expectScore(popup, 0, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Kiln Ltd[\s\S]*Call/);
  await page.waitForTimeout(2_000);
  expect(await numbers()).toEqual([0, 1, 0]);
});

test('set to not held, or refused: nothing', async () => {
  await open('/calls/961');
  await page.locator('select').selectOption('Not held');
  await page.locator('#saveField').click();
  await page.waitForTimeout(1_500);
  expect(await corner().count()).toBe(0);
  crm.route('/api/set', { status: 500, json: {} });
  await open('/calls/961');
  await page.locator('select').selectOption('Held');
  await page.locator('#saveField').click();
  await page.waitForTimeout(6_000);
  expect(await numbers()).toEqual([0, 0, 0]);
});
