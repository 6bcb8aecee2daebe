import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { talliesOfDay, talliesOfPattern } from '@/lib/funnel';
import {
  auditOf,
  dayNumbers,
  deleteInteraction,
  fallsOfDay,
  getInteraction,
  putFunnel,
  recordInteraction,
  successfulToday,
} from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, DAY, draftOf, dump, EDIT, LATER, makeDb, makeSales, record, SALES } from './helpers';

describe('recordInteraction', () => {
  it('writes interaction, outcome, tallies and audit', async () => {
    const db = await makeSales();
    const { interaction, created, changedBefore } = await record(db, 'a', {
      stageShownByCrm: 'qualified',
      resultingStage: 'proposal',
    });
    expect([created, changedBefore]).toEqual([true, []]);
    expect(interaction).toMatchObject({
      day: DAY,
      outcome: 'advanced',
      before: 'qualified',
      stepsGained: 1,
      rev: 1,
      editedBy: 'ivanov',
      editedAt: EDIT.now,
      deletedAt: null,
    });
    expect(await getInteraction(db, 'a')).toEqual(interaction);
    expect((await db.days.toArray()).flatMap(talliesOfDay)).toMatchObject([
      { from: 'qualified', to: 'proposal', count: 1, steps: 1 },
    ]);
    expect((await db.patterns.toArray()).flatMap(talliesOfPattern)).toMatchObject([
      { day: '2026-11', count: 1 },
    ]);
    expect(await auditOf(db, 'interactions', 'a')).toMatchObject([
      { what: 'recorded', by: 'ivanov', at: EDIT.now, before: null },
    ]);
  });

  it('changes nothing the second time, deleted or not', async () => {
    const db = await makeSales();
    const draft = draftOf('a', { resultingStage: 'proposal', stageSaidByManager: 'new' });
    const first = await recordInteraction(db, draft, EDIT);
    const before = await dump(db);
    const again = await recordInteraction(db, { ...draft, kind: 'meeting' }, LATER);
    expect(again).toEqual({ interaction: first.interaction, created: false, changedBefore: [] });
    expect(await dump(db)).toEqual(before);
    await deleteInteraction(db, 'a', LATER);
    await recordInteraction(db, draft, LATER);
    expect(await successfulToday(db, 'ivanov', DAY)).toBe(0);
  });

  it('counts two tabs that save at the same moment once each, the second after the first', async () => {
    const db = await makeSales();
    const pick = { resultingStage: 'proposal', stageShownByCrm: 'qualified' };
    await Promise.all([
      record(db, 'a', { ...pick, at: at('09:00') }),
      record(db, 'b', { ...pick, at: at('09:01'), manager: 'petrov' }),
      record(db, 'a', { ...pick, at: at('09:00') }),
    ]);
    expect(await dayNumbers(db, 'ivanov', DAY)).toMatchObject({ contacts: 1, successful: 1 });
    expect(await dayNumbers(db, 'petrov', DAY)).toMatchObject({ contacts: 1, successful: 0 });
    await expectConsistent(db);
  });

  it('says which numbers a late arrival took, and why (rule 10)', async () => {
    const db = await makeSales();
    await record(db, 'a', { resultingStage: 'qualified', stageShownByCrm: 'contacted' });
    await record(db, 'c', { at: at('11:00'), resultingStage: 'proposal' });
    const late = await record(db, 'b', {
      at: at('10:00'),
      manager: 'petrov',
      resultingStage: 'proposal',
    });
    expect(late.interaction.outcome).toBe('advanced');
    expect(late.changedBefore).toEqual([
      { id: 'c', client: 'c1', manager: 'ivanov', day: DAY, from: 'advanced', to: 'held' },
    ]);
    expect(await fallsOfDay(db, 'ivanov', DAY)).toMatchObject([
      {
        what: 'recorded',
        before: { successful: 2 },
        after: { successful: 1, table: 'interactions', key: 'b' },
      },
    ]);
    expect(await fallsOfDay(db, 'petrov', DAY)).toEqual([]);
    expect((await getInteraction(db, 'c'))?.rev).toBe(1);
    await expectConsistent(db);
  });

  it('keeps a pick without a client, untagged, in no timeline', async () => {
    const db = await makeSales();
    const { interaction } = await record(db, 'a', {
      client: null,
      resultingStage: 'won',
      stageShownByCrm: 'proposal',
    });
    expect(interaction).toMatchObject({
      outcome: 'untagged',
      before: null,
      resultingStage: 'won',
    });
    expect(await dayNumbers(db, 'ivanov', DAY)).toMatchObject({
      contacts: 1,
      successful: 0,
      untagged: 1,
    });
  });

  it('has a save with no kind and no pick in no number (rule 6)', async () => {
    const db = await makeSales();
    await record(db, 'a', { kind: null });
    expect(await db.days.count()).toBe(0);
    await record(db, 'b', { kind: null, resultingStage: 'proposal' });
    expect(await dayNumbers(db, 'ivanov', DAY)).toMatchObject({
      contacts: 1,
      byKind: { other: 1 },
    });
  });

  it('keeps contacts of a funnel that comes later, and folds them then', async () => {
    const db = makeDb();
    await record(db, 'a', { stageShownByCrm: 'qualified', resultingStage: 'proposal' });
    expect((await getInteraction(db, 'a'))?.outcome).toBe('untagged');
    await putFunnel(db, SALES, EDIT);
    expect((await getInteraction(db, 'a'))?.outcome).toBe('advanced');
    await expectConsistent(db);
  });

  it.each(['', 'yesterday', '2026-11-23T09:00:00', '2026-13-23T09:00:00Z'])(
    'refuses the time "%s"',
    async (bad) => {
      const db = await makeSales();
      await expect(record(db, 'a', { at: bad })).rejects.toMatchObject({ code: 'bad-time' });
      expect(await db.interactions.count()).toBe(0);
    },
  );
});
