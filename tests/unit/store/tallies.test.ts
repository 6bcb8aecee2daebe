import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { auditOf, checkTallies, checkTimelines, rebuildTallies, repairTallies } from '@/lib/store';
import { expectConsistent } from './consistency';
import { failOn } from './faults';
import { at, dump, LATER, makeSales, record } from './helpers';

async function makeHistory() {
  const db = await makeSales();
  await record(db, 'a', { stageShownByCrm: 'qualified', resultingStage: 'proposal' });
  await record(db, 'b', { at: at('10:00'), resultingStage: 'won', manager: 'petrov' });
  await record(db, 'c', { at: at('10:00', '2026-12-01'), client: null });
  return db;
}

describe('checkTallies', () => {
  it('names rows that are wrong, missing or too many', async () => {
    const db = await makeHistory();
    expect(await checkTallies(db)).toEqual([]);
    const [first, second] = await db.days.toArray();
    if (!first || !second) throw new Error('no rows');
    const keyOf = ({ day, manager, funnel, site }: typeof first) => [day, manager, funnel, site];
    await db.days.put({ ...first, n: { ...first.n, more: 5 } });
    await db.days.delete(keyOf(second));
    const [pattern] = await db.patterns.toArray();
    if (pattern) await db.patterns.put({ ...pattern, month: '2020-01' });
    const found = await checkTallies(db);
    expect(found).toContainEqual({ table: 'days', key: keyOf(first) });
    expect(found).toContainEqual({ table: 'days', key: keyOf(second) });
    expect(found.filter(({ table }) => table === 'days')).toHaveLength(2);
    expect(found.filter(({ table }) => table === 'patterns')).toMatchObject([
      { key: expect.arrayContaining(['2020-01']) },
    ]);
  });
});

describe('rebuildTallies', () => {
  it('makes the tables as they were', async () => {
    const db = await makeHistory();
    const before = await dump(db);
    await db.days.clear();
    await db.patterns.clear();
    await rebuildTallies(db);
    expect(await dump(db)).toEqual(before);
  });

  it('reads more than one chunk', async () => {
    const db = await makeHistory();
    const template = await db.interactions.get('a');
    if (!template) throw new Error('no interaction');
    const rows = Array.from({ length: 4_100 }, (_, i) => ({
      ...template,
      id: `x${i}`,
      client: `x${i % 50}`,
    }));
    await db.interactions.bulkPut(rows);
    await repairTallies(db, LATER);
    await expectConsistent(db);
  });

  it('leaves the old tables where it fails', async () => {
    const db = await makeHistory();
    let failing: string | null = null;
    await failOn(db, () => failing);
    const before = await dump(db);
    failing = 'patterns';
    await expect(rebuildTallies(db)).rejects.toMatchObject({ code: 'quota' });
    expect(await dump(db)).toEqual(before);
  });
});

describe('repairTallies', () => {
  it('mends outcomes, cycles and tallies, and says so in the audit', async () => {
    const db = await makeHistory();
    const cycles = await db.cycles.toArray();
    await db.interactions.update('a', { outcome: 'held', stepsGained: 0 });
    await db.days.clear();
    await db.cycles.toCollection().modify({ contacts: 99 });
    await db.cycles.put({ ...cycles[0], client: 'gone', cycle: 3 } as (typeof cycles)[number]);
    const { outcomes, cycles: wrong } = await checkTimelines(db);
    expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([['a', 'advanced']]);
    expect([wrong.missing.length, wrong.wrong]).toEqual([1, [['gone', 'sales', 3]]]);
    const repair = await repairTallies(db, LATER);
    expect(repair.outcomes).toBe(1);
    expect(repair.tallies.length).toBeGreaterThan(0);
    expect(await db.cycles.toArray()).toEqual(cycles);
    expect(await auditOf(db, 'tallies', '')).toMatchObject([{ what: 'repaired' }]);
    await expectConsistent(db);
  });
});
