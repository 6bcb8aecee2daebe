import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { auditOf, deleteInteraction } from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, dump, LATER, makeSales, record } from './helpers';

describe('an activity saved again (rule 11)', () => {
  const logged = { activity: '77', resultingStage: 'proposal', stageShownByCrm: 'qualified' };

  it('updates its interaction, never adds one', async () => {
    const db = await makeSales();
    await record(db, 'a', { ...logged, reason: 'waiting' });
    const again = await record(db, 'b', {
      activity: '77',
      at: at('15:00', '2026-11-25'),
      manager: 'petrov',
      kind: 'meeting',
      resultingStage: 'negotiation',
      stageShownByCrm: 'proposal',
    });
    expect(again.created).toBe(false);
    expect(again.interaction).toMatchObject({
      id: 'a',
      at: at('09:00'),
      manager: 'ivanov',
      kind: 'meeting',
      resultingStage: 'negotiation',
      before: 'qualified',
      reason: null,
      stepsGained: 2,
      rev: 2,
    });
    expect(await db.interactions.count()).toBe(1);
    expect(await auditOf(db, 'interactions', 'a')).toMatchObject([
      { what: 'recorded' },
      { what: 'saved-again', before: { resultingStage: 'proposal' } },
    ]);
    await expectConsistent(db);
  });

  it('is not erased by a save with no pick; such a save writes nothing', async () => {
    const db = await makeSales();
    await record(db, 'a', { ...logged, reason: 'waiting' });
    const before = await dump(db);
    const { interaction } = await record(db, 'b', { activity: '77', kind: null });
    expect(interaction).toMatchObject({ id: 'a', kind: 'call', resultingStage: 'proposal' });
    expect(interaction.reason).toBe('waiting');
    expect(await dump(db)).toEqual(before);
  });

  it('learns its client', async () => {
    const db = await makeSales();
    await record(db, 'a', { activity: '77', client: null, resultingStage: 'proposal' });
    const { interaction } = await record(db, 'b', { activity: '77', stageShownByCrm: 'qualified' });
    expect(interaction).toMatchObject({ id: 'a', client: 'c1', outcome: 'advanced' });
    await expectConsistent(db);
  });

  it('of another site, or of a deleted interaction, is another one', async () => {
    const db = await makeSales();
    await record(db, 'a', logged);
    expect((await record(db, 'b', { ...logged, site: 'other' })).created).toBe(true);
    await deleteInteraction(db, 'a', LATER);
    expect((await record(db, 'c', logged)).created).toBe(true);
    await expectConsistent(db);
  });
});
