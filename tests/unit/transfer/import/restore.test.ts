import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { keepCopy, listCopies, openDb, putSetting, type StagemarkDb } from '@/lib/store';
import { prepareImport } from '@/lib/transfer/import/import';
import { resumeImports } from '@/lib/transfer/import/resume';
import { readJson } from '@/lib/transfer/json/read';
import { writeCopy } from '@/lib/transfer/json/write-copy';
import { expectConsistent } from '../../store/consistency';
import { at, makeClients, makeDb, makeSales, record } from '../../store/helpers';
import { content, fileOf, HEAD, textOf } from './helpers';

const restore = (db: StagemarkDb, file: File) =>
  prepareImport(db, file, readJson(file), {}, { replaces: true });

async function makeStore(...ids: string[]): Promise<StagemarkDb> {
  const db = await makeSales();
  const [client = ''] = await makeClients(db, '1');
  for (const [i, id] of ids.entries()) {
    const step = { client, resultingStage: i % 2 ? 'proposal' : 'qualified' };
    await record(db, id, { ...step, stageSaidByManager: 'new', at: at(`1${i}:00`) });
  }
  return db;
}

describe('restoring a backup', () => {
  it('replaces what is stored, after it has said what goes', async () => {
    const backup = await makeStore('a', 'b');
    await putSetting(backup, 'language', 'de');
    await putSetting(backup, 'last-backup', 'then');
    const db = await makeStore('b', 'x', 'y');
    await putSetting(db, 'last-backup', 'now');
    const { dryRun, commit } = await restore(db, await fileOf(backup));
    expect(dryRun.counts.interactions.new).toBe(2);
    expect(dryRun.gone).toBe(2);
    expect(await db.interactions.count()).toBe(3);
    await commit(HEAD);
    expect(await content(db)).toEqual(await content(backup));
    expect((await db.settings.get('language'))?.value).toBe('de');
    // What this browser knows of itself stays.
    expect((await db.settings.get('last-backup'))?.value).toBe('now');
    expect((await db.audit.toArray()).at(-1)?.what).toBe('imported');
    await expectConsistent(db);
  });

  it('that breaks off half-way is finished at the next start', async () => {
    const backup = await makeStore('a', 'b');
    const db = await makeStore('x');
    const { commit } = await restore(db, await fileOf(backup));
    const { add } = IDBObjectStore.prototype;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function full(
      this: IDBObjectStore,
      ...args: Parameters<typeof add>
    ) {
      if (this.name === 'interactions') throw new DOMException('Full', 'QuotaExceededError');
      return add.apply(this, args);
    });
    await expect(commit(HEAD)).rejects.toMatchObject({ code: 'quota' });
    spy.mockRestore();
    expect(await db.interactions.count()).toBe(0);
    expect(await resumeImports(db, HEAD)).toBe(1);
    expect(await content(db)).toEqual(await content(backup));
    await expectConsistent(db);
  });

  it.each([1, 2, 3])(
    'brings back the copy from before an update of version %i',
    async (version) => {
      const path = join(import.meta.dirname, `../../store/fixtures/version-${version}.json`);
      const { schema, rows } = JSON.parse(readFileSync(path, 'utf8'));
      const { name } = makeDb();
      const old = new Dexie(name);
      old.version(version).stores(schema);
      for (const [table, list] of Object.entries(rows)) {
        await old.table(table).bulkAdd(list as object[]);
      }
      old.close();
      const migrated = openDb(name, { before: keepCopy });
      const expected = await content(migrated);
      await migrated.interactions.clear();
      const [copy] = await listCopies(name);
      if (!copy) throw new Error('no copy');
      const file = new File([await textOf(writeCopy(copy))], 'copy.json');
      const { dryRun, commit } = await restore(migrated, file);
      expect(dryRun.bad).toBe(0);
      await commit(HEAD);
      expect((await content(migrated)).interactions).toEqual(expected.interactions);
      await expectConsistent(migrated);
      await migrated.delete();
      await Dexie.delete(copy.name);
    },
  );
});
