import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import type { RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { NOTE_CRM } from './support/note-crm.ts';
import { freshExtension } from './support/one-browser.ts';
import { expectScore, pickStage } from './support/steps.ts';

/** "Write the stage into the note": into each kind of box, once, and out again where the CRM refuses. */

let crm: FixtureServer;
let extension: RunningExtension;
let page: Page;
const LINE = 'Stage: Qualified → Proposal';

beforeEach(async () => {
  crm = await startFixtureServer(NOTE_CRM);
  extension = await freshExtension();
  await knowCrm(extension, crm.url);
});
afterEach(() => crm?.close());

async function switchOn(): Promise<void> {
  const options = await extension.openOptions();
  await options.getByRole('button', { name: /^Set up/ }).click();
  const box = options.getByRole('checkbox', { name: 'Write the stage into the note' });
  await box.click();
  // It shows what is stored.
  await expect.poll(() => box.isChecked()).toBe(true);
  await options.close();
}

async function log(box: string, text: string): Promise<void> {
  page = await extension.context.newPage();
  await page.goto(`${crm.url}/deals/1/${box}`);
  await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
  await page.getByLabel('What was said').click();
  await page.keyboard.type(text);
  await pickStage(page, 'Proposal');
  await save();
}

const save = () => page.getByRole('button', { name: 'Log call' }).click();
const bodies = () =>
  crm.requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => (JSON.parse(body) as { text: string }).text);

test('off by default: the CRM gets what was typed', async () => {
  await log('plain', 'They want an offer');
  await expect.poll(bodies).toEqual(['They want an offer']);
});

test.each(['plain', 'held', 'editor'])('%s: one line more, and the save counts', async (box) => {
  await switchOn();
  await log(box, 'They want an offer');
  await expect.poll(bodies).toEqual([`They want an offer\n${LINE}`]);
  await expectScore(await extension.openPopup(), 1, 1);
});

test.each(['plain', 'held', 'editor'])(
  '%s: refused, the line is out; then in once',
  async (box) => {
    await switchOn();
    crm.route('/api/calls', { status: 422, json: {} });
    await log(box, 'They want an offer');
    const field = page.getByLabel('What was said');
    const now = () =>
      field.evaluate((e) =>
        (e instanceof HTMLTextAreaElement ? e.value : (e as HTMLElement).innerText).trim(),
      );
    await expect
      .poll(async () => [bodies().length, await now()])
      .toEqual([1, 'They want an offer']);
    crm.route('/api/calls', { status: 201, json: { id: 6 } });
    await save();
    await expect.poll(() => bodies().length).toBe(2);
    expect(bodies()[1]?.trim().split('\n').filter(Boolean)).toEqual(['They want an offer', LINE]);
    await expectScore(await extension.openPopup(), 1, 1);
  },
);

test('what stands there already is not written again; nothing is written without a pick', async () => {
  await switchOn();
  await log('plain', `They want an offer. ${LINE}`);
  await expect.poll(bodies).toEqual([`They want an offer. ${LINE}`]);
  await expectScore(await extension.openPopup(), 1, 1);
  await page.getByLabel('What was said').fill('No pick this time');
  await save();
  await expect.poll(() => bodies()[1]).toBe('No pick this time');
});
