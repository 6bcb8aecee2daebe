import { expect, test } from 'vitest';
import { isChecked } from './support/closed-roots.ts';
import { crm, page, popup, startEachOn } from './support/on-fixture-crm.ts';
import { WON } from './support/picker-tab.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import { callRefused, UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A form that is posted as a whole: the page that answers it tells whether it was saved, and no other page does. */

const FORM = '/deals/17/calls/new';
const POST = `POST ${FORM}`;
const TEXT = 'They asked for the contract';
const again = callRefused(TEXT).html;
const RECORD = '<!doctype html><title>Oven</title><h1>Bakery oven</h1><p>Last call: today</p>';
const WAITS = `<!doctype html><title>One moment</title><p>Saved. One moment…</p><script>location.replace('/deals/17')</script>`;

/** The same page, which draws its form only seconds after it was loaded. */
const drawnLate = again.replace(/<form.*<\/form>/s, (form) => {
  const inScript = JSON.stringify(form).replaceAll('</', '<\\/');
  return `<div id="late"></div><script>setTimeout(()=>{document.getElementById('late').innerHTML=${inScript}},3000)</script>`;
});

/** The same page, in which an editor takes the text area's place and draws its words in lines of its own. */
const inEditor = again.replace(
  '</form>',
  `</form><script>setTimeout(()=>{const area=document.querySelector('textarea'),editor=document.createElement('div');
editor.contentEditable='true';editor.style='min-height:60px;width:600px';area.hidden=true;area.before(editor);
setTimeout(()=>{editor.innerHTML='<p>They asked</p><p>\u200bfor the contract</p>'},400)},300)</script>`,
);

startEachOn(UNKNOWN_CRM);

/** Presses Save in the form; `answers` sets what the CRM says from then on. */
async function press(answers: () => void = () => undefined): Promise<void> {
  await page.goto(`${crm.url}${FORM}`);
  await page.locator('textarea').fill(TEXT);
  await pickStage(page, 'Won');
  answers();
  await page.getByRole('button', { name: 'Save' }).click({ noWaitAfter: true });
}

test.each([
  ['at once', { html: again }],
  ['three seconds after it was loaded', { html: drawnLate }],
  ['in an editor that loads late', { html: inEditor }],
  ['after a redirect to it', { redirect: `${FORM}?again` }],
])('the form with its text comes back %s, with status 200: not counted', async (_when, reply) => {
  crm.route(POST, reply);
  await press(() => {
    if ('redirect' in reply) crm.route(`GET ${FORM}`, { html: again });
  });
  await page.locator('.error').waitFor();
  // The pick came along: the save was known as refused.
  await expect.poll(() => isChecked(page, WON), { timeout: 20_000 }).toBe(true);
  expect(await readPopup(popup)).toMatchObject({ contacts: 0, undecided: 0 });
  crm.route(POST, { redirect: '/deals/17' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expectScore(popup, 1, 1);
});

test.each([
  ['shows the record', { html: RECORD }],
  ['goes on to the record by itself', { html: WAITS }],
])('the answer with status 200 %s: counted', async (_what, reply) => {
  crm.route(POST, reply);
  await press();
  await expectScore(popup, 1, 1);
});

test('the answer with status 200 says nothing but that the request is invalid: asked about', async () => {
  crm.route(POST, { html: '<!doctype html>Invalid request' });
  await press();
  await expect.poll(async () => (await readPopup(popup)).undecided, { timeout: 45_000 }).toBe(1);
  expect(await readPopup(popup)).toMatchObject({ contacts: 0 });
});

test('left for another page before its answer came: not counted, but asked about', async () => {
  crm.route(POST, { html: again, delay: 60_000 });
  await press();
  await expect.poll(() => crm.requests.some(({ method }) => method === 'POST')).toBe(true);
  await page.goto(`${crm.url}/deals/17`);
  await expect.poll(async () => (await readPopup(popup)).undecided, { timeout: 20_000 }).toBe(1);
  expect(await readPopup(popup)).toMatchObject({ contacts: 0 });
});
