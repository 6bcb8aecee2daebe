import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { putSetting, type StagemarkDb } from '@/lib/store';
import { prepareImport } from '@/lib/transfer/import/import';
import { openFile } from '@/lib/transfer/import/open-file';
import { readFiles } from '@/lib/transfer/import/read-files';
import { expectConsistent } from '../../store/consistency';
import { at, makeClients, makeDb, makeSales, record } from '../../store/helpers';
import { content, fileOf, HEAD, prepare, prepareStaged, take } from './helpers';

/** Into a store without contacts the file is kept and read once more, instead of staging each of its rows. */

async function makeFrom(): Promise<StagemarkDb> {
  const db = await makeSales();
  const clients = await makeClients(db, '1', '2');
  for (const [i, client] of clients.entries()) {
    const step = { client, stageShownByCrm: 'contacted' };
    await record(db, `a${i}`, { ...step, resultingStage: 'qualified' });
    await record(db, `b${i}`, { ...step, at: at('11:00'), resultingStage: 'won' });
  }
  return db;
}

/** Every write into the staged rows goes wrong. */
function failStaging(name: string): void {
  for (const how of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[how];
    vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function failing(
      this: IDBObjectStore,
      ...args: Parameters<typeof write>
    ) {
      const [{ n }] = args as unknown as [{ n: number }];
      if (this.name === 'staged' && n < 0) throw new DOMException('No', name);
      return write.apply(this, args);
    });
  }
}

afterEach(() => vi.restoreAllMocks());

it('stages no row, and comes to the same as if it did', async () => {
  const from = await makeFrom();
  const file = await fileOf(from);
  const [db, staged] = [makeDb(), makeDb()];
  const [twice, once] = [await prepare(db, file), await prepareStaged(staged, file)];
  expect((await db.staged.toArray()).map(({ n }) => n)).toEqual([-1]);
  expect(await db.interactions.count()).toBe(0);
  expect({ ...twice.dryRun, id: '' }).toEqual({ ...once.dryRun, id: '' });
  await twice.commit(HEAD);
  await once.commit(HEAD);
  expect(await content(db)).toEqual(await content(staged));
  expect(await content(db)).toEqual(await content(from));
  expect(await db.staged.count()).toBe(0);
});

it('takes in what was shown, whatever becomes of the file meanwhile', async () => {
  const from = await makeFrom();
  const file = await fileOf(from);
  const db = makeDb();
  const { commit } = await prepare(db, file);
  // As it is where the file was changed or removed after it was chosen.
  const gone = () => {
    throw new DOMException('Changed on the disk', 'NotReadableError');
  };
  vi.spyOn(file, 'stream').mockImplementation(gone);
  vi.spyOn(file, 'slice').mockImplementation(gone);
  await commit(HEAD);
  expect(await content(db)).toEqual(await content(from));
});

it('leaves nothing of a file for which there is no space', async () => {
  const [file, db] = [await fileOf(await makeFrom()), makeDb()];
  failStaging('QuotaExceededError');
  await expect(prepare(db, file)).rejects.toMatchObject({ code: 'quota' });
  vi.restoreAllMocks();
  expect(await db.imports.count()).toBe(0);
  expect(await db.staged.count()).toBe(0);
});

it('stages the rows where the browser stores no files', async () => {
  const from = await makeFrom();
  const [file, db] = [await fileOf(from), makeDb()];
  failStaging('DataCloneError');
  const { commit } = await prepare(db, file);
  vi.restoreAllMocks();
  expect((await db.staged.toArray()).every(({ n }) => n >= 0)).toBe(true);
  await commit(HEAD);
  expect(await content(db)).toEqual(await content(from));
});

it('leaves out what is older than what was removed for good, as ever', async () => {
  const [file, db] = [await fileOf(await makeFrom()), makeDb()];
  await putSetting(db, 'removed-before', '2999-01-01');
  const { dryRun, commit } = await prepare(db, file);
  expect(dryRun.counts.interactions).toMatchObject({ new: 0, skipped: 4 });
  await commit(HEAD);
  expect(await db.interactions.count()).toBe(0);
});

it('reads several files twice, and lists the bad rows of each', async () => {
  const from = await makeFrom();
  const whole = await fileOf(from);
  const text = await whole.text();
  const bad = new File([text.replace('"kind":"call"', '"kind":"dance"')], 'b.json');
  const files = await Promise.all(
    [whole, bad].map(async (file) => ({
      ...{ name: file.name, file, opened: await openFile(file), options: null },
    })),
  );
  const db = makeDb();
  const { dryRun, commit } = await prepareImport(db, whole, readFiles(files));
  expect((await db.staged.toArray()).map(({ n }) => n).sort()).toEqual([-1, -2]);
  expect(dryRun.faults).toMatchObject([{ file: 'b.json', code: 'field', value: 'dance' }]);
  await commit(HEAD);
  expect((await content(db)).interactions).toEqual((await content(from)).interactions);
  await expectConsistent(db);
  const again = await take(db, whole);
  expect(again.counts.interactions).toMatchObject({ new: 0, changed: 0 });
});
