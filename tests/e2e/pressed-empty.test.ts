import { expect, test } from 'vitest';
import { findInPicker, pickerText } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A form that is pressed empty, in a CRM that keeps the press to itself and marks nothing. */

startEachOn(UNKNOWN_CRM);

test('nothing is asked afterwards, the pick stays, and the next press of the form counts', async () => {
  await page.goto(`${crm.url}/deals/17`);
  await page.evaluate(() => {
    const ignore = (event: Event) => {
      const text = document.querySelector<HTMLTextAreaElement>('#text');
      if ((event.target as Element).id === 'save' && text?.value === '') event.stopPropagation();
    };
    document.addEventListener('click', ignore, true);
  });
  await page.getByRole('button', { name: 'Log a call' }).click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expect.poll(() => pickerText(page)).toContain('Saving');
  await expect.poll(() => pickerText(page), { timeout: 10_000 }).not.toContain('Saving');
  const { contacts, undecided } = await readPopup(popup);
  expect([contacts, undecided]).toEqual([0, 0]);
  await page.locator('#text').fill('They want an offer by Friday');
  await page.getByRole('button', { name: 'Log call' }).click();
  await expectScore(popup, 1, 1);
});
