import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  checkTallies,
  clientState,
  countBefore,
  countContacts,
  erase,
  eraseAll,
  previewErasure,
  recordInteraction,
  removeBefore,
  removedBefore,
  type StagemarkDb,
} from '@/lib/store';
import { anyCommands, prepare, runAll } from './commands';
import { expectConsistent } from './consistency';
import { at, draftOf, EDIT, LATER, makeClients, makeDb, makeSales, record } from './helpers';

async function makeWorld(): Promise<StagemarkDb> {
  const db = await makeSales();
  const [a = '', b = ''] = await makeClients(db, '1', '2');
  await record(db, 'a', { client: a, resultingStage: 'qualified', stageSaidByManager: 'new' });
  await record(db, 'b', {
    client: a,
    at: at('10:00'),
    manager: 'petrov',
    resultingStage: 'qualified',
  });
  await record(db, 'c', {
    client: b,
    at: at('11:00'),
    resultingStage: 'won',
    stageSaidByManager: 'new',
  });
  return db;
}

describe('erasing a client', () => {
  it('leaves empty tombstones, no name anywhere, and right numbers', async () => {
    const db = await makeWorld();
    await erase(db, { what: 'client', id: 'crm/deal/1' }, LATER);
    const text = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(text).not.toContain('crm/deal/1');
    expect(text).not.toContain('Deal 1');
    expect(await db.interactions.get('a')).toMatchObject({
      client: null,
      deletedAt: LATER.now,
      rev: 2,
    });
    expect(await auditOf(db, 'interactions', 'a')).toMatchObject([{ what: 'erased', after: null }]);
    await expectConsistent(db);
  });

  it('shows before what it will change, and changes just that', async () => {
    const db = await makeWorld();
    const erasure = { what: 'client', id: 'crm/deal/1' } as const;
    const preview = await previewErasure(db, erasure, LATER);
    expect(preview.interactions).toBe(2);
    const changed = { manager: 'ivanov', successfulBefore: 2, successfulAfter: 1 };
    expect(preview.days).toContainEqual(expect.objectContaining(changed));
    expect((await db.interactions.get('a'))?.deletedAt).toBe(null);
  });
});

it('counts what would go without what went before', async () => {
  const db = await makeWorld();
  const before = await countContacts(db);
  const old = await countBefore(db, '9999-01-01');
  await erase(db, { what: 'client', id: 'crm/deal/1' }, LATER);
  expect(await countContacts(db)).toBe(before - 2);
  expect(await countBefore(db, '9999-01-01')).toBe(old - 2);
});

describe('erasing a manager', () => {
  it('gives the step to the next who reported it, as the preview said', async () => {
    const db = await makeWorld();
    const erasure = { what: 'manager', id: 'ivanov' } as const;
    const { days } = await previewErasure(db, erasure, LATER);
    expect(days).toContainEqual(expect.objectContaining({ manager: 'petrov', successfulAfter: 0 }));
    await erase(db, erasure, LATER);
    expect((await db.interactions.get('b'))?.outcome).toBe('baseline');
    expect(
      await db.interactions.where('[manager+day]').between(['ivanov'], ['ivanov', []]).count(),
    ).toBe(0);
    await expectConsistent(db);
  });
});

it('erasing a period takes its days, also more than go at once', async () => {
  const db = await makeWorld();
  for (let i = 0; i < 320; i += 1) {
    await record(db, `x${i}`, {
      client: 'c9',
      at: at('09:00', '2026-11-20').replace('00.000', `00.${String(i).padStart(3, '0')}`),
    });
  }
  expect(await erase(db, { what: 'period', from: '2026-11-20', to: '2026-11-20' }, LATER)).toBe(
    320,
  );
  expect(await db.days.where(':id').between(['2026-11-20'], ['2026-11-20', []]).count()).toBe(0);
  await expectConsistent(db);
});

it('erasing everything leaves nothing but the mark that no kept journal is of it', async () => {
  const db = await makeWorld();
  await eraseAll(db);
  const left = db.tables.filter(({ name }) => name !== 'settings');
  for (const table of left) expect(await table.count(), table.name).toBe(0);
  expect(await db.settings.toCollection().primaryKeys()).toEqual(['rescue-mark']);
});

describe('removing old history', () => {
  const DAYS = ['2026-11-22', '2026-11-30', '2026-12-01', '2026-12-02'];

  it('leaves later outcomes, cycles and the client’s place as they were, whatever was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands, fc.constantFrom(...DAYS), async (commands, day) => {
        const db = makeDb({ forTest: false });
        await prepare(db);
        await runAll(db, commands);
        const before = (await db.interactions.toArray()).filter(
          (row) => row.day >= day && row.deletedAt === null,
        );
        const cycles = await db.cycles.toArray();
        const places = await Promise.all(
          (await db.clients.toArray()).map(({ id }) => clientState(db, id, 'sales')),
        );
        await removeBefore(db, day, LATER);
        expect(await db.interactions.where('day').below(day).count()).toBe(0);
        const after = (await db.interactions.toArray()).filter((row) => row.deletedAt === null);
        expect(after).toEqual(before);
        expect(await db.cycles.toArray()).toEqual(cycles);
        expect(
          await Promise.all(
            (await db.clients.toArray()).map(({ id }) => clientState(db, id, 'sales')),
          ),
        ).toEqual(places);
        expect(await checkTallies(db)).toEqual([]);
        await db.delete();
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('goes on counting where it was: a step taken before is not taken again', async () => {
    const db = await makeWorld();
    await removeBefore(db, '2026-11-24', LATER);
    expect(await removedBefore(db)).toBe('2026-11-24');
    const draft = draftOf('n', { client: 'crm/deal/1', at: at('09:00', '2026-11-25') });
    const same = await recordInteraction(db, { ...draft, resultingStage: 'qualified' }, EDIT);
    expect(same.interaction.outcome).toBe('held');
    const won = { ...draft, id: 'm', at: at('10:00', '2026-11-25'), resultingStage: 'won' };
    await recordInteraction(db, won, EDIT);
    // Two contacts that are gone, and two that stayed.
    expect((await db.cycles.toArray()).find(({ client }) => client === 'crm/deal/1')).toMatchObject(
      { contacts: 4 },
    );
    await removeBefore(db, '2026-11-26', LATER);
    expect((await db.cycles.toArray()).find(({ client }) => client === 'crm/deal/1')).toMatchObject(
      { contacts: 4 },
    );
    expect(await db.interactions.count()).toBe(0);
  });
});
