import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { radioNames } from './support/closed-roots.ts';
import type { RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { freshExtension } from './support/one-browser.ts';

import { openPopupBeside } from './support/teach-panel.ts';

/** A CRM's own stages: read into a funnel by one press, and a word that no funnel knows is asked about once. */

const page = (body: string) => `<!doctype html><html lang="en"><head><title>Deal</title>
<style>textarea{width:600px;height:90px;display:block}</style></head><body><h1>Glass kiln</h1>${body}</body></html>`;
const CALL =
  '<form method="post"><h2>Log a call</h2><label>Result <textarea name="result"></textarea></label><button>Save call</button></form>';
const SELECT =
  '<label>Stage <select name="stage_id"><option value="">Choose</option><option value="a">Erstkontakt</option><option value="b" selected>Angebot</option><option value="c">Gewonnen</option><option value="d">Verloren</option></select></label>';

let crm: FixtureServer;
let extension: RunningExtension;
let tab: Page;

beforeEach(async () => {
  crm = await startFixtureServer({
    '/deals/1': { html: page(SELECT + CALL) },
    '/deals/2': { html: page(`<dl><dt>Stage</dt><dd>Warm</dd></dl>${CALL}`) },
  });
  extension = await freshExtension();
  await knowCrm(extension, crm.url);
  tab = await extension.context.newPage();
});
afterEach(() => crm?.close());

test('an ordinary select gives the funnel, and the picker has its stages at once', async () => {
  await tab.goto(`${crm.url}/deals/1`);
  expect(await radioNames(tab, 'Resulting stage')).toContain('Qualified');
  const popup = await openPopupBeside(extension, tab);
  await popup.getByRole('button', { name: 'Read the funnel from this page' }).click();
  await popup.getByText(/has the stages of this page now/).waitFor();
  await expect
    .poll(() => radioNames(tab, 'Resulting stage'))
    .toEqual(['Erstkontakt', 'Angebot', 'Gewonnen', 'Verloren']);
});

test('a page without a list says so and changes nothing', async () => {
  await tab.goto(`${crm.url}/deals/2`);
  const before = await radioNames(tab, 'Resulting stage');
  const popup = await openPopupBeside(extension, tab);
  await popup.getByRole('button', { name: 'Read the funnel from this page' }).click();
  await popup.getByText(/No list of stages is to be seen/).waitFor();
  expect(await radioNames(tab, 'Resulting stage')).toEqual(before);
});

test('a stage that the funnel does not know is asked about once, and then understood', async () => {
  await tab.goto(`${crm.url}/deals/2`);
  await radioNames(tab, 'Stage before');
  const popup = await extension.openPopup();
  await popup.getByRole('combobox', { name: /Warm/i }).selectOption({ label: 'Qualified' });
  await popup
    .getByRole('region', { name: 'What the CRM calls its stages' })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect.poll(() => popup.getByText('Warm').count()).toBe(0);
  await tab.reload();
  await radioNames(tab, 'Resulting stage');
  await tab.waitForTimeout(1_000);
  // The place is known: nobody asks for the stage before any more, and the popup asks nothing.
  await expect(radioNames(tab, 'Stage before', 500)).rejects.toThrow();
  expect(await popup.getByRole('combobox', { name: /Warm/i }).count()).toBe(0);
});
