import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWithExtension, ROOT, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { NOTE_CRM } from './support/note-crm.ts';
import { newProfile } from './support/profile-folder.ts';
import { addCrm, pickStage, readPopup } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/**
 * A CRM in an intranet, by plain http under a name of its own: no secure context, unlike this machine's own addresses,
 * under which all other tests run. Its pages have no `crypto.randomUUID`, and so had no picker once.
 */

const HOST = 'crm.intra';
let crm: FixtureServer;
let extension: RunningExtension;
let build: string;

beforeAll(async () => {
  crm = await startFixtureServer({ ...NOTE_CRM, ...UNKNOWN_CRM });
  build = await newProfile('build');
  await cp(resolve(ROOT, process.env.STAGEMARK_BUILD ?? '.output/chrome-mv3-e2e'), build, {
    recursive: true,
  });
  // The host can't be asked for without a prompt here: it is granted as the tests' own addresses are.
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions.push(`http://${HOST}/*`);
  await writeFile(file, JSON.stringify(manifest));
  extension = await launchWithExtension({
    build,
    offline: false,
    args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1 , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1`],
  });
  await addCrm(extension, `http://${HOST}:${crm.port}`);
}, 120_000);
afterAll(async () => {
  await extension?.close();
  await crm?.close();
  await rm(build, { recursive: true, force: true });
});

test('a script’s save and a posted page count there too', async () => {
  const page = await extension.context.newPage();
  await page.goto(`http://${HOST}:${crm.port}/deals/1/plain`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.locator('textarea').fill('They want the offer');
  await pickStage(page, 'Proposal');
  await page.locator('#save').click();
  const popup = await extension.openPopup();
  const successful = async () => (await readPopup(popup)).successful;
  await expect.poll(successful, { timeout: 20_000 }).toBe(1);
  await page.goto(`http://${HOST}:${crm.port}/deals/17/calls/new`);
  await page.locator('textarea').fill('They want another offer for it');
  await pickStage(page, 'Negotiation');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(successful, { timeout: 20_000 }).toBe(2);
});
