import { expect } from 'vitest';
import {
  type FoldableInteraction,
  foldClient,
  foldTimeline,
  type Interaction,
  isContact,
  type Tally,
  talliesOfDay,
  talliesOfPattern,
  tallyOf,
} from '@/lib/funnel';
import {
  checkTallies,
  checkTimelines,
  type DealRow,
  type Deals,
  dealsOf,
  type FinishedCycle,
  type FlowMonthRow,
  type StagemarkDb,
} from '@/lib/store';

type Live = Interaction & { client: string };

/** Live interactions by root and funnel, worked out without the room's own queries. */
async function readTimelines(db: StagemarkDb) {
  const roots = new Map((await db.clients.toArray()).map(({ id, root }) => [id, root]));
  const live = (await db.interactions.toArray()).filter(
    (row): row is Live => row.deletedAt === null && row.client !== null,
  );
  const rooted = live.map((row) => ({ row, root: roots.get(row.client) ?? row.client }));
  return Map.groupBy(rooted, ({ root, row }) => JSON.stringify([root, row.funnel]));
}

/** The plainest way to say what a finished cycle is: cut at the last closing move of each cycle. */
function expectedCycles(root: string, rows: Live[], stages: Stages): FinishedCycle[] {
  const { steps } = foldClient(rows, stages, { strict: stages.strict });
  const kindOf = (id: string | null) => stages.stages.find((stage) => stage.id === id)?.kind;
  return [...Map.groupBy(steps, ({ step }) => step.cycle)].flatMap(([cycle, all]) => {
    const closing = all.findLastIndex(
      ({ interaction, step }) =>
        ['advanced', 'regressed'].includes(step.outcome) &&
        ['won', 'lost'].includes(kindOf(interaction.resultingStage) ?? ''),
    );
    const closer = all[closing];
    if (!closer) return [];
    const counted = all.slice(0, closing + 1).filter(({ interaction }) => isContact(interaction));
    return [
      {
        client: root,
        funnel: stages.id,
        cycle,
        result: kindOf(closer.interaction.resultingStage) === 'won' ? 'won' : 'lost',
        day: closer.interaction.day,
        manager: closer.interaction.manager,
        contacts: counted.length,
        successful: counted.filter(({ step }) => step.outcome === 'advanced').length,
        steps: counted.reduce((sum, { step }) => sum + step.stepsGained, 0),
      },
    ];
  });
}

interface Stages {
  id: string;
  strict: boolean;
  stages: readonly { id: string; kind: 'open' | 'won' | 'lost' | 'parked' }[];
}

/**
 * Whatever was done: stored outcomes are the fold's, tallies are the interactions', months are sums of days,
 * cycles are what they'd be if worked out anew, and the room's own checks agree.
 */
export async function expectConsistent(db: StagemarkDb): Promise<void> {
  const cycles: FinishedCycle[] = [];
  for (const [name, rooted] of await readTimelines(db)) {
    const [root = '', funnelId = ''] = JSON.parse(name) as string[];
    const stored = await db.funnels.get(funnelId);
    const funnel: Stages = stored ?? { id: funnelId, strict: false, stages: [] };
    const rows = rooted.map(({ row }) => row);
    const foldable: FoldableInteraction[] = rows.map((row) => ({ ...row, client: root }));
    const folded = foldTimeline(foldable, funnel);
    for (const { id, outcome, before, stepsGained } of rows) {
      expect({ id, outcome, before, stepsGained }).toEqual({ id, ...folded.get(id) });
    }
    cycles.push(...expectedCycles(root, rows, funnel));
  }
  const untold = (await db.interactions.toArray()).filter(
    ({ client, deletedAt }) => client === null && deletedAt === null,
  );
  for (const row of untold) expect(row).toMatchObject({ outcome: 'untagged', before: null });
  const byKey = (row: FinishedCycle) => JSON.stringify([row.client, row.funnel, row.cycle]);
  const sorted = (rows: FinishedCycle[]) => Object.fromEntries(rows.map((r) => [byKey(r), r]));
  expect(sorted(await db.cycles.toArray())).toEqual(sorted(cycles));
  await expectTallies(db);
  await expectDeals(db);
  expect(await checkTallies(db)).toEqual([]);
  expect(await checkTimelines(db)).toEqual({ outcomes: [], cycles: { missing: [], wrong: [] } });
}

/** Numbers by all that they are told apart by. */
function sumsOf(tallies: readonly Tally[]): Record<string, { count: number; steps: number }> {
  const sums = new Map<string, { count: number; steps: number }>();
  for (const { count, steps, ...key } of tallies) {
    const name = JSON.stringify(key, Object.keys(key).sort());
    const sum = sums.get(name) ?? { count: 0, steps: 0 };
    sums.set(name, { count: sum.count + count, steps: sum.steps + steps });
  }
  return Object.fromEntries(sums);
}

/** Months say of the stored cycles what each of them took. */
async function expectDeals(db: StagemarkDb): Promise<void> {
  const named = ({ month, manager, funnel }: Omit<DealRow, 'n'>, of: Omit<Deals, 'count'>) =>
    [month, manager, funnel, of.result, of.contacts, of.steps].join(' ');
  const stored = (await db.deals.toArray()).flatMap((row) =>
    dealsOf(row).flatMap((deals) => Array.from({ length: deals.count }, () => named(row, deals))),
  );
  const cycles = (await db.cycles.toArray()).map((cycle) =>
    named({ ...cycle, month: cycle.day.slice(0, 7) }, cycle),
  );
  expect(stored.sort()).toEqual(cycles.sort());
}

/** Each move as often as it was made, named by funnel and month. */
function countedMoves(rows: readonly FlowMonthRow[]): string[] {
  const moves = rows.flatMap(({ funnel, month, n }) =>
    Object.entries(n).flatMap(([name, count]) =>
      Array.from({ length: count }, () => [funnel, month, name].join(' ')),
    ),
  );
  return moves.sort();
}

async function expectTallies(db: StagemarkDb): Promise<void> {
  const rows = await db.interactions.toArray();
  const expected = rows.flatMap((row) => tallyOf(row) ?? []);
  const days = (await db.days.toArray()).flatMap(talliesOfDay);
  expect(sumsOf(days)).toEqual(sumsOf(expected));
  const monthly = days.map((tally) => ({ ...tally, day: tally.day.slice(0, 7) }));
  const stored = (await db.patterns.toArray()).flatMap(talliesOfPattern);
  expect(sumsOf(stored)).toEqual(sumsOf(monthly));
  expect(countedMoves(await db.flowMonths.toArray())).toEqual(
    countedMoves((await db.flows.toArray()).map((row) => ({ ...row, month: row.day.slice(0, 7) }))),
  );
}
