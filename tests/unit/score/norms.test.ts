import { expect, it } from 'vitest';
import { quartilesOf, readNorms } from '@/lib/score';
import { at, makeSales, record } from '../store/helpers';

const ALL = { from: '2026-11-01', to: '2026-12-31' };

it('gives norms of won deals per funnel', async () => {
  const db = await makeSales();
  for (const [client, calls] of [
    ['c1', 1],
    ['c2', 3],
    ['c3', 5],
  ] as const) {
    for (let i = 1; i <= calls; i += 1) {
      const resultingStage = i === calls ? 'won' : 'contacted';
      const id = `${client}-${i}`;
      await record(db, id, {
        client,
        at: at(`1${i}:00`),
        stageSaidByManager: 'new',
        resultingStage,
      });
    }
  }
  expect(await readNorms(db, { period: ALL, filter: {}, today: '2026-12-01' })).toEqual([
    {
      funnel: 'sales',
      won: 3,
      lost: 0,
      perWon: { q1: 2, median: 3, q3: 4 },
      perStep: { q1: 0.4, median: 0.6, q3: 0.8 },
      perLost: null,
    },
  ]);
  expect(quartilesOf([])).toBeNull();
  expect(quartilesOf([7])).toEqual({ q1: 7, median: 7, q3: 7 });
});
