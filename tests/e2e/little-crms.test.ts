import { expect, test } from 'vitest';
import { LITTLE_CRMS } from './support/little-crms.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';

/** What small CRMs that were run taught: forms by general signs, saves by what is seen of them. */

startEachOn(LITTLE_CRMS);

async function openCall(): Promise<void> {
  await page.goto(`${crm.url}/leads`);
  // Looked at while its window can be seen through.
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.waitForTimeout(600);
  await page.locator('#log').click();
  await page.locator('stagemark-picker').waitFor();
}

test('a window that stood in the page unseen gets its picker as it opens, before anybody goes in', async () => {
  await openCall();
  await page.locator('[name=notes]').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await page.locator('#call').getByRole('button', { name: 'Log call' }).click();
  await expect.poll(async () => (await readPopup(popup)).contacts).toBe(1);
  expect((await readPopup(popup)).items.join()).toMatch(/lead 4[\s\S]*Call/);
});

test('a call of which only the outcome is chosen counts once the server has it', async () => {
  await openCall();
  await page.locator('[name=outcome]').selectOption('No answer');
  await pickStage(page, 'Contacted');
  await page.locator('#call').getByRole('button', { name: 'Log call' }).click();
  await expect.poll(async () => (await readPopup(popup)).contacts).toBe(1);
  await page.waitForTimeout(1_000);
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([1, 0]);
});

test('a call of which only the outcome is chosen, and the server fails: nothing', async () => {
  crm.route('/api/calls', { status: 500, delay: 200, json: {} });
  await openCall();
  await pickStage(page, 'Contacted');
  await page.locator('#call').getByRole('button', { name: 'Log call' }).click();
  await page.waitForTimeout(2_500);
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([0, 0]);
});

test('a note that can only be read from now on, in the window that took it, has no picker', async () => {
  await page.goto(`${crm.url}/leads/4`);
  await page.locator('stagemark-picker').waitFor();
  await page.locator('textarea').evaluate((text: HTMLTextAreaElement) => {
    text.readOnly = true;
  });
  await expect.poll(() => page.locator('stagemark-picker').count(), { timeout: 5_000 }).toBe(0);
});

test('what the browser itself refuses is nothing, nor asked for afterwards; filled in it counts', async () => {
  await page.goto(`${crm.url}/leads/4`);
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.waitForTimeout(800);
  await page.goto(`${crm.url}/leads`);
  await page.waitForTimeout(4_000);
  expect((await readPopup(popup)).undecided).toBe(0);
  await page.goto(`${crm.url}/leads/4`);
  await page.locator('textarea').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Save note' }).click();
  // A note: whoever does not say its kind is asked later.
  await expect.poll(async () => (await readPopup(popup)).items.join()).toMatch(/Kiln Ltd/);
  await expectScore(popup, 0, 1);
});

test('a record that is saved with nothing written in its note is no contact; with a note it is one', async () => {
  const update = page.getByRole('button', { name: 'Update lead' });
  await page.goto(`${crm.url}/leads/7/edit`);
  await page.locator('stagemark-picker').waitFor();
  await page.locator('[name=full_name]').fill('Kiln and Sons Ltd');
  await update.click();
  await page.waitForTimeout(2_500);
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([0, 0]);
  await page.goto(`${crm.url}/leads/7/edit`);
  await page.locator('textarea').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await update.click();
  await expect
    .poll(async () => (await readPopup(popup)).items.join())
    .toMatch(/Kiln Ltd[\s\S]*Call/);
  expect((await readPopup(popup)).contacts).toBe(1);
});

test('what is planned to be done, and what is turned down, gets no picker', async () => {
  await page.goto(`${crm.url}/leads/5`);
  for (const name of ['note', 'reason']) await page.locator(`[name=${name}]`).click();
  await page.waitForTimeout(1_500);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
});

test('a note in Hungarian, saved by what only looks like a button, gets one', async () => {
  await page.goto(`${crm.url}/clients/view/57`);
  await page.locator('stagemark-picker').waitFor();
});

test('a composer whose buttons are icons alone counts what its filled one sends', async () => {
  await page.goto(`${crm.url}/leads/6`);
  await page.locator('textarea').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await page.locator('#go').click();
  await expect.poll(async () => (await readPopup(popup)).items.join()).toMatch(/Kiln Ltd/);
});

test('a form that comes back in the answer with its field marked was refused; saved, the account’s name has no kind', async () => {
  await page.goto(`${crm.url}/accounts/9`);
  const log = async (text: string) => {
    await page.locator('[name=notes]').fill(text);
    await pickStage(page, 'Proposal');
    await page.getByRole('button', { name: 'Save' }).click();
  };
  await log('They want an offer by Friday');
  await page.locator('.error').waitFor();
  await page.waitForTimeout(4_000);
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([0, 0]);
  crm.route('/api/drawn', { html: '<p>Saved</p>', delay: 200 });
  await log('They want an offer by Friday');
  await expect
    .poll(async () => (await readPopup(popup)).items.join())
    .toMatch(/^Kiln Ltd|,Kiln Ltd/);
});

test('an old note changed where it stands is no new contact: the pencil that was pressed says so', async () => {
  await page.goto(`${crm.url}/leads/9`);
  await page.getByRole('button', { name: 'Edit note' }).click();
  await page.locator('li textarea').fill('They like the larger oven');
  await page.waitForTimeout(1_500);
  // One that was never counted has none.
  await expect.poll(() => page.locator('li stagemark-picker').count()).toBe(0);
  await page.locator('li').getByRole('button', { name: 'Save' }).click();
  await page.locator('li p').waitFor();
  await page.waitForTimeout(3_000);
  const { contacts, undecided, items } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([0, 0]);
  expect(items.join()).not.toMatch(/Kiln Ltd/);
});

test('a window that is a page of its own, over a record that only its title names', async () => {
  await page.goto(`${crm.url}/people/show?contactID=7`);
  await page.frameLocator('iframe').locator('[name=notes]').fill('Amara wants an offer');
  await pickStage(page, 'Proposal');
  await page.frameLocator('iframe').getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await readPopup(popup)).items.join(), { timeout: 15_000 })
    .toMatch(/Amara Okafor[\s\S]*Call/);
});
