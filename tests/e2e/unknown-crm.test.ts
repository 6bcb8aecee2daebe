import { expect, test } from 'vitest';
import { clickInPicker, findInPicker, pickerText } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { callRefused, UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A CRM that no profile knows: forms by general signs, saves by the requests that carry the text typed. */

startEachOn(UNKNOWN_CRM);

async function openCallBox(): Promise<void> {
  await page.goto(`${crm.url}/deals/17`);
  await page.getByRole('button', { name: 'Log a call' }).click();
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
}

async function logCall(text: string, stage: string): Promise<void> {
  await page.locator('#text').fill(text);
  await pickStage(page, stage);
  await page.getByRole('button', { name: 'Log call' }).click();
}

const nothingStored = async () => {
  const shown = await readPopup(popup);
  return [shown.contacts, shown.undecided];
};

test('a call logged by script counts once the server has it', async () => {
  await openCallBox();
  expect(await pickerText(page)).toContain('No stage picked');
  await logCall('They want an offer by Friday', 'Proposal');
  await expectScore(popup, 1, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Bakery oven[\s\S]*Call[\s\S]*Qualified → Proposal/);
});

test('the form closes at once though the server refused: not counted', async () => {
  crm.route('/api/calls', { status: 500, delay: 300, json: { error: 'no' } });
  await openCallBox();
  await logCall('They want an offer by Friday', 'Proposal');
  await page.waitForTimeout(2_000);
  expect(await nothingStored()).toEqual([0, 0]);
});

test('the connection breaks before the server answers: asked, for nobody knows', async () => {
  crm.route('/api/calls', { drop: true, delay: 200 });
  await openCallBox();
  await logCall('They want an offer by Friday', 'Proposal');
  await page.waitForTimeout(2_000);
  expect(await nothingStored()).toEqual([0, 1]);
});

test('a slow server: counted when it has answered, not before', async () => {
  crm.route('/api/calls', { status: 201, delay: 2_500, json: { id: 6 } });
  await openCallBox();
  await logCall('They want an offer by Friday', 'Proposal');
  await page.waitForTimeout(1_000);
  expect(await nothingStored()).toEqual([0, 0]);
  await expectScore(popup, 1, 1);
});

test('a full-page post that redirects to the record counts', async () => {
  await page.goto(`${crm.url}/deals/17/calls/new`);
  await page.locator('textarea').fill('They asked for the contract');
  await pickStage(page, 'Negotiation');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/deals/17');
  await expectScore(popup, 1, 1);
});

test('a full-page post that is refused: the pick is there again, and counts once it is saved', async () => {
  crm.route('POST /deals/17/calls/new', callRefused('They asked for the contract'));
  await page.goto(`${crm.url}/deals/17/calls/new`);
  await page.locator('textarea').fill('They asked for the contract');
  await pickStage(page, 'Negotiation');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').waitFor();
  const stage = { role: 'radio', name: 'Negotiation', within: 'Resulting stage' };
  await expect
    .poll(async () => (await findInPicker(page, stage)).checked, { timeout: 5_000 })
    .toBe(true);
  expect(await nothingStored()).toEqual([0, 0]);
  crm.route('POST /deals/17/calls/new', { redirect: '/deals/17' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expectScore(popup, 1, 1);
  await page.waitForTimeout(1_000);
  await expectScore(popup, 1, 1);
});

test('Cancel is a submit of the same form: nothing', async () => {
  await page.goto(`${crm.url}/deals/17/calls/new`);
  await page.locator('textarea').fill('Never mind');
  await pickStage(page, 'Won');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForURL('**/deals/17');
  await page.waitForTimeout(1_500);
  expect(await nothingStored()).toEqual([0, 0]);
});

test.each(['/settings/templates/3', '/companies/4/edit', '/clients/mail'])(
  '%s gets no picker',
  async (path) => {
    await page.goto(crm.url + path);
    await page.locator('textarea').click();
    await page.waitForTimeout(1_500);
    expect(await page.locator('stagemark-picker').count()).toBe(0);
  },
);

test('a pad that saves itself gets no picker, whatever buttons the page and a window over it have', async () => {
  await page.goto(`${crm.url}/people/4`);
  await page.locator('#personNotes').fill('Likes sailing');
  await page.waitForTimeout(1_000);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
  await page.getByRole('button', { name: 'Link a device' }).click();
  await page.waitForTimeout(1_500);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
});

test('a page that is one form, its fields in panels: the box for comments among them gets the picker', async () => {
  await page.goto(`${crm.url}/deals/22`);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  expect(await page.locator('.addComment stagemark-picker').count()).toBe(1);
});

test('no bar that stays at the bottom of the window lies over the picker', async () => {
  await page.goto(`${crm.url}/events/new`);
  await page.locator('stagemark-picker').waitFor();
  await page.locator('html').evaluate((html) => html.scrollTo(0, html.scrollHeight));
  await pickStage(page, 'Proposal');
});

test('a contact that the CRM calls an action counts, with the client of the page', async () => {
  await page.goto(`${crm.url}/actions/add?customer_id=4`);
  await page.locator('[name=action]').fill('They asked for the contract\nand the price');
  await pickStage(page, 'Negotiation');
  await clickInPicker(page, { role: 'radio', name: 'Call', within: 'Kind' });
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.waitForURL('**/deals/17');
  await expect.poll(async () => (await readPopup(popup)).contacts).toBe(1);
  expect((await readPopup(popup)).items.join()).toContain('Kiln Ltd');
});

async function addNote(path: string, text: string): Promise<void> {
  await page.goto(crm.url + path);
  await page.locator('textarea').fill(text);
  await pickStage(page, 'Proposal');
  await clickInPicker(page, { role: 'radio', name: 'Call', within: 'Kind' });
  await page.getByRole('button', { name: 'Add note' }).click();
}

test('a check that carries the text goes before the save: the save counts, once', async () => {
  await addNote('/deals/18', 'They want an offer by Friday\nand a second oven');
  await expectScore(popup, 1, 1);
  await page.waitForTimeout(1_000);
  await expectScore(popup, 1, 1);
});

test('a check that is answered well, and a save that is not: nothing', async () => {
  crm.route('/api/notes', { status: 500, delay: 300, json: {} });
  await addNote('/deals/18', 'They want an offer by Friday');
  await page.waitForTimeout(3_000);
  expect(await nothingStored()).toEqual([0, 0]);
});

test('200 with a refusal inside, which the page then shows in red: nothing', async () => {
  crm.route('/api/notes', { delay: 300, json: { success: false } });
  await addNote('/deals/18', 'They want an offer by Friday');
  await page.getByText('Could not be stored').waitFor();
  await page.waitForTimeout(2_000);
  expect(await nothingStored()).toEqual([0, 0]);
});

test('200 with a refusal inside, and the page as it was: asked, for nobody knows', async () => {
  crm.route('/api/notes', { delay: 300, json: { success: false, quiet: true } });
  await addNote('/deals/18', 'They want an offer by Friday');
  await page.waitForTimeout(3_000);
  expect(await nothingStored()).toEqual([0, 0]);
  await page.waitForTimeout(6_000);
  expect(await nothingStored()).toEqual([0, 1]);
});

async function editNote(from: string, to: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: from }).getByRole('button').click();
  await page.locator('#edit textarea').click();
  await page.waitForTimeout(1_000);
  await page.locator('#edit textarea').fill(to);
  await page.locator('#edit').getByRole('button', { name: 'Save' }).click();
  await page.locator('#edit').waitFor({ state: 'detached' });
  await page.waitForTimeout(2_000);
}

test('a note that was counted is changed, twice: the same contact', async () => {
  await addNote('/deals/20', 'They want an offer');
  await expectScore(popup, 1, 1);
  await editNote('They want an offer', 'They want an offer by Friday');
  await editNote('They want an offer by Friday', 'They want an offer by Monday');
  await expectScore(popup, 1, 1);
});

test('a note that was never counted is changed: no picker, nothing', async () => {
  await page.goto(`${crm.url}/deals/20`);
  await page.getByRole('listitem').getByRole('button').click();
  await page.locator('#edit textarea').click();
  await page.waitForTimeout(1_500);
  expect(await page.locator('#edit stagemark-picker').count()).toBe(0);
  await page.locator('#edit').getByRole('button', { name: 'Cancel' }).click();
  await editNote('Prefers e-mail', 'Prefers the telephone');
  expect(await nothingStored()).toEqual([0, 0]);
});

test('only the subject is filled in: the call counts once the server has it', async () => {
  await page.goto(`${crm.url}/deals/21`);
  await page.locator('#subject').fill('Rang about the spring offer');
  await pickStage(page, 'Proposal');
  await page.locator('#save').click();
  await expectScore(popup, 1, 1);
});

test('no request to be seen: the note that stands in the list counts', async () => {
  await addNote('/deals/19', 'They want an offer by Friday');
  await expectScore(popup, 1, 1);
  await page.waitForTimeout(1_000);
  await expectScore(popup, 1, 1);
});

test('no request to be seen, and the note stays where it was written: not counted', async () => {
  await addNote('/deals/19?refuses', 'They want an offer by Friday');
  await page.waitForTimeout(5_000);
  expect((await readPopup(popup)).contacts).toBe(0);
});

test('the picker never posts a field of its own', async () => {
  await page.goto(`${crm.url}/deals/17/calls/new`);
  await page.locator('textarea').fill('They asked for the contract');
  await clickInPicker(page, { role: 'radio', name: 'Won', within: 'Resulting stage' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/deals/17');
  const post = crm.requests.find((r) => r.method === 'POST');
  expect([...new URLSearchParams(post?.body)].map(([name]) => name).sort()).toEqual([
    'deal_id',
    'go',
    'result',
  ]);
});

const isPicked = async (stage: string) =>
  (await findInPicker(page, { role: 'radio', name: stage, within: 'Resulting stage' })).checked;

/** Replaces the box by a copy of itself, as frameworks do when they draw a form anew. */
async function drawAnew(address?: string): Promise<void> {
  await page.evaluate((to) => {
    if (to) history.pushState(null, '', to);
    const box = document.getElementById('box');
    const copy = box?.cloneNode(true) as HTMLElement;
    copy.querySelector('stagemark-picker')?.remove();
    box?.replaceWith(copy);
  }, address);
}

test('a form drawn anew keeps its pick, and has one picker', async () => {
  await openCallBox();
  await pickStage(page, 'Proposal');
  await drawAnew();
  await page.locator('stagemark-picker').waitFor();
  await expect.poll(() => isPicked('Proposal')).toBe(true);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
});

test('a form whose page empties it, and draws it anew a moment later, keeps its pick', async () => {
  await openCallBox();
  await pickStage(page, 'Proposal');
  await page.evaluate(() => {
    const box = document.getElementById('box');
    const copy = box?.cloneNode(true) as HTMLElement;
    copy.querySelector('stagemark-picker')?.remove();
    box?.replaceChildren('Loading');
    setTimeout(() => box?.replaceWith(copy), 150);
  });
  await page.locator('#box textarea').waitFor();
  await expect.poll(() => isPicked('Proposal')).toBe(true);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
});

test('a picker that the page takes out is put back, with its pick', async () => {
  await openCallBox();
  await pickStage(page, 'Proposal');
  await page.evaluate(() => document.querySelector('stagemark-picker')?.remove());
  await page.locator('stagemark-picker').waitFor();
  expect(await isPicked('Proposal')).toBe(true);
});

test('the same form for another client takes over no pick', async () => {
  await openCallBox();
  await pickStage(page, 'Proposal');
  await drawAnew('/deals/18');
  await page.locator('stagemark-picker').waitFor();
  await page.waitForTimeout(1_200);
  expect(await isPicked('Proposal')).toBe(false);
});

test('a form with two long texts has one picker, which goes along to the one that is written in', async () => {
  await page.goto(`${crm.url}/deals/17/visits/new`);
  await page.locator('stagemark-picker').first().waitFor();
  await pickStage(page, 'Proposal');
  await page.locator('#said').click();
  await page.locator('#said').fill('They liked the oven');
  await page.waitForTimeout(1_000);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
  expect(await isPicked('Proposal')).toBe(true);
  await page.getByRole('button', { name: 'Save visit' }).click();
  await expectScore(popup, 1, 1);
  await page.waitForTimeout(1_000);
  await expectScore(popup, 1, 1);
});
