import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Interaction, StagemarkDb } from '@/lib/store';
import { resumeImports } from '@/lib/transfer/import/resume';
import { expectConsistent } from '../../store/consistency';
import { at, makeClients, makeDb, makeSales, record } from '../../store/helpers';
import { content, fileOf, HEAD, prepare, prepareStaged, take } from './helpers';

/** The quick way into an empty store (commit-fresh.ts), where something goes wrong on it. */

const ROWS = 3_000;

async function makeFile(): Promise<[file: File, rows: Interaction[]]> {
  const db = await makeSales();
  const clients = await makeClients(db, '1', '2', '3');
  await record(db, 'template', { client: clients[0] ?? null, resultingStage: 'qualified' });
  const template = await db.interactions.get('template');
  if (!template) throw new Error('no template');
  const rows = Array.from({ length: ROWS }, (_, i) => ({
    ...template,
    id: `r${String(i).padStart(4, '0')}`,
    at: at(`${String(9 + (i % 9)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`),
    client: clients[i % 3] ?? null,
    resultingStage: ['contacted', 'qualified', 'won'][i % 3] ?? null,
  }));
  await db.interactions.clear();
  await db.interactions.bulkPut(rows);
  const file = await fileOf(db);
  await db.delete();
  return [file, rows];
}

/** Does something once, before the nth row of contacts is added. */
function atRow(n: number, deed: () => void): void {
  const { add } = IDBObjectStore.prototype;
  let seen = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function counted(
    this: IDBObjectStore,
    ...args: Parameters<typeof add>
  ) {
    if (this.name === 'interactions' && ++seen === n) deed();
    return add.apply(this, args);
  });
}

const full = () => {
  throw new DOMException('The disk is full', 'QuotaExceededError');
};

async function expectNothing(db: StagemarkDb): Promise<void> {
  expect(await db.interactions.count()).toBe(0);
  expect(await db.clients.count()).toBe(0);
  expect(await db.days.count()).toBe(0);
  expect(await db.imports.count()).toBe(0);
  expect(await db.staged.count()).toBe(0);
}

afterEach(() => vi.restoreAllMocks());

describe('into an empty store', () => {
  it.each([1, 700, 1_300, 2_999])('a full disk at row %i leaves nothing', async (n) => {
    const [file] = await makeFile();
    const db = makeDb();
    const { commit } = await prepare(db, file);
    atRow(n, full);
    await expect(commit(HEAD)).rejects.toMatchObject({ code: 'quota' });
    await expectNothing(db);
  });

  it('stopped with two chunks on their way, it takes both back', async () => {
    const [file] = await makeFile();
    const db = makeDb();
    const { commit } = await prepare(db, file);
    const stop = new AbortController();
    atRow(1_200, () => stop.abort());
    await expect(commit(HEAD, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expectNothing(db);
  });

  it.each([0, 1_400])(
    'a record that gets there before it is asked for, like any other (%i)',
    async (n) => {
      const [file, rows] = await makeFile();
      const [db, expected] = [makeDb(), makeDb()];
      await take(expected, file);
      const there = rows[n];
      if (!there) throw new Error('no row');
      const { commit } = await prepare(db, file);
      await db.interactions.add(there);
      await commit(HEAD);
      expect(await content(db)).toEqual(await content(expected));
      await expectConsistent(db);
    },
  );

  it('one id in two chunks of a file is one contact', async () => {
    const [file] = await makeFile();
    const text = await file.text();
    const [line = ''] = text.split('\n').filter((each) => each.includes('"id":"r0001"'));
    const twice = text.replace(/(\{"id":"r2900")/, `${line.replace(/,?$/, ',')}\n$1`);
    const db = makeDb();
    await take(db, new File([twice], 'x.json'));
    expect(await db.interactions.count()).toBe(ROWS);
    await expectConsistent(db);
  });

  it.each([
    ['committing', 'staged'],
    ['undoing', 'staged'],
    ['committing', 'read twice'],
    ['undoing', 'read twice'],
    ['unreadable', 'read twice'],
    ['cut short', 'read twice'],
  ] as const)(
    'broken off half-way, %s, its rows %s, the next start ends it',
    async (state, way) => {
      const [file] = await makeFile();
      const [db, expected] = [makeDb(), makeDb()];
      await take(expected, file);
      const isStaged = way === 'staged';
      const { commit } = await (isStaged ? prepareStaged : prepare)(db, file);
      // As a crash leaves it: four chunks are in, and nobody comes to take them back.
      let isDead = false;
      atRow(2_001, () => {
        isDead = true;
        full();
      });
      const { put } = IDBObjectStore.prototype;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function dead(
        this: IDBObjectStore,
        ...args: Parameters<typeof put>
      ) {
        if (isDead) full();
        return put.apply(this, args);
      });
      await expect(commit(HEAD)).rejects.toMatchObject({ code: 'quota' });
      vi.restoreAllMocks();
      const [journal] = await db.imports.toArray();
      expect(journal).toMatchObject({
        state: 'committing',
        ...(isStaged ? { staysStaged: true } : { fromFiles: true }),
      });
      expect(await db.interactions.count()).toBeGreaterThan(500);
      const copy = [journal?.id ?? '', -1] as [string, number];
      if (state === 'undoing') await db.imports.update(journal?.id ?? '', { state });
      if (state === 'unreadable') await db.staged.delete(copy);
      if (state === 'cut short') {
        const text = (await file.text()).replace(/\n\{"id":"r1000".*/, '');
        const cut = { name: 'x', file: new Blob([text]), opened: { kind: 'json' }, options: null };
        await db.staged.update(copy, { rows: [cut] });
      }
      expect(await resumeImports(db, HEAD)).toBe(1);
      if (state === 'committing') expect(await content(db)).toEqual(await content(expected));
      else await expectNothing(db);
      await expectConsistent(db);
      expect(await db.imports.count()).toBe(0);
      expect(await db.staged.count()).toBe(0);
    },
  );
});
