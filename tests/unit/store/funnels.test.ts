import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { starterFunnel } from '@/lib/funnel';
import {
  auditOf,
  ensureStarter,
  fallsOfDay,
  getFunnel,
  getInteraction,
  listFunnels,
  previewFunnel,
  putFunnel,
  replaceFunnel,
  successfulToday,
} from '@/lib/store';
import { expectConsistent } from './consistency';
import {
  at,
  DAY,
  dump,
  EDIT,
  LATER,
  makeClients,
  makeDb,
  makeSales,
  record,
  SALES,
} from './helpers';

const reordered = {
  ...SALES,
  stages: SALES.stages.toSorted((a) => (a.id === 'proposal' ? -1 : 0)),
};

describe('putFunnel', () => {
  it('fills in the usual, and keeps what is left out later', async () => {
    const db = makeDb();
    const made = await putFunnel(db, { id: 'b', stages: SALES.stages }, EDIT);
    expect(made).toMatchObject({ name: 'b', strict: false, crmStages: {}, toConfirm: false });
    expect(made.reasons.map(({ id }) => id)).toContain('postponed');
    await putFunnel(db, { ...SALES, toConfirm: true, crmStages: { new: 'contacted' } }, EDIT);
    const kept = await putFunnel(db, { id: 'sales', stages: SALES.stages, strict: true }, LATER);
    expect(kept).toMatchObject({
      name: 'Sales',
      strict: true,
      toConfirm: true,
      crmStages: { new: 'contacted' },
      rev: 2,
    });
    expect((await listFunnels(db)).map(({ id }) => id)).toEqual(['b', 'sales']);
  });

  it('writes nothing where nothing changes', async () => {
    const db = await makeSales();
    const before = await dump(db);
    await putFunnel(db, SALES, LATER);
    // A record handed in whole brings no revision of its own.
    const stored = await getFunnel(db, 'sales');
    await putFunnel(db, { ...SALES, ...stored, ...{ rev: 99, editedBy: 'x' } }, LATER);
    expect(await dump(db)).toEqual(before);
  });

  it('is the starter only once: the own changes stay', async () => {
    const db = makeDb();
    const starter = starterFunnel((id) => id.toUpperCase());
    const made = await ensureStarter(db, starter, EDIT);
    expect(made.stages[0]).toEqual({ id: 'contacted', kind: 'open', name: 'CONTACTED' });
    await putFunnel(db, { ...starter, name: 'Mine' }, EDIT);
    expect((await ensureStarter(db, starter, LATER)).name).toBe('Mine');
  });
});

describe('replaceFunnel', () => {
  async function makeHistory() {
    const db = await makeSales();
    const [a = '', b = ''] = await makeClients(db, '1', '2');
    await record(db, 'a', { client: a, resultingStage: 'proposal', stageShownByCrm: 'qualified' });
    await record(db, 'b', { client: a, at: at('10:00'), resultingStage: 'qualified' });
    await record(db, 'c', { client: b, at: at('11:00'), resultingStage: 'delayed' });
    await record(db, 'd', { client: a, at: at('12:00'), resultingStage: 'proposal' });
    return db;
  }

  it('folds every timeline where the order changes, as its preview says', async () => {
    const db = await makeHistory();
    const before = await dump(db);
    const preview = await previewFunnel(db, reordered);
    expect(preview).toEqual([
      { day: DAY, manager: 'ivanov', successfulBefore: 2, successfulAfter: 1, outcomes: 3 },
    ]);
    expect(await dump(db)).toEqual(before);
    await replaceFunnel(db, reordered, LATER);
    expect(await successfulToday(db, 'ivanov', DAY)).toBe(1);
    expect(await fallsOfDay(db, 'ivanov', DAY)).toMatchObject([{ what: 'changed', by: 'head' }]);
    expect((await auditOf(db, 'funnels', 'sales')).at(-1)).toMatchObject({
      what: 'changed',
      after: { outcomes: 3 },
    });
    await expectConsistent(db);
  });

  it('folds where a kind or the strictness changes', async () => {
    const db = await makeHistory();
    await replaceFunnel(db, { ...SALES, strict: true }, LATER);
    expect((await getInteraction(db, 'd'))?.outcome).toBe('held');
    await expectConsistent(db);
    const stages = SALES.stages.map((stage) =>
      stage.id === 'delayed' ? { ...stage, kind: 'open' as const } : stage,
    );
    await replaceFunnel(db, { ...SALES, stages }, LATER);
    expect((await getInteraction(db, 'c'))?.outcome).toBe('baseline');
    await expectConsistent(db);
  });

  it('changes no number by renaming and archiving (rule 13)', async () => {
    const db = await makeHistory();
    const [tallies, interactions] = [await db.days.toArray(), await db.interactions.toArray()];
    const stages = SALES.stages.map((stage) => ({ ...stage, name: 'New', archived: true }));
    expect(await previewFunnel(db, { ...SALES, stages })).toEqual([]);
    await replaceFunnel(db, { ...SALES, name: 'New', stages }, LATER);
    expect(await db.days.toArray()).toEqual(tallies);
    expect(await db.interactions.toArray()).toEqual(interactions);
  });

  it('archives a missing stage that is in use, and deletes one that is not (rule 13)', async () => {
    const db = await makeHistory();
    const left = SALES.stages.filter(({ id }) => !['qualified', 'negotiation'].includes(id));
    expect(await previewFunnel(db, { ...SALES, stages: left })).toEqual([]);
    await replaceFunnel(db, { ...SALES, stages: left }, LATER);
    const stored = (await getFunnel(db, 'sales'))?.stages ?? [];
    expect(stored.map(({ id, archived }) => (archived ? `(${id})` : id))).toEqual([
      'contacted',
      '(qualified)',
      'proposal',
      'delayed',
      'won',
      'lost',
    ]);
    expect(await successfulToday(db, 'ivanov', DAY)).toBe(2);
    await expectConsistent(db);
  });
});
