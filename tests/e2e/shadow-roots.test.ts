import { expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { SHADOW_CRM } from './support/shadow-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';

/** Forms in open shadow roots: root in root in root, with fields and buttons that have roots of their own. */

startEachOn(SHADOW_CRM);

/** The picker, and the tag of the element whose shadow root it stands in. */
const standsIn = () =>
  page.locator('stagemark-picker').evaluate((host) => {
    const root = host.getRootNode();
    const { width, height } = host.getBoundingClientRect();
    return { in: root instanceof ShadowRoot ? root.host.localName : null, width, height };
  });

test.each(['', '?late', '?shown'])(
  'a form in nested roots is found, and counts (%s)',
  async (how) => {
    await page.goto(`${crm.url}/deals/41${how}`);
    await page.locator('stagemark-picker').waitFor({ timeout: 15_000 });
    const at = await standsIn();
    expect(at.in).toBe('log-panel');
    expect(at.width).toBeGreaterThan(200);
    expect(at.height).toBeGreaterThan(20);
    await page.locator('textarea').fill('They want the crane in May');
    await pickStage(page, 'Proposal');
    await page.getByRole('button', { name: 'Save' }).click();
    await expectScore(popup, 1, 1);
  },
);

test('a refusal that shows in the shadow root alone: not counted, the pick stays', async () => {
  crm.route('/api/calls', { status: 422, json: { error: 'no' } });
  await page.goto(`${crm.url}/deals/41`);
  await page.locator('textarea').fill('They want the crane in May');
  await pickStage(page, 'Proposal');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForTimeout(1_500);
  const shown = await readPopup(popup);
  expect([shown.contacts, shown.undecided]).toEqual([0, 0]);
  const stage = { role: 'radio', name: 'Proposal', within: 'Resulting stage' };
  expect((await findInPicker(page, stage)).checked).toBe(true);
});

test('Ctrl+Enter in a field of a nested root is its form’s shortcut', async () => {
  await page.goto(`${crm.url}/deals/41`);
  await page.locator('stagemark-picker').waitFor();
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.ctrlKey) return;
      const [field] = event.composedPath();
      const body = JSON.stringify({ t: 'Said by keyboard' });
      void fetch('/api/calls', { method: 'POST', body }).then(() => {
        if (field instanceof HTMLTextAreaElement) field.value = '';
      });
    });
  });
  await page.locator('textarea').fill('Said by keyboard');
  await page.locator('textarea').press('Control+Enter');
  await expectScore(popup, 0, 1);
});

test('a text field in a root with nothing that saves gets no picker', async () => {
  await page.goto(`${crm.url}/deals/41?pad`);
  await page.locator('textarea').click();
  await page.waitForTimeout(1_500);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
});
