import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/lib/store/schema-version';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type Holding, putOldDatabase } from './support/old-database.ts';

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
  const blank = await putOldDatabase(extension);
  await blank.evaluate(() => (globalThis as unknown as Holding).held.close());
  const options = await extension.openOptions();
  // The saved database speaks Ukrainian.
  await options.getByText(/^До оновлення .* контакт/).waitFor();
  const names = await options.evaluate(async () =>
    (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`),
  );
  expect(names).toContain('stagemark-copy-of-version-3 30');
  expect(names).toContain(`stagemark ${10 * SCHEMA_VERSION}`);
});

it('says what to do where another tab holds the older database, and goes on once that is closed', async () => {
  const blank = await putOldDatabase(extension);
  const options = await extension.openOptions();
  await options.getByText(/still uses the data of the version before/).waitFor();
  expect(await options.getByRole('button', { name: 'Export CSV' }).count()).toBe(0);
  await blank.close();
  await options.getByText(/^До оновлення .* контакт/).waitFor();
});
