import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interaction, isSuccessful } from '@/lib/funnel';
import {
  auditOf,
  checkTallies,
  checkTimelines,
  clientState,
  countBefore,
  countContacts,
  type Erasure,
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

const RIGHT = { outcomes: [], cycles: { missing: [], wrong: [] } };

/** Successful contacts by day and manager. */
async function successes(db: StagemarkDb): Promise<Map<string, number>> {
  const rows = (await db.interactions.toArray()).filter(
    ({ deletedAt, outcome }) => deletedAt === null && isSuccessful(outcome),
  );
  const by = Map.groupBy(rows, ({ day, manager }) => `${day} ${manager}`);
  return new Map([...by].map(([key, all]) => [key, all.length]));
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
  const IVANOV = { what: 'manager', id: 'ivanov' } as const;

  it('leaves what colleagues did later what it was, and the deals of nobody', async () => {
    const db = await makeWorld();
    const { days } = await previewErasure(db, IVANOV, LATER);
    expect(days).toEqual([
      expect.objectContaining({ manager: 'ivanov', successfulBefore: 2, successfulAfter: 0 }),
    ]);
    const before = await db.interactions.get('b');
    await erase(db, IVANOV, LATER);
    expect(await db.interactions.get('b')).toEqual({ ...before, editedBy: 'erased' });
    expect(before?.outcome).toBe('held');
    const text = JSON.stringify(
      await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])),
    );
    expect(text).not.toContain('ivanov');
    expect(await checkTallies(db)).toEqual([]);
    expect(await checkTimelines(db)).toEqual(RIGHT);
  });

  it('folds again where somebody else’s contact came before, as the preview said', async () => {
    const db = await makeWorld();
    const later = { client: 'crm/deal/1', at: at('12:00'), resultingStage: 'proposal' };
    await record(db, 'd', later);
    await record(db, 'e', { ...later, at: at('13:00'), manager: 'petrov', resultingStage: 'won' });
    const petrov = { what: 'manager', id: 'petrov' } as const;
    await record(db, 'f', { ...later, at: at('14:00'), resultingStage: 'won' });
    expect((await db.interactions.get('f'))?.outcome).toBe('held');
    const { days } = await previewErasure(db, petrov, LATER);
    expect(days).toContainEqual(expect.objectContaining({ manager: 'ivanov', successfulAfter: 4 }));
    await erase(db, petrov, LATER);
    expect((await db.interactions.get('f'))?.outcome).toBe('advanced');
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

const ERASURES: Erasure[] = [
  ...['ivanov', 'petrov'].map((id): Erasure => ({ what: 'manager', id })),
  ...['2026-11-22', '2026-11-30', '2026-12-02'].map(
    (to): Erasure => ({ what: 'period', from: '2026-01-01', to }),
  ),
];

it('whatever was recorded, an erasure changes what its preview said, and later outcomes only after others’ contacts', async () => {
  await fc.assert(
    fc.asyncProperty(anyCommands, fc.constantFrom(...ERASURES), async (commands, erasure) => {
      const db = makeDb({ forTest: false });
      await prepare(db);
      await runAll(db, commands);
      const goes = (row: Interaction) =>
        erasure.what === 'manager'
          ? row.manager === erasure.id
          : row.day <= (erasure as { to: string }).to;
      const live = async () =>
        (await db.interactions.toArray()).filter(({ deletedAt }) => deletedAt === null);
      const [before, numbers] = [await live(), await successes(db)];
      const { interactions, days } = await previewErasure(db, erasure, LATER);
      expect(await erase(db, erasure, LATER)).toBeGreaterThanOrEqual(interactions);
      const after = await live();
      expect(after.map(({ id }) => id).sort()).toEqual(
        before.flatMap((row) => (goes(row) ? [] : row.id)).sort(),
      );
      // Of a period from the beginning all comes first.
      if (erasure.what === 'period') expect(after).toEqual(before.filter((row) => !goes(row)));
      const said = new Map(numbers);
      for (const { manager, day, successfulAfter } of days ?? [])
        said.set(`${day} ${manager}`, successfulAfter);
      const none = ([, n]: [string, number]) => n > 0;
      expect([...(await successes(db))].filter(none).sort()).toEqual([...said].filter(none).sort());
      expect(await checkTallies(db)).toEqual([]);
      expect(await checkTimelines(db)).toEqual(RIGHT);
      await db.delete();
    }),
    { numRuns: 25 },
  );
}, 90_000);

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
