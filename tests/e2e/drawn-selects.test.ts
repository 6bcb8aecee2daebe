import { expect, test } from 'vitest';
import { DRAWN_CRM } from './support/drawn-crm.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { pickStage, readPopup } from './support/steps.ts';

/** A window of selects that hold no field: what they ask for and what is chosen in them stands there as text. */

startEachOn(DRAWN_CRM, '/activities');

async function open(): Promise<void> {
  await page.getByRole('button', { name: 'Log activity' }).click();
  await page.locator('stagemark-picker').waitFor();
}

test('it asks for the client, and the one who is chosen is the client, with the kind that is', async () => {
  await open();
  await page.getByRole('combobox', { name: 'Contact' }).click();
  await page.locator('[name=subject]').fill('On the offer');
  await page.locator('[name=body]').fill('They want an offer\nby Friday');
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  await expect.poll(async () => (await readPopup(popup)).contacts).toBe(1);
  expect((await readPopup(popup)).items.join()).toMatch(/Amara Okafor[\s\S]*Call/);
});

test('left empty, the window says what is missing: nothing, nor asked for afterwards', async () => {
  await open();
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  await page.locator('mat-error').waitFor();
  await page.waitForTimeout(1_500);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForTimeout(4_000);
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([0, 0]);
});

test('a window that comes long after the click and fades in gets its picker before anybody goes in', async () => {
  await page.goto(`${crm.url}/late`);
  await open();
});
