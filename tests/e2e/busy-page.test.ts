import { expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A page that works for seconds once its save is answered, and closes the form as it does. */

startEachOn(UNKNOWN_CRM);

test('what is judged meanwhile is judged again once the page has time to show what became of it', async () => {
  crm.route('/api/calls', { json: {} });
  await page.goto(`${crm.url}/deals/21`);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.evaluate(() => {
    const box = document.querySelector('#box') as Element;
    document.querySelector('#save')?.addEventListener('click', () => {
      setTimeout(() => {
        for (const end = Date.now() + 12_000; Date.now() < end; );
        Element.prototype.remove.call(box);
      }, 500);
    });
    box.remove = () => undefined;
  });
  await page.locator('textarea').fill('They want an offer by Friday');
  await pickStage(page, 'Proposal');
  await page.locator('#save').click();
  await expectScore(popup, 1, 1);
  expect((await readPopup(popup)).undecided).toBe(0);
});
