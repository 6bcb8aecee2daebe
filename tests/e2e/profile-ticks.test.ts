import { expect, test } from 'vitest';
import { allInPicker, clickInPicker, findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { PLACES, TICK_CRMS } from './support/tick-crms.ts';

/** Planned activities ticked done, as the profiles know them (rule 11): the tick is the interaction. */

startEachOn(TICK_CRMS);

async function open(product: keyof typeof PLACES): Promise<void> {
  await page.goto(crm.url + PLACES[product]);
  // Its product is recognised; what the profile needs besides is brought.
  await page.waitForTimeout(1_200);
}
const kind = (name: string, picker = 0) =>
  clickInPicker(page, { role: 'radio', name, within: 'Kind', picker });
const before = (name: string) =>
  clickInPicker(page, { role: 'radio', name, within: 'Stage before' });
const numbers = async () => {
  const { contacts, successful, undecided } = await readPopup(popup);
  return [successful, contacts, undecided];
};

test('pipedrive: two activities with the same words are two contacts; each pressed twice, once', async () => {
  await open('pipedrive');
  const done = page.locator('[data-test=mark-as-done]');
  await done.nth(0).dblclick();
  await kind('Call');
  await expectScore(popup, 0, 1);
  await done.nth(1).click();
  await kind('Meeting', 1);
  await expectScore(popup, 0, 2);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Green tea private label/);
});

test('pipedrive: ticked in the list by its label, it is one contact; set back, it asks', async () => {
  await open('pipedrive');
  await page.locator('[data-test=done-label]').click();
  await kind('Call');
  await before('Qualified');
  await pickStage(page, 'Contact Made');
  await expectScore(popup, 1, 1);
  await page.locator('[data-test=done-label]').click();
  const asked = 'Remove this contact from the count?';
  await clickInPicker(page, { role: 'radio', name: 'Yes', within: asked });
  await expectScore(popup, 0, 0);
});

test('pipedrive: the server says no under HTTP 200: nothing', async () => {
  crm.route('/api/v1/activities/71', { json: { success: false } });
  await open('pipedrive');
  await page.locator('[data-test=mark-as-done]').first().click();
  await page.waitForTimeout(2_500);
  expect(await numbers()).toEqual([0, 0, 0]);
});

test('hubspot: a task ticked on the timeline, with the deal’s stage', async () => {
  await open('hubspot');
  await page.getByText('Ring about the samples').click();
  await kind('Call');
  await pickStage(page, 'Decision maker bought-in');
  await expectScore(popup, 1, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Presentation scheduled → Decision maker bought-in/);
});

test('what was ticked is said in full, however long, and nothing leaves the corner’s box', async () => {
  await open('pipedrive');
  const said = page.getByText('Call Elsa').first();
  await said.evaluate((line) => line.append(' of the green tea and the oven that she asked for'));
  await page.locator('[data-test=mark-as-done]').first().click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  const box = await page.locator('stagemark-picker.corner').boundingBox();
  if (!box) throw new Error('no box');
  const stages = await allInPicker(page, { role: 'radio', within: 'Resulting stage' });
  const asked = await allInPicker(page, { role: 'StaticText', name: /of the green tea/ });
  expect([stages.length > 3, asked.length > 0]).toEqual([true, true]);
  for (const node of [...stages, ...asked]) {
    const right = await rightOf(node);
    expect(right, String(node.name)).toBeLessThanOrEqual(box.x + box.width - 10);
  }
});

/** Where a node of the picker ends, at the right. */
async function rightOf({ backendId }: { backendId: number }): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: backendId });
  await session.detach();
  return Math.max(...quads.map((quad) => quad[2] ?? Number.POSITIVE_INFINITY));
}

test('hubspot: the server refuses: nothing', async () => {
  crm.route('/api/inbounddb-objects/v1/crm-objects/0-27/5551', { status: 403, json: {} });
  await open('hubspot');
  await page.getByText('Ring about the samples').click();
  await page.waitForTimeout(2_500);
  expect(await numbers()).toEqual([0, 0, 0]);
});

test('amocrm: a meeting completed with no word in its result', async () => {
  await open('amocrm');
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.locator('.js-task-result-button').click();
  await expectScore(popup, 0, 1);
  expect((await readPopup(popup)).items.join()).toMatch(/Meeting/);
});

test('odoo: an activity marked done with no feedback; refused under HTTP 200, nothing', async () => {
  const done = '/web/dataset/call_kw/mail.activity/action_feedback';
  crm.route(done, { json: { error: { message: 'Odoo Server Error' } } });
  await open('odoo');
  await page.getByRole('button', { name: 'Mark Done' }).click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.waitForTimeout(2_500);
  expect(await numbers()).toEqual([0, 0, 0]);
  crm.route(done, { json: { result: 905 } });
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expectScore(popup, 0, 1);
  expect((await readPopup(popup)).items.join()).toMatch(/Meeting/);
});

test('suitecrm: another field saved in place by the same icon is no tick; the status set to Held is', async () => {
  await open('suitecrm');
  await page.locator('[field=description] #inlineEditSaveButton').click();
  await page.waitForTimeout(2_000);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
  expect(await numbers()).toEqual([0, 0, 0]);
  await page.locator('select[name=status]').selectOption('Held');
  await page.locator('[field=status] #inlineEditSaveButton').click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await expectScore(popup, 0, 1);
});
