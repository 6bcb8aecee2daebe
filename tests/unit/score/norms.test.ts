import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normsOf, quartilesOf, readBehind, readNorms } from '@/lib/score';
import { dealRowOf } from '@/lib/store';
import { at, makeSales, record } from '../store/helpers';
import { anyHistory, makeHistory } from './histories';

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
});

describe('quartiles', () => {
  const counted = (numbers: readonly number[]) => {
    const histogram = new Map<number, number>();
    for (const number of numbers) histogram.set(number, (histogram.get(number) ?? 0) + 1);
    return histogram;
  };

  it('are there from one number on', () => {
    expect(quartilesOf(new Map())).toBeNull();
    expect(quartilesOf(new Map([[7, 1]]))).toEqual({ q1: 7, median: 7, q3: 7 });
  });

  it('of counted numbers are those of the numbers in a row', () => {
    const anyNumbers = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const at = (part: number) => {
          const place = (sorted.length - 1) * part;
          const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
          return low + (high - low) * (place - Math.floor(place));
        };
        expect(quartilesOf(counted(numbers))).toEqual({
          q1: at(0.25),
          median: at(0.5),
          q3: at(0.75),
        });
      }),
    );
  });
});

it('are the same from the months as from the deals themselves, for any history and period', {
  timeout: 120_000,
}, async () => {
  const anyDay = fc.constantFrom('2026-11-01', '2026-11-10', '2026-11-24', '2026-11-30');
  const anyEnd = fc.constantFrom('2026-11-30', '2026-12-02', '2026-12-31');
  const anyManager = fc.constantFrom(undefined, 'ivanov', 'petrov');
  await fc.assert(
    fc.asyncProperty(anyHistory, anyDay, anyEnd, anyManager, async (history, from, to, manager) => {
      const db = await makeHistory(history);
      const query = { period: { from, to }, filter: { manager }, today: to };
      const closed = (await db.cycles.where('day').between(from, to, true, true).toArray()).filter(
        (deal) => manager === undefined || deal.manager === manager,
      );
      expect(await readNorms(db, query)).toEqual(
        normsOf(closed.flatMap((deal) => dealRowOf(deal) ?? [])),
      );
      await db.delete();
    }),
    { numRuns: 60 },
  );
});

it('opens the contacts of the deals behind a norm, deal by deal', async () => {
  const db = await makeSales();
  const stage = (resultingStage: string | null, more = {}) => ({ resultingStage, ...more });
  const rows: [id: string, client: string, fields: object][] = [
    ['a1', 'a', stage('contacted', { stageSaidByManager: 'new', at: at('09:00', '2026-10-30') })],
    ['a2', 'a', stage(null, { at: at('10:00') })],
    ['a3', 'a', stage('won', { at: at('11:00') })],
    ['a4', 'a', stage('won', { at: at('12:00') })],
    ['a5', 'a', stage('contacted', { at: at('13:00') })],
    ['b1', 'b', stage('contacted', { stageSaidByManager: 'new', at: at('09:00') })],
    ['b2', 'b', stage('lost', { at: at('10:00') })],
  ];
  for (const [id, client, fields] of rows) await record(db, id, { client, ...fields });
  const { funnels, limit } = { funnels: [], limit: 50 };
  const idsOf = async (behind: object) =>
    (await readBehind(db, ALL, behind, { funnels, limit })).rows.map(({ id }) => id);
  const norm = (await readNorms(db, { period: ALL, filter: {}, today: '2026-12-01' }))[0];
  expect(norm?.perWon?.median).toBe(3);
  // The courtesy call after the sale and the next deal cost this one nothing.
  expect(await idsOf({ deals: 'won' })).toEqual(['a3', 'a2', 'a1']);
  expect(await idsOf({ deals: 'lost' })).toEqual(['b2', 'b1']);
  expect(await idsOf({ deals: 'won', manager: 'petrov' })).toEqual([]);
  const first = await readBehind(db, ALL, { deals: 'won' }, { funnels, limit: 1 });
  expect(first.isMore).toBe(false);
  expect(first.rows[0]?.deal).toMatchObject({ contacts: 3, result: 'won' });
});

it('opens as many contacts as each deal counts, for any history', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const db = await makeHistory(history);
      for (const deals of ['won', 'lost'] as const) {
        const found = await readBehind(db, ALL, { deals }, { funnels: [], limit: 999 });
        const counted = Map.groupBy(found.rows, ({ deal }) => deal);
        for (const [deal, rows] of counted) expect(rows).toHaveLength(deal?.contacts ?? -1);
        const closed = await db.cycles.filter(({ result }) => result === deals).count();
        expect(counted.size).toBe(closed);
      }
      await db.delete();
    }),
    { numRuns: 60 },
  );
});
