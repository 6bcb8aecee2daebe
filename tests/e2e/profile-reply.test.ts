import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { pickStage, readPopup } from './support/steps.ts';

/** A product with a profile whose server answers 200 whatever happens: only the reply's body tells. */

const NOTE = readFileSync(new URL('../crm/corpus/amocrm/lead-note.html', import.meta.url), 'utf8');
const DEAL = 'Упаковка для кофе';
const SAVE = '/private/notes/edit2.php';

startEachOn(
  {
    '/leads/detail/31415927': { html: NOTE },
    [SAVE]: { json: { status: 'ok', note: { id: '55512345' } } },
  },
  '/leads/detail/31415927',
);
beforeEach(async () => {
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
});

async function note(text: string): Promise<void> {
  await page.locator('.feed-compose__message').fill(text);
  await pickStage(page, 'Proposal');
  await page.locator('.js-note-submit').click();
}

const listed = () => expect.poll(async () => (await readPopup(popup)).items.join()).toContain(DEAL);

test('recognised by its profile; the reply says ok: kept, and the deal is named', async () => {
  await note('They decide on Friday');
  await listed();
});

test('the reply says error under HTTP 200: nothing is counted, nothing is asked', async () => {
  crm.route(SAVE, { json: { status: 'error' } });
  await note('They decide on Friday');
  await page.waitForTimeout(2_500);
  const shown = await readPopup(popup);
  expect([shown.contacts, shown.undecided]).toEqual([0, 0]);
  expect(shown.items.join()).not.toContain(DEAL);
  // The pick stays for the next try.
  crm.route(SAVE, { json: { status: 'ok' } });
  await page.locator('.js-note-submit').click();
  await listed();
});
