import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { killServiceWorker } from './support/service-worker.ts';

/** An import that a crash left half-way is ended by the background alone, with no page of the extension open. */

let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchWithExtension();
});
afterAll(() => extension?.close());

interface Left {
  imports: number;
  staged: number;
  managers: string[];
}

it('is finished at the next start of the background', async () => {
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
