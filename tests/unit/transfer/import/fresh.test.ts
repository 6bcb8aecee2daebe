import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as store from '@/lib/store';
import { amendInteraction, linkClients, type StagemarkDb } from '@/lib/store';
import { anyCommands, prepare as prepareStore, runAll } from '../../store/commands';
import { expectConsistent } from '../../store/consistency';
import { at, LATER, makeClients, makeDb, makeSales, record } from '../../store/helpers';
import { content, fileOf, HEAD, prepare, take } from './helpers';

vi.mock('@/lib/store', async (original) => {
  const all = await original<typeof store>();
  return { ...all, refoldTouched: vi.fn(all.refoldTouched) };
});

/** Whether everything was folded and counted anew. */
const wentTheLongWay = () => vi.mocked(store.refoldTouched).mock.calls.length > 0;

/** More rows than one chunk holds, of few clients: each timeline is cut by the chunks. */
async function manyRows(count = 2_500): Promise<[db: StagemarkDb, clients: string[]]> {
  const db = await makeSales();
  const clients = await makeClients(db, '1', '2');
  const [first] = clients;
  await record(db, 'template', { client: first ?? null });
  const template = await db.interactions.get('template');
  if (!template) throw new Error('no template');
  const rows = Array.from({ length: count }, (_, i) => {
    const minute = String(i % 60).padStart(2, '0');
    const hour = String(Math.floor(i / 60) % 24).padStart(2, '0');
    return {
      ...template,
      id: `r${String((i * 7_919) % count).padStart(4, '0')}`,
      at: `2026-11-0${1 + Math.floor(i / 1_440)}T${hour}:${minute}:00.000+02:00`,
      day: `2026-11-0${1 + Math.floor(i / 1_440)}`,
      client: clients[i % 2] ?? null,
      resultingStage: ['contacted', 'qualified', 'proposal', 'won', 'delayed'][i % 5] ?? null,
    };
  });
  await db.interactions.bulkPut(rows);
  return [db, clients];
}

describe('a backup into an empty store', () => {
  it('comes to what it was, in whatever way it was made', async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands, async (commands) => {
        const [from, to] = [makeDb({ forTest: false }), makeDb({ forTest: false })];
        await prepareStore(from);
        await runAll(from, commands);
        await take(to, await fileOf(from));
        expect(await content(to)).toEqual(await content(from));
        await expectConsistent(to);
        await from.delete();
        await to.delete();
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 60_000);

  it('is folded and counted without being read again, also where the file’s outcomes are wrong', async () => {
    const [from] = await manyRows();
    const to = makeDb();
    vi.mocked(store.refoldTouched).mockClear();
    await take(to, await fileOf(from));
    expect(wentTheLongWay()).toBe(false);
    await expectConsistent(to);
    expect((await to.interactions.toArray()).some(({ outcome }) => outcome === 'advanced')).toBe(
      true,
    );
  });

  it('counts what the CRM saves meanwhile into timelines of which only a part is there', async () => {
    const [from, [client = '']] = await manyRows(4_500);
    const to = makeDb();
    const { commit } = await prepare(to, await fileOf(from));
    let saves = 0;
    let saving: Promise<unknown> = Promise.resolve();
    await commit(HEAD, {
      onProgress: ({ phase, done, total }) => {
        // Not later: a save into a timeline that is whole would mend it by itself.
        if (phase !== 'storing' || done >= (total ?? 0) - 2) return;
        const id = `saved-${++saves}`;
        const time = at(`09:${String(saves % 60).padStart(2, '0')}`, '2026-11-02');
        saving = saving.then(() =>
          record(to, id, { client, at: time, resultingStage: saves % 2 ? 'won' : 'contacted' }),
        );
      },
    });
    await saving;
    expect(saves).toBeGreaterThan(1);
    expect(await to.interactions.count()).toBe(4_501 + saves);
    await expectConsistent(to);
  }, 60_000);

  it.each([
    ['edits', (db: StagemarkDb) => amendInteraction(db, 'r0001', { kind: 'meeting' }, LATER)],
    ['links', (db: StagemarkDb, [a = '', b = '']: string[]) => linkClients(db, a, b, LATER)],
  ])('goes the long way where somebody %s meanwhile', async (_, deed) => {
    const [from, clients] = await manyRows();
    const to = makeDb();
    const { commit } = await prepare(to, await fileOf(from));
    let doing: Promise<unknown> | null = null;
    vi.mocked(store.refoldTouched).mockClear();
    await commit(HEAD, {
      onProgress: ({ phase, done }) => {
        // Five chunks of contacts are stored, the funnel and the clients; a few contacts are not.
        if (phase === 'storing' && done === 7) doing ??= deed(to, clients);
      },
    });
    await doing;
    expect(doing).not.toBeNull();
    expect(wentTheLongWay()).toBe(true);
    await expectConsistent(to);
  });

  it('is whole where a record comes twice, and where rows of one instant are in no order', async () => {
    const from = await makeSales();
    const [client = ''] = await makeClients(from, '1');
    await record(from, 'a', { client, resultingStage: 'qualified', stageSaidByManager: 'new' });
    await record(from, 'b', { client, resultingStage: 'proposal' });
    const text = await (await fileOf(from)).text();
    const lines = text.split('\n');
    const [i, j] = ['"id":"a"', '"id":"b"'].map((part) =>
      lines.findIndex((line) => line.startsWith(`{${part}`)),
    );
    const [a, b] = [lines[i ?? 0] ?? '', lines[j ?? 0] ?? ''];
    expect(a).toContain('"id":"a"');
    const bare = (line: string) => line.replace(/,$/, '');
    for (const rows of [
      [b, a],
      [a, b, a],
    ]) {
      const changed = lines.slice();
      changed.splice(i ?? 0, 2, rows.map(bare).join(',\n'));
      const to = makeDb();
      await take(to, new File([changed.join('\n')], 'x.json'));
      expect(await to.interactions.count()).toBe(2);
      await expectConsistent(to);
    }
  });
});
