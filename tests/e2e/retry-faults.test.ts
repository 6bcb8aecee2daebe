import { afterAll, beforeAll, expect, test } from 'vitest';
import { RandomCrm } from '../faults/browser/crm.ts';
import { findInPicker } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { knowCrm } from './support/know-crm.ts';
import { pickStage, readPopup } from './support/steps.ts';

/** Saves that failed and are pressed again where they stand: each is one contact. Found by the random schedules. */

let crm: RandomCrm;
let extension: RunningExtension;

beforeAll(async () => {
  crm = await RandomCrm.start();
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
});
afterAll(async () => {
  await extension?.close();
  await crm?.close();
});

test.each([
  ['refused', 'refuses', false],
  ['failed', 'fails', false],
  ['answered with 200 and an error inside', 'says-error', false],
  ['broken off, though the server had it', 'breaks', true],
] as const)(
  '%s, its message taken back at the next press: counted once',
  async (_what, end, taken) => {
    const popup = await extension.openPopup();
    const { contacts } = await readPopup(popup);
    const id = 2_000 + contacts;
    crm.add({ id, name: `Oven ${id}`, stage: 'Qualified' });
    const text = `They asked about oven ${id}`;
    crm.plans.set(text, { end, taken, delay: 100 });
    const page = await extension.context.newPage();
    await page.goto(`${crm.url}/deals/${id}?ui=stays`);
    await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
    await page.locator('#text').fill(text);
    await pickStage(page, 'Proposal');
    await page.locator('#save').click();
    await page.getByText('Could not be saved').waitFor();
    await page.waitForTimeout(1_500);
    expect((await readPopup(popup)).contacts).toBe(contacts);
    crm.plans.set(text, { end: 'saves', taken: true, delay: 100 });
    await page.locator('#save').click();
    await expect
      .poll(async () => (await readPopup(popup)).contacts, { timeout: 20_000 })
      .toBe(contacts + 1);
    expect((await readPopup(popup)).undecided).toBe(0);
    await Promise.all([page.close(), popup.close()]);
  },
);
