import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { openDb, type StagemarkDb } from '@/lib/store';
import { commitChunk, nothingGathered } from '@/lib/transfer/import/commit-chunk';
import { type PreparedImport, prepareImport } from '@/lib/transfer/import/import';
import { resumeImports } from '@/lib/transfer/import/resume';
import { undoChunk } from '@/lib/transfer/import/undo';
import type { Batch } from '@/lib/transfer/incoming';
import { readJson } from '@/lib/transfer/json/read';
import { expectConsistent } from '../../store/consistency';
import { at, EDIT, LATER, makeDb, makeSales, record } from '../../store/helpers';
import { content, fileOf, HEAD, prepare, take } from './helpers';

/** A store whose file holds some new, some changed and some same records for `makeOld`. */
async function makeFile(): Promise<File> {
  const db = await makeSales();
  await record(db, 'a', { client: 'c1', resultingStage: 'proposal', stageShownByCrm: 'contacted' });
  await record(db, 'b', { client: 'c2', at: at('10:00'), resultingStage: 'won' });
  await record(db, 'old', { client: 'c1', at: at('08:00'), resultingStage: 'qualified' });
  const old = await db.interactions.get('old');
  if (old) await db.interactions.put({ ...old, rev: 3, kind: 'meeting' });
  return fileOf(db);
}

async function makeOld(): Promise<StagemarkDb> {
  const db = await makeSales();
  await record(db, 'old', { client: 'c1', at: at('08:00'), resultingStage: 'qualified' });
  await record(db, 'mine', { client: 'c3', at: at('11:00'), resultingStage: 'qualified' });
  return db;
}

const journals = (db: StagemarkDb) => db.imports.toArray();

/** The import as a crash leaves it after some chunks. */
async function crashAfter(db: StagemarkDb, chunks: number, state: 'committing' | 'undoing') {
  const file = await makeFile();
  const { dryRun, drop } = await prepare(db, file);
  const staged = await db.staged.toArray();
  await drop();
  await db.staged.bulkAdd(staged);
  let journal = {
    id: dryRun.id,
    ...{ startedAt: EDIT.now, source: file.name, state: 'committing' as 'committing' | 'undoing' },
    ...{ chunks: staged.length, done: 0 },
  };
  await db.imports.put(journal);
  for (let i = 0; i < chunks; i += 1) {
    journal = {
      ...journal,
      ...(await commitChunk(db, journal, { isFresh: false }, nothingGathered())),
      state: 'committing',
    };
  }
  await db.imports.put({ ...journal, state });
  return { ...journal, state };
}

describe('after a crash', () => {
  it.each([0, 1, 2])('an import begun is finished, %i chunks done', async (chunks) => {
    const [db, expected] = [await makeOld(), await makeOld()];
    await take(expected, await makeFile());
    await crashAfter(db, chunks, 'committing');
    expect(await resumeImports(db, HEAD)).toBe(1);
    expect(await content(db)).toEqual(await content(expected));
    await expectConsistent(db);
    expect(await journals(db)).toEqual([]);
  });

  it.each([1, 2])('one that was being taken back is taken back, %i chunks done', async (chunks) => {
    const db = await makeOld();
    const before = await content(db);
    await crashAfter(db, chunks, 'undoing');
    await resumeImports(db, HEAD);
    expect(await content(db)).toEqual(before);
    await expectConsistent(db);
    expect(await journals(db)).toEqual([]);
  });

  it('one not yet begun is dropped, and nothing else changes', async () => {
    const db = await makeOld();
    const before = await content(db);
    await db.imports.put({ ...(await crashAfter(db, 0, 'committing')), state: 'ready' });
    await resumeImports(db, HEAD);
    expect(await content(db)).toEqual(before);
    expect(await db.staged.count()).toBe(0);
  });

  it('one that has lost a chunk is taken back', async () => {
    const db = await makeOld();
    const before = await content(db);
    const { id } = await crashAfter(db, 1, 'committing');
    await db.staged.delete([id, 1]);
    expect(await resumeImports(db, HEAD)).toBe(1);
    expect(await content(db)).toEqual(before);
    await expectConsistent(db);
    expect(await journals(db)).toEqual([]);
    expect(await db.staged.count()).toBe(0);
  });

  it('one that replaces everything stays as far as it came', async () => {
    const db = await makeOld();
    const journal = await crashAfter(db, 1, 'committing');
    await db.imports.put({ ...journal, replaces: true });
    await db.staged.delete([journal.id, 1]);
    const came = await content(db);
    await resumeImports(db, HEAD);
    expect(Object.keys(came).length).toBeGreaterThan(0);
    expect(await db.interactions.count()).toBeGreaterThan(0);
    expect(await journals(db)).toEqual([]);
    const audit = await db.audit.toArray();
    expect(audit.at(-1)).toMatchObject({ what: 'imported', after: { cutOff: true } });
  });

  it('an import that is still running elsewhere is left alone', async () => {
    const db = await makeOld();
    const { drop } = await prepare(db, await makeFile());
    expect(await resumeImports(db, HEAD)).toBe(0);
    expect(await journals(db)).toHaveLength(1);
    await expect(prepare(db, await makeFile())).rejects.toMatchObject({ code: 'busy' });
    await drop();
  });

  it('what somebody changed meanwhile is not taken back', async () => {
    const db = await makeOld();
    const journal = await crashAfter(db, 2, 'undoing');
    const a = await db.interactions.get('a');
    if (a) await db.interactions.put({ ...a, rev: 9 });
    let now = journal;
    while (now.done > 0)
      now = { ...now, ...(await undoChunk(db, now, nothingGathered())), state: 'undoing' };
    expect((await db.interactions.get('a'))?.rev).toBe(9);
    expect(await db.interactions.get('b')).toBeUndefined();
  });
});

describe('stopping', () => {
  it('while the file is read leaves nothing', async () => {
    const db = await makeOld();
    const before = await content(db);
    const stop = new AbortController();
    async function* slow(): AsyncGenerator<Batch> {
      yield* readJson(await makeFile());
      stop.abort();
      yield { records: [], faults: [], bytes: 0 };
    }
    const file = { name: 'f', size: 1 };
    const run = prepareImport(db, file, slow(), { signal: stop.signal });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(await content(db)).toEqual(before);
    expect(await journals(db)).toEqual([]);
    expect(await db.staged.count()).toBe(0);
  });

  it('while it is stored takes everything back', async () => {
    const db = await makeOld();
    const before = await content(db);
    const stop = new AbortController();
    const { commit } = await prepare(db, await makeFile());
    const phases = new Set<string>();
    const run = commit(HEAD, {
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        phases.add(phase);
        if (done === 1) stop.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(phases).toEqual(new Set(['storing', 'undoing']));
    expect(await content(db)).toEqual(before);
    await expectConsistent(db);
    expect(await journals(db)).toEqual([]);
  });
});

describe('a full disk', () => {
  const fill = (isFull: (store: string) => boolean) => {
    const { put, add } = IDBObjectStore.prototype;
    const patch = (real: typeof put) =>
      function patched(this: IDBObjectStore, ...args: Parameters<typeof put>) {
        if (isFull(this.name)) throw new DOMException('The disk is full', 'QuotaExceededError');
        return real.apply(this, args);
      };
    const spies = [
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(patch(put)),
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(patch(add)),
    ];
    return () => spies.forEach((spy) => void spy.mockRestore());
  };

  it('while the file is read leaves nothing', async () => {
    const db = await makeOld();
    const before = await content(db);
    const file = await makeFile();
    const free = fill((store) => store === 'staged');
    await expect(prepare(db, file)).rejects.toMatchObject({ code: 'quota' });
    free();
    expect(await content(db)).toEqual(before);
    expect(await journals(db)).toEqual([]);
  });

  it('while it is stored takes everything back', async () => {
    const db = await makeOld();
    const before = await content(db);
    const { commit } = await prepare(db, await makeFile());
    let isFull = true;
    const free = fill((store) => {
      if (store !== 'interactions' || !isFull) return false;
      isFull = false;
      return true;
    });
    await expect(commit(HEAD)).rejects.toMatchObject({ code: 'quota' });
    free();
    expect(await content(db)).toEqual(before);
    expect(await journals(db)).toEqual([]);
  });

  it('that stays full leaves a journal, and the next start ends it whole', async () => {
    const db = await makeOld();
    const before = await content(db);
    const { commit } = await prepare(db, await makeFile());
    let writes = 0;
    const free = fill((store) => (store === 'interactions' ? ++writes > 0 : writes > 0));
    await expect(commit(HEAD)).rejects.toMatchObject({ code: 'quota' });
    free();
    expect(await journals(db)).toHaveLength(1);
    await resumeImports(db, HEAD);
    expect(await journals(db)).toEqual([]);
    await expectConsistent(db);
    // The journal could not say any more that it was to be undone: it is finished, whole.
    const file = await makeFile();
    const again = (await take(db, file)).counts.interactions;
    expect([again.new, again.changed]).toEqual([0, 0]);
    expect(before.interactions).toHaveLength(2);
  });
});

describe('while an import is on its way', () => {
  it('saves of the CRM go through, into the same timelines too, and every number is right', async () => {
    const db = await makeOld();
    const saver = openDb(db.name);
    const { commit } = await prepare(db, await makeFile());
    const saves: Promise<unknown>[] = [];
    await commit(HEAD, {
      onProgress: ({ phase, done }) => {
        const id = `s-${phase}-${done}`;
        const time = at('12:00').replace(':00.000', `:00.${String(saves.length).padStart(3, '0')}`);
        const won = { client: saves.length % 2 ? 'c1' : 'c2', at: time, resultingStage: 'won' };
        saves.push(record(saver, id, won));
      },
    });
    await Promise.all(saves);
    expect(saves.length).toBeGreaterThan(2);
    expect(await db.interactions.where('id').startsWith('s-').count()).toBe(saves.length);
    await expectConsistent(db);
    saver.close();
  });
});

it('a record that the CRM saved after the dry run and that is newer stays', async () => {
  const db = await makeOld();
  const { commit } = await prepare(db, await makeFile());
  const old = await db.interactions.get('old');
  if (old) await db.interactions.put({ ...old, rev: 7, editedAt: LATER.now, kind: 'message' });
  await commit(HEAD);
  expect(await db.interactions.get('old')).toMatchObject({ rev: 7, kind: 'message' });
  const other: PreparedImport = await prepare(makeDb(), await fileOf(db));
  await other.drop();
});
