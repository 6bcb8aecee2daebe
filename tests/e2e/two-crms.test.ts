import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { addCrm, pickStage, readPopup } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** Two CRMs on one host, told apart by their paths: two sites, and record 17 of each is another client. */

const under = (folder: string) =>
  Object.fromEntries(
    Object.entries(UNKNOWN_CRM).map(([key, route]) => {
      const moved =
        'redirect' in route ? { redirect: `/${folder}${String(route.redirect)}` } : route;
      return [key.replace(/^(\w+ )?\//, `$1/${folder}/`), moved];
    }),
  );

let crm: FixtureServer;
let extension: RunningExtension;

beforeEach(async () => {
  crm = await startFixtureServer({
    ...under('sales-crm'),
    ...under('partner-crm'),
    ...UNKNOWN_CRM,
  });
  for (const folder of ['sales-crm', 'partner-crm']) {
    crm.route(`POST /deals/17/calls/new`, { redirect: `/${folder}/deals/17` });
  }
  extension = await launchWithExtension();
});
afterEach(async () => {
  await extension?.close();
  await crm?.close();
});

test('each has its own clients; a page beside them has no picker', async () => {
  await addCrm(extension, `${crm.url}/sales-crm/`);
  await addCrm(extension, `${crm.url}/partner-crm/`);
  const page = await extension.context.newPage();
  const log = async (folder: string, stage: string) => {
    await page.goto(`${crm.url}/${folder}/deals/17/calls/new`);
    await page.locator('textarea').fill(`They want an offer from ${folder}`);
    await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
    await pickStage(page, stage);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  };
  await log('sales-crm', 'Proposal');
  await log('partner-crm', 'Negotiation');
  const popup = await extension.openPopup();
  await expect.poll(async () => (await readPopup(popup)).contacts, { timeout: 15_000 }).toBe(2);
  // The list follows the numbers. Were they one client, the second would go on from where the first left it.
  const items = async () => (await readPopup(popup)).items.join('\n');
  await expect.poll(items).toMatch(/Qualified → Negotiation/);
  await expect.poll(items).toMatch(/Qualified → Proposal/);
  await page.goto(`${crm.url}/deals/17/calls/new`);
  await page.locator('textarea').click();
  await page.waitForTimeout(1_500);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
});

test('another port of the same host is another server: no picker there', async () => {
  const other = await startFixtureServer(UNKNOWN_CRM);
  try {
    await addCrm(extension, crm.url);
    const page = await extension.context.newPage();
    await page.goto(`${crm.url}/deals/17/calls/new`);
    await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
    await page.goto(`${other.url}/deals/17/calls/new`);
    await page.locator('textarea').click();
    await page.waitForTimeout(1_500);
    expect(await page.locator('stagemark-picker').count()).toBe(0);
  } finally {
    await other.close();
  }
});

test('one CRM under two hosts is one site: its record 17 is one client', async () => {
  const outside = crm.url.replace('127.0.0.1', 'localhost');
  await addCrm(extension, crm.url);
  const options = await extension.openOptions();
  await options.getByRole('button', { name: /^Set up/ }).click();
  await options.getByRole('textbox', { name: 'Another address of the same CRM' }).fill(outside);
  await options.getByRole('button', { name: 'Add address' }).click();
  await options.getByRole('button', { name: /^Remove the address .*localhost/ }).waitFor();
  const page = await extension.context.newPage();
  const popup = await extension.openPopup();
  const log = async (at: string, stage: string, count: number) => {
    await page.goto(`${at}/deals/17/calls/new`);
    await findInPicker(page, { role: 'radiogroup', name: 'Resulting stage' });
    await page.locator('textarea').fill(`They are at ${stage} now`);
    await pickStage(page, stage);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(async () => (await readPopup(popup)).contacts, { timeout: 20_000 })
      .toBe(count);
  };
  await log(crm.url, 'Proposal', 1);
  await log(outside, 'Negotiation', 2);
  // Told by the page alone, the second would begin at Qualified again.
  expect((await readPopup(popup)).items.join('\n')).toMatch(/Proposal → Negotiation/);
});
