import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInPicker } from './support/closed-roots.ts';
import { launchWithExtension, ROOT, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { knowCrm } from './support/know-crm.ts';
import { poll } from './support/poll.ts';
import { readPopup } from './support/steps.ts';
import { UNKNOWN_CRM } from './support/unknown-crm.ts';

/** Others who could try to make records: another extension, a site that was not added, a frame of another origin. */

let crm: FixtureServer;
let other: FixtureServer;
let extension: RunningExtension;

/** Another extension, which may see the same pages, and sends what it likes to everybody. */
async function makeOther(): Promise<string> {
  const folder = join(
    await mkdtemp(join(process.env.STAGEMARK_SCRATCH ?? tmpdir(), 'other-')),
    'x',
  );
  await mkdir(folder);
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    host_permissions: ['http://127.0.0.1/*'],
    background: { service_worker: 'background.js' },
    content_scripts: [
      { matches: ['http://127.0.0.1/*'], js: ['page.js'], run_at: 'document_start' },
    ],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), '');
  await writeFile(join(folder, 'page.js'), '');
  return folder;
}

const forged = (url: string) => ({
  ...{ type: 'page/pressed', def: 'x', client: { type: 'deal', id: '1', name: 'Forged', url } },
  ...{ kind: 'call', stage: null, stages: null, user: null, activity: null, id: 'forged' },
  ...{ interaction: null, form: 'f', url, pressedAt: Date.now(), guessed: false, typed: '' },
  pick: { resultingStage: 'won', kind: 'call', said: 'new', reason: null, claimed: false },
  textHash: null,
});

beforeEach(async () => {
  [crm, other] = [await startFixtureServer(UNKNOWN_CRM), await startFixtureServer(UNKNOWN_CRM)];
});
afterEach(async () => {
  await extension?.close();
  await Promise.all([crm?.close(), other?.close()]);
});

const stored = async () => {
  const popup = await extension.openPopup();
  await popup.waitForTimeout(500);
  const { contacts, undecided, untagged } = await readPopup(popup);
  return [contacts, undecided, untagged];
};

test('messages and ports of another extension get no answer and change nothing', async () => {
  const folder = await makeOther();
  const own = join(ROOT, process.env.STAGEMARK_BUILD ?? '.output/chrome-mv3-e2e');
  extension = await launchWithExtension({
    args: [`--disable-extensions-except=${own},${folder}`, `--load-extension=${own},${folder}`],
  });
  await knowCrm(extension, crm.url);
  const workers = () =>
    extension.context.serviceWorkers().filter((w) => !w.url().includes(extension.extensionId));
  const worker = await poll(
    async () => workers()[0],
    10_000,
    () => 'no other extension',
  );
  const told = await worker.evaluate(
    async ([id, message]) => {
      const sent = await chrome.runtime.sendMessage(id as string, message).then(
        (answer: unknown) => `answered ${JSON.stringify(answer)}`,
        (error) => String(error),
      );
      const port = chrome.runtime.connect(id as string);
      const ended = new Promise((done) => port.onDisconnect.addListener(() => done('no port')));
      port.postMessage(message);
      return [
        sent,
        await Promise.race([ended, new Promise((done) => setTimeout(done, 2_000, 'open'))]),
      ];
    },
    [extension.extensionId, forged(crm.url)] as const,
  );
  expect(told[0]).toContain('Could not establish connection');
  expect(told[1]).toBe('no port');
  expect(await stored()).toEqual([0, 0, 0]);
});

test('a site that was not added shows no picker and is told nothing', async () => {
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
  const page = await extension.context.newPage();
  // The overlay runs here too where the browser grants the host: the address decides.
  await page.goto(`${other.url}/deals/17`);
  await page.getByRole('button', { name: 'Log a call' }).click();
  await page.locator('#text').fill('They want an offer');
  await page.getByRole('button', { name: 'Log call' }).click();
  await page.waitForTimeout(1_000);
  expect(await page.locator('stagemark-picker').count()).toBe(0);
  expect(await stored()).toEqual([0, 0, 0]);
});

test('a frame of another origin in the CRM counts nothing, and the CRM framed by another site still does not speak for it', async () => {
  crm.route('/framing', { html: `<h1>Deal</h1><iframe src="${other.url}/deals/17"></iframe>` });
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
  const page = await extension.context.newPage();
  await page.goto(`${crm.url}/framing`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Log a call' }).click();
  await frame.locator('#text').fill('They want an offer');
  await frame.getByRole('button', { name: 'Log call' }).click();
  await page.waitForTimeout(1_000);
  expect(await frame.locator('stagemark-picker').count()).toBe(0);
  expect(await stored()).toEqual([0, 0, 0]);
});

test('the CRM in a frame of another site: covered there, its picker takes no click', async () => {
  other.route('/attack', {
    html: `<style>body{margin:0}iframe{width:900px;height:700px;border:0}#lure{position:fixed;inset:0;background:#fff;pointer-events:none}</style>
<iframe src="${crm.url}/deals/17"></iframe>`,
  });
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
  const page = await extension.context.newPage();
  await page.goto(`${other.url}/attack`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Log a call' }).click();
  const won = { role: 'radio', name: 'Won', within: 'Resulting stage' };
  await findInPicker(page, won);
  const inFrame = await frame.locator('stagemark-picker').boundingBox();
  await page.evaluate(() => {
    const lure = document.createElement('div');
    lure.id = 'lure';
    document.body.append(lure);
  });
  await page.waitForTimeout(600);
  // Every part of the picker is clicked: no choice may be taken.
  const { x, y, width, height } = inFrame ?? { x: 0, y: 0, width: 0, height: 0 };
  for (let across = 20; across < width; across += 40) {
    await page.mouse.click(x + across, y + height - 20);
  }
  const radios = await findInPicker(page, won);
  expect(radios.checked).toBe(false);
});
