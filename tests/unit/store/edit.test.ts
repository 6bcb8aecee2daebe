import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  amendInteraction,
  auditOf,
  dayNumbers,
  deleteInteraction,
  fallsOfDay,
  getInteraction,
  restoreInteraction,
  successfulToday,
} from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, DAY, dump, LATER, makeSales, record } from './helpers';

const step = { stageShownByCrm: 'qualified', resultingStage: 'proposal' };

describe('amendInteraction', () => {
  it('tags later: the time stays that of the press (rule 9)', async () => {
    const db = await makeSales();
    await record(db, 'a', { stageShownByCrm: 'qualified' });
    const { interaction } = await amendInteraction(db, 'a', { resultingStage: 'proposal' }, LATER);
    expect(interaction).toMatchObject({
      at: at('09:00'),
      outcome: 'advanced',
      rev: 2,
      editedBy: 'head',
      editedAt: LATER.now,
    });
    expect(await dayNumbers(db, 'ivanov', DAY)).toMatchObject({ successful: 1, untagged: 0 });
    expect((await auditOf(db, 'interactions', 'a')).at(-1)).toMatchObject({
      what: 'amended',
      by: 'head',
      before: { resultingStage: null },
      after: { resultingStage: 'proposal' },
    });
    await expectConsistent(db);
  });

  it('folds what follows, and says what it took', async () => {
    const db = await makeSales();
    await record(db, 'a', step);
    await record(db, 'b', { at: at('10:00'), resultingStage: 'negotiation' });
    const { changed } = await amendInteraction(db, 'a', { resultingStage: 'negotiation' }, LATER);
    expect(changed).toMatchObject([{ id: 'b', from: 'advanced', to: 'held' }]);
    expect(await fallsOfDay(db, 'ivanov', DAY)).toMatchObject([
      { what: 'amended', before: { successful: 2 }, after: { successful: 1, key: 'a' } },
    ]);
    await expectConsistent(db);
  });

  it('moves the day with the time, and keeps the offset (rule 9)', async () => {
    const db = await makeSales();
    await record(db, 'a', step);
    const changes = { at: '2026-11-24T22:30:00.000Z' };
    const { interaction } = await amendInteraction(db, 'a', changes, LATER);
    expect([interaction.at, interaction.day]).toEqual([
      '2026-11-25T00:30:00.000+02:00',
      '2026-11-25',
    ]);
    expect(await successfulToday(db, 'ivanov', DAY)).toBe(0);
    expect(await successfulToday(db, 'ivanov', '2026-11-25')).toBe(1);
    await expectConsistent(db);
  });

  it('moves it to another client, manager and funnel, and folds both timelines', async () => {
    const db = await makeSales();
    await record(db, 'a', { client: 'c2', resultingStage: 'proposal', stageSaidByManager: 'new' });
    await record(db, 'b', { at: at('08:00'), ...step });
    await record(db, 'c', { at: at('10:00'), resultingStage: 'proposal' });
    await amendInteraction(db, 'b', { client: 'c2', manager: 'petrov' }, LATER);
    expect((await getInteraction(db, 'a'))?.outcome).toBe('held');
    expect((await getInteraction(db, 'c'))?.outcome).toBe('baseline');
    expect(await successfulToday(db, 'petrov', DAY)).toBe(1);
    await expectConsistent(db);
    await amendInteraction(db, 'b', { funnel: 'other' }, LATER);
    expect((await getInteraction(db, 'b'))?.outcome).toBe('untagged');
    await expectConsistent(db);
  });

  it('writes nothing where nothing changes', async () => {
    const db = await makeSales();
    await record(db, 'a', step);
    const before = await dump(db);
    await amendInteraction(db, 'a', { kind: 'call', resultingStage: 'proposal' }, LATER);
    expect(await dump(db)).toEqual(before);
  });

  it('refuses what it cannot do, and writes nothing', async () => {
    const db = await makeSales();
    await record(db, 'a', { activity: '1' });
    await record(db, 'b', { activity: '2' });
    await deleteInteraction(db, 'b', LATER);
    await record(db, 'c', { activity: '3' });
    const before = await dump(db);
    const refused = (id: string, changes: Parameters<typeof amendInteraction>[2]) =>
      expect(amendInteraction(db, id, changes, LATER)).rejects;
    await refused('x', { kind: 'call' }).toMatchObject({ code: 'unknown-interaction' });
    await refused('b', { kind: 'call' }).toMatchObject({ code: 'deleted' });
    await refused('a', { at: 'noon' }).toMatchObject({ code: 'bad-time' });
    await refused('a', { activity: '3' }).toMatchObject({ code: 'duplicate' });
    expect(await dump(db)).toEqual(before);
  });
});

describe('deleteInteraction', () => {
  it('leaves a tombstone and takes it out of every number', async () => {
    const db = await makeSales();
    await record(db, 'a', step);
    await record(db, 'b', { at: at('10:00'), resultingStage: 'proposal' });
    await deleteInteraction(db, 'a', LATER);
    expect(await getInteraction(db, 'a')).toMatchObject({ deletedAt: LATER.now, rev: 2 });
    expect((await getInteraction(db, 'b'))?.outcome).toBe('baseline');
    expect(await dayNumbers(db, 'ivanov', DAY)).toMatchObject({ contacts: 1, successful: 0 });
    expect(await fallsOfDay(db, 'ivanov', DAY)).toMatchObject([{ what: 'deleted' }]);
    const before = await dump(db);
    await deleteInteraction(db, 'a', LATER);
    expect(await dump(db)).toEqual(before);
    await expectConsistent(db);
  });

  it('is undone by restoreInteraction', async () => {
    const db = await makeSales();
    await record(db, 'a', step);
    const tallies = await db.days.toArray();
    await deleteInteraction(db, 'a', LATER);
    expect(await db.days.toArray()).toEqual([]);
    const { interaction } = await restoreInteraction(db, 'a', LATER);
    expect(interaction).toMatchObject({ deletedAt: null, rev: 3, outcome: 'advanced' });
    expect(await db.days.toArray()).toEqual(tallies);
    await expectConsistent(db);
  });

  it('cannot be undone once the activity was saved again (rule 11)', async () => {
    const db = await makeSales();
    await record(db, 'a', { ...step, activity: '1' });
    await deleteInteraction(db, 'a', LATER);
    await record(db, 'b', { ...step, activity: '1' });
    await expect(restoreInteraction(db, 'a', LATER)).rejects.toMatchObject({ code: 'duplicate' });
  });

  it('knows its own', async () => {
    const db = await makeSales();
    for (const call of [deleteInteraction(db, 'x', LATER), restoreInteraction(db, 'x', LATER)]) {
      await expect(call).rejects.toMatchObject({ code: 'unknown-interaction' });
    }
  });
});
