import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  copiedRows,
  copyBeforeRestore,
  deleteCopies,
  dropOldCopies,
  keepCopy,
  listCopies,
  openDb,
  SCHEMA_VERSION,
} from '@/lib/store';

interface Saved {
  schema: Record<string, string>;
  rows: Record<string, object[]>;
}

/** A database as an older version left it. */
async function oldDatabase(name: string, version = 1): Promise<Saved> {
  const file = join(import.meta.dirname, `fixtures/version-${version}.json`);
  const saved: Saved = JSON.parse(readFileSync(file, 'utf8'));
  const old = new Dexie(name);
  old.version(version).stores(saved.schema);
  for (const [table, list] of Object.entries(saved.rows)) await old.table(table).bulkAdd(list);
  old.close();
  onTestFinished(async () => {
    for (const one of await Dexie.getDatabaseNames()) {
      if (one.startsWith(name)) await Dexie.delete(one);
    }
  });
  return saved;
}

it('keeps a copy of a database before it is migrated, whole and as it was', async () => {
  const { rows } = await oldDatabase('copied');
  const live = rows.interactions?.filter((row) => !('deletedAt' in row && row.deletedAt !== null));
  expect(live?.length).toBeLessThan(rows.interactions?.length ?? 0);
  const db = openDb('copied', { before: keepCopy });
  await db.open();
  expect(db.verno).toBe(SCHEMA_VERSION);
  const [copy, ...others] = await listCopies('copied');
  expect(others).toEqual([]);
  expect(copy).toMatchObject({ version: 1, why: 'update', contacts: live?.length });
  const copied: Record<string, object[]> = {};
  for await (const page of copiedRows(copy ?? { name: '' }, Object.keys(rows))) {
    copied[page.table] = [...(copied[page.table] ?? []), ...page.rows];
  }
  for (const [table, list] of Object.entries(rows)) {
    expect(copied[table] ?? [], table).toEqual(list);
  }
  // Once migrated there is nothing to copy.
  expect(await keepCopy('copied')).toBe(null);
  expect(await keepCopy('none')).toBe(null);
  db.close();
});

it('opens the database also where no copy can be made, and gives up after the third time', async () => {
  await oldDatabase('full');
  const { put } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
    this: IDBObjectStore,
    ...args: Parameters<typeof put>
  ) {
    const isCopy = this.transaction.db.name.includes('-copy-') && this.name === 'interactions';
    if (isCopy) throw new DOMException('The disk is full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  onTestFinished(() => spy.mockRestore());
  await expect(keepCopy('full')).rejects.toThrow();
  expect(await listCopies('full')).toEqual([]);
  const db = openDb('full', { before: keepCopy });
  await db.open();
  expect(await db.interactions.count()).toBeGreaterThan(0);
  db.close();
});

it('begins a copy that a crash has cut off again, but not for ever', async () => {
  await oldDatabase('cut');
  const half = new Dexie('cut-copy-of-version-1');
  half.version(1).stores({ interactions: 'id', settings: 'key' });
  await half.table('settings').put({ key: 'copy-tries', value: 1 });
  expect(await listCopies('cut')).toEqual([]);
  half.close();
  expect(await keepCopy('cut')).toBe('cut-copy-of-version-1');
  expect(await listCopies('cut')).toHaveLength(1);
  const third = new Dexie('cut-copy-of-version-1');
  await third.open();
  await third.table('settings').bulkPut([{ key: 'copy-tries', value: 3 }]);
  await third.table('settings').delete('copied-at');
  third.close();
  expect(await keepCopy('cut')).toBe(null);
});

it('older copies stay while one is made, and go as the browser starts', async () => {
  await oldDatabase('aged', 2);
  const old = new Dexie('aged-copy-of-version-1');
  old.version(1).stores({ interactions: 'id', settings: 'key' });
  await old.table('settings').put({ key: 'copied-at', value: '2026-01-01T00:00:00.000Z' });
  old.close();
  const db = openDb('aged', { before: keepCopy });
  await db.open();
  db.close();
  expect((await listCopies('aged')).map(({ name }) => name)).toEqual([
    'aged-copy-of-version-2',
    'aged-copy-of-version-1',
  ]);
  await dropOldCopies('aged');
  expect((await listCopies('aged')).map(({ name }) => name)).toEqual(['aged-copy-of-version-2']);
});

it('a copy before a restore is made beside the one before it, which goes as the browser starts', async () => {
  await oldDatabase('twice');
  const db = openDb('twice');
  await db.open();
  db.close();
  const made: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    made.push(await copyBeforeRestore('twice'));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // The third goes over the first, which is the older one.
  expect(made).toEqual([
    'twice-copy-before-restore',
    'twice-copy-before-restore-2',
    'twice-copy-before-restore',
  ]);
  await dropOldCopies('twice');
  expect((await listCopies('twice')).map(({ name, why }) => [name, why])).toEqual([
    ['twice-copy-before-restore', 'restore'],
  ]);
});

it('halves go with the older copies, and all with everything', async () => {
  await oldDatabase('halves');
  const half = new Dexie('halves-copy-of-version-1');
  half.version(1).stores({ interactions: 'id', settings: 'key' });
  await half.table('settings').put({ key: 'copy-tries', value: 3 });
  half.close();
  const whole = await copyBeforeRestore('halves');
  const left = async () =>
    (await Dexie.getDatabaseNames()).filter((one) => one.startsWith('halves-copy-'));
  expect(await left()).toHaveLength(2);
  await dropOldCopies('halves');
  expect(await left()).toEqual([whole]);
  await deleteCopies('halves');
  expect(await left()).toEqual([]);
});

it('where the disk has no room for a copy beside the older one, the older one goes first', async () => {
  await oldDatabase('narrow');
  const first = await copyBeforeRestore('narrow');
  const { put } = IDBObjectStore.prototype;
  let isFull = true;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
    this: IDBObjectStore,
    ...args: Parameters<typeof put>
  ) {
    const isCopy = this.transaction.db.name.includes('-copy-') && this.name === 'interactions';
    if (isCopy && isFull) {
      isFull = false;
      throw new DOMException('The disk is full', 'QuotaExceededError');
    }
    return put.apply(this, args);
  });
  onTestFinished(() => spy.mockRestore());
  const second = await copyBeforeRestore('narrow');
  expect(second).not.toBe(first);
  expect((await listCopies('narrow')).map(({ name }) => name)).toContain(second);
});
