import { expect, test } from 'vitest';
import { crm, page, startEachOn } from './support/on-fixture-crm.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** A page that loads what tells of its form when the form stands there already. */

startEachOn(UNKNOWN_CRM);

const BOX = `<!doctype html><html lang="en"><head><title>Kiln CRM</title></head><body><main>
<section id="head"></section><section><h3 id="what"></h3><textarea rows="5" cols="60"></textarea>
<button type="button">Save</button></section></main><script>const put=(css,html)=>{document.querySelector(css).innerHTML=html};`;
const LOADED =
  "put('#head','<h1>Bakery oven</h1><dl><dt>Client</dt><dd>Kiln Ltd</dd></dl>');put('#what','Log a call')";

test('a field that was no form’s at first gets its picker before anybody goes in', async () => {
  crm.route('/x/1', { html: `${BOX}setTimeout(()=>{${LOADED}},900)</script></body></html>` });
  await page.goto(`${crm.url}/x/1`);
  await page.waitForTimeout(700);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
  await page.locator('stagemark-picker').waitFor({ timeout: 10_000 });
});

test('one that stays none gets none', async () => {
  crm.route('/x/2', { html: `${BOX}</script></body></html>` });
  await page.goto(`${crm.url}/x/2`);
  await page.waitForTimeout(4_000);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
});
