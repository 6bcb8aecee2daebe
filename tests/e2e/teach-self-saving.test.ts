import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clickInPicker, findInPicker } from './support/closed-roots.ts';
import type { RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { freshExtension } from './support/one-browser.ts';
import { expectScore, pickStage, readPopup } from './support/steps.ts';
import {
  findInTeach,
  pointAt,
  pressInTeach,
  startTeaching,
  teachText,
} from './support/teach-panel.ts';

/** A CRM that no profile knows, in which a client's note saves itself as one types: it is taught in teach mode. */

const PAGE = `<!doctype html><html lang="en"><head><title>Prospects</title><style>
body{font:14px sans-serif;margin:24px}textarea{display:block;width:520px;height:90px;margin:6px 0 16px}</style></head><body>
<h1>Kiln Garage</h1><p>Telephone <a href="tel:+33298550719">+33 2 98 55 07 19</a></p>
<section class="quick"><h3>Talk</h3><textarea name="talk" aria-label="Talk"></textarea></section>
<section class="about"><h3>About</h3><textarea name="about" aria-label="About the firm"></textarea></section>
<p id="state"></p><script>
for (const box of document.querySelectorAll('textarea')) {
  let timer;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const reply = await fetch('/api/prospects/7', {method: 'PATCH', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({[box.name]: box.value})});
      document.querySelector('#state').textContent = reply.ok ? 'Kept' : 'Not kept';
    }, 500);
  });
}</script></body></html>`;

let crm: FixtureServer;
let extension: RunningExtension;
let page: Page;

beforeEach(async () => {
  crm = await startFixtureServer({
    '/prospects/7': { html: PAGE },
    '/api/prospects/7': { json: { ok: true } },
  });
  extension = await freshExtension();
  await knowCrm(extension, crm.url);
  page = await extension.context.newPage();
  await page.goto(`${crm.url}/prospects/7`);
});
afterEach(() => crm?.close());

async function teach(): Promise<void> {
  await startTeaching(extension, page);
  await pointAt(page, '[name=talk]');
  await pressInTeach(page, 'It saves itself');
  await findInTeach(page, 'button', 'Use this form');
  const said = await teachText(page);
  expect(said).toContain('The form is found.');
  expect(said).not.toContain('never ask here');
  await pressInTeach(page, 'Use this form');
  await pressInTeach(page, 'Close');
}

const write = (name: string, text: string) =>
  page.locator(`[name=${name}]`).pressSequentially(text, { delay: 20 });
const state = () => page.locator('#state').innerText();
const pickers = () => page.locator('stagemark-picker').count();

test('the note asks in the corner once the CRM has it, and counts; another text that saves itself does not', async () => {
  await teach();
  await write('about', 'Three mechanics, one lift');
  await expect.poll(state).toBe('Kept');
  await page.waitForTimeout(1_500);
  expect(await pickers()).toBe(0);
  await write('talk', 'They want an offer by Friday');
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await clickInPicker(page, { role: 'radio', name: 'Call', within: 'Kind' });
  await pickStage(page, 'Proposal');
  const popup = await extension.openPopup();
  await expectScore(popup, 0, 1);
  await page.bringToFront();
  await write('talk', ', and a discount');
  await page.waitForTimeout(1_500);
  await expectScore(popup, 0, 1);
  const { items } = await readPopup(popup);
  expect(items.join()).toMatch(/Kiln Garage[\s\S]*Call/);
});

test('the server refuses: nothing is asked and nothing counted, until it takes it', async () => {
  await teach();
  crm.route('/api/prospects/7', { status: 500, json: { error: 'no' } });
  await write('talk', 'They want an offer');
  await expect.poll(state).toBe('Not kept');
  await page.waitForTimeout(1_500);
  expect(await pickers()).toBe(0);
  crm.route('/api/prospects/7', { json: { ok: true } });
  await write('talk', ' by Friday');
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await clickInPicker(page, { role: 'radio', name: 'Meeting', within: 'Kind' });
  await expectScore(await extension.openPopup(), 0, 1);
});
