import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { ROOT, type RunningExtension } from './extension.ts';
import { killServiceWorker } from './service-worker.ts';

/** The page that made the database holds it open, and lets no newer one in. */
export interface Holding {
  held: IDBDatabase;
}

/**
 * Puts an older version's database (it speaks Ukrainian) in place of today's, while nothing of the extension has it open.
 * @returns a page that still holds it (`Holding`)
 */
export async function putOldDatabase(extension: RunningExtension): Promise<Page> {
  const file = `${ROOT}tests/unit/store/fixtures/version-3.json`;
  const saved = JSON.parse(await readFile(file, 'utf8'));
  const page = await extension.openOptions();
  await page.getByRole('button', { name: 'Export CSV' }).waitFor();
  const blank = await extension.context.newPage();
  await blank.goto(extension.url('icon/icon.svg'));
  await page.close();
  // The one that starts next is a new one, as after an update.
  await killServiceWorker(extension.context);
  await blank.evaluate(async ({ schema, rows }) => {
    localStorage.clear();
    await new Promise((resolve) => {
      const gone = indexedDB.deleteDatabase('stagemark');
      gone.onsuccess = resolve;
    });
    await new Promise<void>((resolve, reject) => {
      // Dexie multiplies its versions by ten.
      const open = indexedDB.open('stagemark', 30);
      open.onerror = () => reject(open.error);
      open.onupgradeneeded = () => {
        for (const [name, keys] of Object.entries(schema as Record<string, string>)) {
          const [primary = '', ...indexes] = keys.split(', ');
          const path = (key: string) =>
            key.startsWith('[') ? key.slice(1, -1).split('+') : key.replace(/^(\+\+|\*)/, '');
          const store = open.result.createObjectStore(name, {
            keyPath: path(primary),
            autoIncrement: primary.startsWith('++'),
          });
          for (const index of indexes) {
            const multiEntry = index.startsWith('*');
            store.createIndex(index.replace('*', ''), path(index), { multiEntry });
          }
          for (const row of (rows as Record<string, object[]>)[name] ?? []) store.add(row);
        }
      };
      open.onsuccess = () => {
        Object.assign(globalThis, { held: open.result });
        resolve();
      };
    });
  }, saved);
  return blank;
}
