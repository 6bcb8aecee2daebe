import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Funnel, foldClient } from '@/lib/funnel';
import { type Behind, leftOf, readBehind, readFlows } from '@/lib/score';
import { type FunnelRecord, listFunnels, type StagemarkDb } from '@/lib/store';
import { at, makeSales, record } from '../store/helpers';
import { anyHistory, makeHistory } from './histories';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

async function flowsOf(db: StagemarkDb, period = NOVEMBER) {
  const flows = (await readFlows(db, period)).get('sales') ?? [];
  return Object.fromEntries(flows.map(({ stage, ...flow }) => [stage, flow]));
}

/** Where every client stands, worked out by folding all again. */
async function placesOf(db: StagemarkDb, funnel: Funnel, until: string) {
  const rows = (await db.interactions.toArray()).filter(
    (row) => row.client !== null && row.funnel === funnel.id && row.day <= until,
  );
  const roots = new Map((await db.clients.toArray()).map(({ id, root }) => [id, root]));
  const places: Record<string, number> = {};
  const byClient = Map.groupBy(rows, ({ client }) => roots.get(client ?? '') ?? client);
  for (const own of byClient.values()) {
    const live = own.map((row) => ({ ...row, client: row.client ?? '' }));
    const { place } = foldClient(live, funnel, { strict: funnel.strict ?? false }).state;
    if (place !== null) places[place] = (places[place] ?? 0) + 1;
  }
  return places;
}

describe('the flow', () => {
  it('counts a first known stage as an entry, and none for a skipped one', async () => {
    const db = await makeSales();
    await record(db, 'a', { stageShownByCrm: 'contacted', resultingStage: 'negotiation' });
    const flows = await flowsOf(db);
    expect(flows.contacted).toMatchObject({ entered: 1, advanced: 1, still: 0 });
    expect(flows.proposal).toMatchObject({ entered: 0, advanced: 0 });
    expect(flows.negotiation).toMatchObject({ start: 0, entered: 1, still: 1 });
    expect(flows.delayed).toBeUndefined();
  });

  it('tells a new start after winning from winning', async () => {
    const db = await makeSales();
    await record(db, 'a', { stageShownByCrm: 'negotiation', resultingStage: 'won' });
    await record(db, 'b', { at: at('10:00', '2026-11-25'), resultingStage: 'contacted' });
    await record(db, 'c', { at: at('10:00', '2026-11-26'), resultingStage: 'lost' });
    await record(db, 'd', { at: at('10:00', '2026-11-27'), resultingStage: 'won' });
    const late = await flowsOf(db, { from: '2026-11-24', to: '2026-11-30' });
    expect(late.won).toMatchObject({ start: 1, entered: 1, restarted: 1, still: 1 });
    expect(late.contacted).toMatchObject({ start: 0, entered: 1, lost: 1, still: 0 });
    expect(late.lost).toMatchObject({ entered: 1, restarted: 1, still: 0 });
  });

  it('is not moved by what was parked, held or not tagged', async () => {
    const db = await makeSales();
    await record(db, 'a', { stageShownByCrm: 'qualified', resultingStage: 'delayed' });
    await record(db, 'b', { at: at('10:00'), resultingStage: null });
    expect((await flowsOf(db)).qualified).toMatchObject({ entered: 0 });
    await record(db, 'c', { at: at('11:00'), resultingStage: 'qualified' });
    expect((await flowsOf(db)).qualified).toMatchObject({ entered: 1, still: 1 });
  });

  it('takes what was before from whole months and the days since, and from no other row', async () => {
    const db = await makeSales();
    await record(db, 'a', { at: at('09:00', '2026-10-05'), resultingStage: 'contacted' });
    await record(db, 'b', { at: at('09:00', '2026-11-03'), resultingStage: 'qualified' });
    await record(db, 'c', { at: at('09:00', '2026-11-12'), resultingStage: 'proposal' });
    await db.flows.where(':id').below(['sales', '2026-11-01']).delete();
    expect(await flowsOf(db, { from: '2026-11-10', to: '2026-11-20' })).toMatchObject({
      contacted: { start: 0, entered: 0 },
      qualified: { start: 1, advanced: 1, still: 0 },
      proposal: { start: 0, entered: 1, still: 1 },
    });
    await db.flows.clear();
    const november = await flowsOf(db);
    expect(november.contacted).toMatchObject({ start: 1, advanced: 1, still: 0 });
    expect(november.qualified).toMatchObject({ start: 0, entered: 1, advanced: 1 });
  });

  it('adds up for any history and any period', { timeout: 120_000 }, async () => {
    const day = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01');
    const from = fc.constantFrom('2026-11-01', '2026-11-23', '2026-11-30', '2026-12-01');
    await fc.assert(
      fc.asyncProperty(anyHistory, from, day, async (history, first, to) => {
        const db = await makeHistory(history);
        const sales = (await listFunnels(db))[0] as FunnelRecord;
        const flows = (await readFlows(db, { from: first, to })).get('sales') ?? [];
        const places = await placesOf(db, sales, to);
        const atStart = await placesOf(db, sales, first < '2026-11-22' ? first : before(first));
        const behind = async (stage: string, what: Partial<Behind>) => {
          const asked = { funnel: 'sales', ...what };
          const days = { from: first, to };
          const found = await readBehind(db, days, asked, { funnels: [sales], limit: 99 });
          expect(new Set(found.rows.map(({ id }) => id)).size, stage).toBe(found.rows.length);
          return found.rows.length;
        };
        for (const flow of flows) {
          const { stage } = flow;
          expect(flow.start + flow.entered).toBe(leftOf(flow) + flow.still);
          if (first <= to) {
            const start = await behind(stage, { stood: { stage, when: 'start' } });
            expect(start, `${stage} at the start`).toBe(flow.start);
            const still = await behind(stage, { stood: { stage, when: 'end' } });
            expect(still, `still ${stage}`).toBe(flow.still);
          }
          if (first <= to) expect(flow.still, flow.stage).toBe(places[flow.stage] ?? 0);
          if (first <= to) expect(flow.start, flow.stage).toBe(atStart[flow.stage] ?? 0);
        }
        await db.delete();
      }),
      { numRuns: 40 },
    );
  });
});

const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

it('opens the interactions behind each number of the flow', async () => {
  const db = await makeSales();
  await record(db, 'a', { stageShownByCrm: 'qualified', resultingStage: 'proposal' });
  await record(db, 'b', { at: at('10:00'), resultingStage: 'lost' });
  const funnels = await listFunnels(db);
  const idsOf = async (behind: object) =>
    (await readBehind(db, NOVEMBER, behind, { funnels, limit: 10 })).rows.map(({ id }) => id);
  expect(await idsOf({ funnel: 'sales', entered: 'qualified' })).toEqual(['a']);
  expect(await idsOf({ funnel: 'sales', entered: 'proposal' })).toEqual(['a']);
  expect(await idsOf({ funnel: 'sales', left: 'qualified' })).toEqual(['a']);
  expect(await idsOf({ funnel: 'sales', left: 'proposal' })).toEqual(['b']);
  const lost = { funnel: 'sales', left: 'proposal', leaving: 'lost' };
  expect(await idsOf(lost)).toEqual(['b']);
  expect(await idsOf({ ...lost, leaving: 'advanced' })).toEqual([]);
});
