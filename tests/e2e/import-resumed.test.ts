import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { killServiceWorker } from './support/service-worker.ts';

/** Imports that are cut off half-way, and files that change on the disk: what only a real browser shows. */

let extension: RunningExtension;
let folder: string;
beforeAll(async () => {
  extension = await launchWithExtension();
  folder = await mkdtemp(join(tmpdir(), 'stagemark-files-'));
});
afterAll(async () => {
  await extension?.close();
  await rm(folder, { recursive: true, force: true });
});

const CONTACTS = 6_000;

/** A backup of contacts with three clients, as long as it takes for a tab to be closed in the middle. */
function backup(): string {
  const revision = { rev: 1, editedAt: '2026-11-28T09:00:00.000Z', editedBy: '', deletedAt: null };
  const rows = Array.from({ length: CONTACTS }, (_, i) => ({
    ...{ id: `r${String(i).padStart(5, '0')}`, site: 's', manager: 's/anna', funnel: 'f' },
    at: `2026-11-2${i % 8}T${String(8 + (i % 9)).padStart(2, '0')}:00:00.000+02:00`,
    ...{ client: `s/deal/${i % 3}`, kind: 'call', resultingStage: i % 2 ? 'b' : 'a' },
    ...{ stageShownByCrm: null, stageSaidByManager: null, reason: null, activity: null },
    ...{ claimed: false, url: null, outcome: 'untagged', before: null, stepsGained: 0, cycle: 0 },
    ...revision,
  }));
  const stages = ['a', 'b'].map((id) => ({ id, kind: 'open', name: id }));
  const funnel = { id: 'f', name: 'F', strict: false, stages, crmStages: {}, reasons: [] };
  const funnels = [{ ...funnel, toConfirm: false, ...revision }];
  return JSON.stringify({ stagemark: 6, kind: 'backup', tables: { funnels, interactions: rows } });
}

const counts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const open = indexedDB.open('stagemark');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const names = ['imports', 'staged', 'interactions', 'days'];
          const tx = open.result.transaction(names);
          const asked = names.map((name) => [name, tx.objectStore(name).count()] as const);
          tx.oncomplete = () => {
            open.result.close();
            resolve(Object.fromEntries(asked.map(([name, { result }]) => [name, result])));
          };
        };
      }),
  );

it('takes in what it has shown of a file, though that is written over, and ends it when the tab is closed', async () => {
  const path = join(folder, 'backup.json');
  await writeFile(path, backup());
  const page = await extension.openOptions();
  await page.getByTestId('import-file').setInputFiles(path);
  await page.getByRole('button', { name: 'Take all' }).waitFor();
  const blank = await extension.context.newPage();
  await blank.goto(extension.url('icon/icon.svg'));
  // Nothing is staged but the file.
  expect(await counts(blank)).toMatchObject({ imports: 1, staged: 1, interactions: 0 });
  await writeFile(path, 'another file');
  await page.getByRole('button', { name: 'Take all' }).click();
  await expect
    .poll(async () => (await counts(blank)).interactions, { interval: 5, timeout: 60_000 })
    .toBeGreaterThan(0);
  await page.close();
  const left = await counts(blank);
  expect(left.imports).toBe(1);
  const again = await extension.openOptions();
  await again.getByRole('button', { name: 'Export CSV' }).waitFor();
  await expect
    .poll(() => counts(blank), { timeout: 120_000 })
    .toEqual({ imports: 0, staged: 0, interactions: CONTACTS, days: 8 });
  expect(left.interactions).toBeLessThan(CONTACTS);
  await again.close();
  await blank.close();
}, 240_000);

interface Left {
  imports: number;
  staged: number;
  managers: string[];
}

it('is finished at the next start of the background alone, with no page of the extension open', async () => {
  const page = await extension.openOptions();
  await page.getByRole('button', { name: 'Export CSV' }).waitFor();
  const blank = await extension.context.newPage();
  await blank.goto(extension.url('icon/icon.svg'));
  await page.close();
  await killServiceWorker(extension.context);
  // Two chunks, the first of them committed.
  await blank.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('stagemark');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const revision = { rev: 1, editedAt: '2026-11-28T09:00:00.000Z', editedBy: '' };
          const manager = (id: string) => ({
            id,
            name: id,
            keys: [id],
            ...revision,
            deletedAt: null,
          });
          const tx = open.result.transaction(['imports', 'staged', 'managers'], 'readwrite');
          tx.objectStore('managers').add(manager('anna'));
          const journal = { id: 'left', startedAt: '2026-11-28T09:00:00.000Z', source: 'a.json' };
          tx.objectStore('imports').add({ ...journal, state: 'committing', chunks: 2, done: 1 });
          const chunk = { import: 'left', table: 'managers' };
          tx.objectStore('staged').add({ ...chunk, n: 0, rows: [{ key: 'anna', rev: 1 }] });
          tx.objectStore('staged').add({ ...chunk, n: 1, rows: [manager('boris')] });
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  // Any event starts the background anew.
  await blank.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
    ).chrome.runtime.sendMessage({ type: 'pages/none' }),
  );
  const left = () =>
    blank.evaluate(
      () =>
        new Promise<Left>((resolve, reject) => {
          const open = indexedDB.open('stagemark');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const tx = open.result.transaction(['imports', 'staged', 'managers']);
            const imports = tx.objectStore('imports').count();
            const staged = tx.objectStore('staged').count();
            const managers = tx.objectStore('managers').getAllKeys();
            tx.oncomplete = () => {
              open.result.close();
              resolve({
                imports: imports.result,
                staged: staged.result,
                managers: managers.result.map(String),
              });
            };
          };
        }),
    );
  await expect.poll(left, { timeout: 20_000 }).toEqual({
    imports: 0,
    staged: 0,
    managers: ['anna', 'boris'],
  });
});
