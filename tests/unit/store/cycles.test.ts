import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { amendInteraction, deleteInteraction } from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, LATER, makeSales, record } from './helpers';

describe('finished cycles', () => {
  it('say what a deal took, courtesy calls after it left out', async () => {
    const db = await makeSales();
    await record(db, 'a', { resultingStage: 'contacted', stageSaidByManager: 'new' });
    await record(db, 'b', { at: at('10:00') });
    await record(db, 'n', { at: at('10:30'), kind: null });
    await record(db, 'c', {
      at: at('11:00', '2026-11-24'),
      resultingStage: 'won',
      manager: 'petrov',
    });
    await record(db, 'd', { at: at('12:00', '2026-11-25'), resultingStage: 'won' });
    expect(await db.cycles.toArray()).toEqual([
      {
        client: 'c1',
        funnel: 'sales',
        cycle: 0,
        result: 'won',
        day: '2026-11-24',
        manager: 'petrov',
        contacts: 3,
        successful: 2,
        steps: 5,
      },
    ]);
    await expectConsistent(db);
  });

  it('follow the interactions: a sale undone, a client who comes back', async () => {
    const db = await makeSales();
    await record(db, 'a', { resultingStage: 'won', stageShownByCrm: 'negotiation' });
    await record(db, 'b', { at: at('10:00'), resultingStage: 'lost' });
    const results = async () => (await db.cycles.toArray()).map((row) => [row.cycle, row.result]);
    expect(await results()).toEqual([[0, 'lost']]);
    await record(db, 'c', { at: at('11:00'), resultingStage: 'won' });
    expect(await results()).toEqual([
      [0, 'lost'],
      [1, 'won'],
    ]);
    await deleteInteraction(db, 'b', LATER);
    expect(await results()).toEqual([[0, 'won']]);
    await amendInteraction(db, 'a', { resultingStage: 'proposal' }, LATER);
    await amendInteraction(db, 'c', { resultingStage: null }, LATER);
    expect(await results()).toEqual([]);
    await expectConsistent(db);
  });

  it('do not tell of a client who was found won or lost', async () => {
    const db = await makeSales();
    await record(db, 'a', { resultingStage: 'won' });
    await record(db, 'b', { client: 'c2', resultingStage: 'lost', stageShownByCrm: 'lost' });
    expect(await db.cycles.toArray()).toEqual([]);
  });
});
