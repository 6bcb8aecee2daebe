import { expect, test } from 'vitest';
import { crm, page, startEachOn } from './support/on-fixture-crm.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/**
 * A page that the server drew and a script takes over, element by element: whatever it does not know makes it throw the
 * form away and draw it anew, as React, Vue and Svelte do.
 */

startEachOn(UNKNOWN_CRM);

const FORM = `<form id="f"><h3>Log a call</h3><textarea rows="4" cols="60" name="note"></textarea><button type="button">Add note</button></form>`;
const drawn = (script: string) => `<!doctype html><html lang="en"><head><title>Kiln CRM</title>
${script}</head><body><main><h1>Bakery oven</h1><dl><dt>Client</dt><dd>Kiln Ltd</dd></dl>${FORM}</main></body></html>`;
const TAKES_OVER = `const f=document.getElementById('f');
window.found=[...f.children].map((e)=>e.localName).join();
if(window.found!=='h3,textarea,button')f.replaceWith(f.cloneNode(true));`;

async function open(path: string): Promise<unknown> {
  await page.goto(crm.url + path);
  await page.locator('stagemark-picker').waitFor({ timeout: 10_000 });
  return page.evaluate(() => (window as { found?: string }).found);
}

test('a picker waits for the script that takes the form over', async () => {
  const script = { html: TAKES_OVER, headers: { 'content-type': 'text/javascript' }, delay: 900 };
  crm.route('/app.js', script);
  crm.route('/x/1', { html: drawn('<script type="module" src="/app.js"></script>') });
  expect(await open('/x/1')).toBe('h3,textarea,button');
});

test('and for one that the page brings by a script of its own, after it has loaded', async () => {
  const script = { html: TAKES_OVER, headers: { 'content-type': 'text/javascript' }, delay: 900 };
  crm.route('/app.js', script);
  const own = `<link rel="modulepreload" href="/app.js"><script>import('/app.js')</script>`;
  crm.route('/x/2', { html: drawn(own) });
  expect(await open('/x/2')).toBe('h3,textarea,button');
});

test('and where the form comes late itself, after the page has named its script', async () => {
  const js = { 'content-type': 'text/javascript' };
  crm.route('/app.js', { html: TAKES_OVER, headers: js, delay: 1_600 });
  crm.route('/slow.js', { html: '', headers: js, delay: 600 });
  const page = drawn('<script type="module" src="/app.js"></script>');
  crm.route('/x/3', { html: page.replace('<main>', '<main><script src="/slow.js"></script>') });
  expect(await open('/x/3')).toBe('h3,textarea,button');
});
