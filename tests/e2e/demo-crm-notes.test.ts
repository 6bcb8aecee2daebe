import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clickInPicker, findInPicker, pickerText, radioNames } from './support/closed-roots.ts';
import { crm, extension, page, popup, startEachOnDemoCrm } from './support/on-demo-crm.ts';
import { killServiceWorker } from './support/service-worker.ts';
import {
  addNote,
  expectScore,
  logNote,
  openRecord,
  pickStage,
  readPopup,
  typeNote,
} from './support/steps.ts';

/** The main job on the demo CRM: each test starts with an extension that knows the CRM and nothing else. */

startEachOnDemoCrm();

/** Deals of the demo CRM by stage (tests/demo-crm/src/seed.ts). */
const OPPORTUNITY = '#/deals/3/show';
const PROPOSAL = '#/deals/2/show';
const PROPOSAL_TOO = '#/deals/5/show';
const CONTACT = '#/contacts/10/show';

test('a deal: a further stage counts, the same stage and Delayed do not', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  expect(await radioNames(page, 'Resulting stage')).toEqual([
    'Opportunity',
    'Proposal Sent',
    'In Negotiation',
    'Won',
    'Lost',
    'Delayed',
  ]);
  await pickStage(page, 'Proposal Sent');
  expect(await pickerText(page)).toContain('Counts: Opportunity → Proposal Sent');
  await logNote(page, 'They want an offer', 'Won');
  await expectScore(popup, 1, 1);

  await openRecord(page, crm.url, PROPOSAL);
  await pickStage(page, 'Proposal Sent');
  expect(await pickerText(page)).toContain('No progress');
  await clickInPicker(page, { role: 'radio', name: 'Postponed', within: 'No progress because' });
  await logNote(page, 'They asked to wait', null);
  await expectScore(popup, 1, 2);

  await openRecord(page, crm.url, PROPOSAL_TOO);
  await logNote(page, 'Not this year', 'Delayed');
  await expectScore(popup, 1, 3);
  const { items } = await readPopup(popup);
  expect(items.some((item) => /Labore est quia[\s\S]*Opportunity[\s\S]*Won/.test(item))).toBe(true);
});

test('a contact: "New client" and a stage counts, a stage alone is a baseline', async () => {
  await openRecord(page, crm.url, CONTACT);
  await clickInPicker(page, { role: 'radio', name: 'New client', within: 'Stage before' });
  await logNote(page, 'First call', 'Opportunity');
  await expectScore(popup, 1, 1);
  await openRecord(page, crm.url, '#/contacts/2/show');
  await logNote(page, 'An old client', 'Proposal Sent');
  await expectScore(popup, 1, 2);
});

test('saved with no pick and no kind: listed, in no number, until somebody says so', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  await logNote(page, 'Only a note', null);
  await expect.poll(async () => (await readPopup(popup)).items.join()).toContain('Labore est quia');
  await expectScore(popup, 0, 0);
});

test('the kind is asked, kept per form, and a kind with no stage is untagged', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  await clickInPicker(page, { role: 'radio', name: 'Call', within: 'Kind' });
  await logNote(page, 'They will call back', null);
  await expectScore(popup, 0, 1);
  expect((await readPopup(popup)).untagged).toBe(1);
  await openRecord(page, crm.url, PROPOSAL);
  const call = await findInPicker(page, { role: 'radio', name: 'Call', within: 'Kind' });
  await expect
    .poll(
      async () =>
        (await findInPicker(page, { role: 'radio', name: 'Call', within: 'Kind' })).checked,
    )
    .toBe(true);
  expect(call.name).toBe('Call');
});

/** Opens the edit form of the note with this text; its button shows on hover. */
async function editNote(on: Page, text: string): Promise<void> {
  const edit = on.locator('button[aria-label="Edit note"]');
  const all = await edit.count();
  for (let i = 0; i < all; i++) {
    const card = edit.nth(i).locator('xpath=ancestor::div[.//p][2]');
    if (!(await card.innerText()).includes(text)) continue;
    await card.hover();
    await edit.nth(i).click();
    return;
  }
  throw new Error(`no note says ${text}`);
}

test('an edited note is the same interaction, and opens with its pick', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  await logNote(page, 'They want an offer', 'Proposal Sent');
  await expectScore(popup, 1, 1);
  await editNote(page, 'They want an offer');
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Update Note' }) });
  await form.locator('stagemark-picker').waitFor();
  await form.locator('textarea[name=text]').fill('They want an offer soon');
  await clickInPicker(page, {
    role: 'radio',
    name: 'In Negotiation',
    within: 'Resulting stage',
    picker: 1,
  });
  await page.getByRole('button', { name: 'Update Note' }).click();
  await expect
    .poll(async () => (await readPopup(popup)).items.join(), { timeout: 20_000 })
    .toMatch(/In Negotiation/);
  await expectScore(popup, 1, 1);
});

test('an edited note that was never counted gets no picker', async () => {
  await openRecord(page, crm.url, '#/contacts/1/show');
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.locator('main form + div p').nth(1).hover();
  await page.locator('button[aria-label="Edit note"]').first().click();
  await page.getByRole('button', { name: 'Update Note' }).waitFor();
  await page.waitForTimeout(600);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
});

test('cancelled: nothing', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  await typeNote(page, 'Never saved');
  await pickStage(page, 'Won');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: 'close' })
    .click()
    .catch(() => undefined);
  await page.waitForTimeout(1_000);
  const shown = await readPopup(popup);
  expect([shown.contacts, shown.undecided]).toEqual([0, 0]);
});

test('the backend refuses: nothing counted, the pick stays; saved then: counted once', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  await page.evaluate(() => {
    window.demoCrm.rejectNext = 1;
  });
  await typeNote(page, 'They want an offer');
  await pickStage(page, 'Proposal Sent');
  await addNote(page);
  await page.getByText('The server refused it').waitFor();
  await expect.poll(() => pickerText(page)).toContain('did not save');
  await expectScore(popup, 0, 0);
  const stage = { role: 'radio', name: 'Proposal Sent', within: 'Resulting stage' };
  expect((await findInPicker(page, stage)).checked).toBe(true);
  await addNote(page);
  await expectScore(popup, 1, 1);
  expect((await readPopup(popup)).undecided).toBe(0);
});

test('save pressed five times fast: counted once', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  await typeNote(page, 'They want an offer');
  await pickStage(page, 'Proposal Sent');
  const button = page.getByRole('button', { name: 'Add this note' });
  const box = await button.boundingBox();
  if (!box) throw new Error('no button');
  for (let i = 0; i < 5; i++) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expectScore(popup, 1, 1);
  await page.waitForTimeout(1_500);
  await expectScore(popup, 1, 1);
  expect((await readPopup(popup)).undecided).toBe(0);
});

test('reload right after pressing save: undecided, asked in the popup, counted once on yes', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  await typeNote(page, 'They want an offer');
  await pickStage(page, 'Proposal Sent');
  await addNote(page);
  await page.reload();
  await expect.poll(async () => (await readPopup(popup)).undecided, { timeout: 15_000 }).toBe(1);
  await expectScore(popup, 0, 0);
  await popup.getByTestId('undecided').getByRole('button', { name: /Yes/ }).click();
  await expectScore(popup, 1, 1);
  expect((await readPopup(popup)).undecided).toBe(0);
});

test('the service worker is killed between pick and save: counted once', async () => {
  await openRecord(page, crm.url, OPPORTUNITY);
  await typeNote(page, 'They want an offer');
  await pickStage(page, 'Proposal Sent');
  await killServiceWorker(extension.context);
  await addNote(page);
  await expectScore(popup, 1, 1);
});

test('two tabs on one client: each save once, the second folded after the first', async () => {
  const second = await extension.context.newPage();
  await openRecord(page, crm.url, OPPORTUNITY);
  await openRecord(second, crm.url, OPPORTUNITY);
  await page.bringToFront();
  await logNote(page, 'They want an offer', 'Proposal Sent');
  await expectScore(popup, 1, 1);
  await second.bringToFront();
  await logNote(second, 'The same step, told again', 'Proposal Sent');
  await expectScore(popup, 1, 2);
});
