import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/lib/store/schema-version';
import { launchWithExtension, ROOT, type RunningExtension } from './support/extension.ts';
import { killServiceWorker } from './support/service-worker.ts';

/** What the pages say, and what can be done, where the database can't be opened: faults made in a real browser. */

let extension: RunningExtension;
beforeEach(async () => {
  extension = await launchWithExtension();
});
afterEach(() => extension?.close());

/** A page on which opening a database fails as the browser would make it fail. */
async function openBroken(fault: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.addInitScript((name) => {
    const { open } = IDBFactory.prototype;
    // A reload stays broken, as a damaged file would, until the test heals it.
    if (sessionStorage.getItem('healed')) return;
    IDBFactory.prototype.open = function broken(this: IDBFactory, ...args) {
      const isOurs = args[0] === 'stagemark' && !sessionStorage.getItem('healed');
      if (isOurs) throw new DOMException('Made by the test', name);
      return open.apply(this, args);
    };
  }, fault);
  await page.goto(extension.url('options.html'));
  return page;
}

it.each([
  ['UnknownError', /its files on this computer are damaged/, true],
  ['QuotaExceededError', /disk is full/, false],
  ['VersionError', /written by a newer Stagemark/, false],
])('says what is wrong and what to do: %s', async (fault, text, canRebuild) => {
  const page = await openBroken(fault);
  await page.getByText(text).waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  const rebuild = page.getByRole('button', { name: 'Build the data anew' });
  expect(await rebuild.count()).toBe(canRebuild ? 1 : 0);
});

it('builds damaged data anew when the user says so, and goes on', async () => {
  const page = await openBroken('UnknownError');
  await page.getByRole('button', { name: 'Build the data anew' }).click();
  await page.getByText(/Your last contacts, up to 200, come back/).waitFor();
  await page.evaluate(() => sessionStorage.setItem('healed', 'yes'));
  await page.getByRole('dialog').getByRole('button', { name: 'Build the data anew' }).click();
  await page.getByRole('button', { name: 'Export CSV' }).waitFor();
});

it('keeps a copy of an older database before it is opened, and offers it', async () => {
  const file = `${ROOT}tests/unit/store/fixtures/version-3.json`;
  const saved = JSON.parse(await readFile(file, 'utf8'));
  const page = await extension.openOptions();
  await page.getByRole('button', { name: 'Export CSV' }).waitFor();
  // An older version's database in place of today's, while nothing of the extension has it open.
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
        open.result.close();
        resolve();
      };
    });
  }, saved);
  const options = await extension.openOptions();
  // The saved database speaks Ukrainian.
  await options.getByText(/^До оновлення .* контакт/).waitFor();
  const names = await options.evaluate(async () =>
    (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`),
  );
  expect(names).toContain('stagemark-copy-of-version-3 30');
  expect(names).toContain(`stagemark ${10 * SCHEMA_VERSION}`);
});
