import { expect, test } from 'vitest';
import { clickInPicker, findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOnDemoCrm } from './support/on-demo-crm.ts';
import { expectScore, readPopup } from './support/steps.ts';

/** Tasks of the demo CRM are plans: ticking one done is the contact (rule 11). */

startEachOnDemoCrm();

/** The row of a task, by the CRM's own id of it (tests/demo-crm/src/seed.ts). */
const row = (id: number) => page.locator(`li:has(#checkbox-list-label-${id})`);
const tick = (id: number) => row(id).locator('[tabindex]').first().click();

test('a call ticked done on a contact: a contact at once, a success with a pick in the corner', async () => {
  await page.goto(`${crm.url}#/contacts/14/show`);
  await row(95).waitFor();
  await tick(95);
  // The page's note form has a picker too; the one in the corner comes after it.
  await clickInPicker(page, {
    role: 'radio',
    name: 'New client',
    within: 'Stage before',
    picker: 1,
  });
  await clickInPicker(page, {
    role: 'radio',
    name: 'Opportunity',
    within: 'Resulting stage',
    picker: 1,
  });
  await expectScore(popup, 1, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Louis Abernathy[\s\S]*Call/);
  const saved = await page.evaluate(() => window.demoCrm.saved.length);
  expect(saved).toBe(1);
});

test('a meeting ticked on the dashboard belongs to the person in its row', async () => {
  await page.goto(crm.url);
  await row(321).waitFor();
  await tick(321);
  await expectScore(popup, 0, 1);
  const { items, untagged } = await readPopup(popup);
  expect(untagged).toBe(1);
  expect(items.join()).toMatch(/Meeting/);
});

test('a task that tells no kind asks for it', async () => {
  await page.goto(`${crm.url}#/contacts/1/show`);
  await row(25).waitFor();
  await tick(25);
  await clickInPicker(page, { role: 'radio', name: 'Message', within: 'Kind', picker: 1 });
  await expectScore(popup, 0, 1);
});

test('the server refuses the tick: nothing', async () => {
  await page.goto(`${crm.url}#/contacts/14/show`);
  await row(95).waitFor();
  await page.evaluate(() => {
    window.demoCrm.rejectNext = 1;
  });
  await tick(95);
  await page.waitForTimeout(2_000);
  const shown = await readPopup(popup);
  expect([shown.contacts, shown.undecided]).toEqual([0, 0]);
});

test('ticked five times fast: one contact', async () => {
  await page.goto(`${crm.url}#/contacts/14/show`);
  await row(95).waitFor();
  const box = await row(95).locator('[tabindex]').first().boundingBox();
  if (!box) throw new Error('no row');
  for (let i = 0; i < 5; i++) await page.mouse.click(box.x + 40, box.y + box.height / 2);
  await expectScore(popup, 0, 1);
  await page.waitForTimeout(2_500);
  const shown = await readPopup(popup);
  expect([shown.contacts, shown.undecided]).toEqual([1, 0]);
});

test('a tick taken away asks whether its contact leaves the count', async () => {
  await page.goto(`${crm.url}#/contacts/14/show`);
  await row(95).waitFor();
  await tick(95);
  await expectScore(popup, 0, 1);
  await row(95).locator('[data-testid=CheckBoxIcon]').waitFor();
  await tick(95);
  const asked = 'Remove this contact from the count?';
  await clickInPicker(page, { role: 'radio', name: 'Yes', within: asked });
  await expectScore(popup, 0, 0);
});

test('a task is a plan: its dialog is not decorated, and saving it counts nothing', async () => {
  await page.goto(`${crm.url}#/contacts/2/show`);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.getByText('Add task').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea[name=text]').fill('Call them next week');
  await page.waitForTimeout(600);
  expect(await dialog.locator('stagemark-picker').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.locator('.MuiSnackbar-root').getByText('Task added').waitFor();
  await page.waitForTimeout(1_000);
  const shown = await readPopup(popup);
  expect([shown.contacts, shown.undecided]).toEqual([0, 0]);
});
