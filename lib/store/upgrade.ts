import type { Transaction } from 'dexie';
import {
  dayRowOfTally,
  type FlowRow,
  type Funnel,
  flowMonthOf,
  foldClient,
  type Interaction,
  type Tally,
} from '@/lib/funnel';
import { addToTotals, DAY_KEY, FLOW_MONTH_KEY, newTotals } from './counter-rows';
import { CounterSums } from './counter-sums';
import { DEAL_KEY, dealRowOf } from './deals';
import { chunksOf } from './paging';
import type { ClientRecord, DayRow, DealRow, FinishedCycle, FlowMonthRow } from './records';
import { isLive, type OfClient } from './view';

const CHUNK = 2_000;

/**
 * Step to schema version 3: every interaction learns where its client stood before (`left`), and the
 * tables `flows` and `patterns` are filled. A funnel's interactions are in memory at a time.
 */
export async function addCounterTables(tx: Transaction): Promise<void> {
  const clients: ClientRecord[] = await tx.table('clients').toArray();
  const roots = new Map(clients.map(({ id, root }) => [id, root]));
  const stored: Funnel[] = await tx.table('funnels').toArray();
  const funnels = new Map(stored.map((funnel) => [funnel.id, funnel]));
  const totals = newTotals();
  const table = tx.table<Interaction, string>('interactions');
  const pairs = (await table.orderBy('[funnel+client]').uniqueKeys()) as unknown as string[][];
  const byFunnel = Map.groupBy(pairs, ([funnel = '']) => funnel);
  for (const [id, keys] of byFunnel) {
    const funnel = funnels.get(id) ?? { id, stages: [] };
    const rows = (await table.where('[funnel+client]').anyOf(keys).toArray()).filter(isLive);
    const timelines = Map.groupBy(rows, ({ client }) => roots.get(client) ?? client);
    const moved: OfClient[] = [];
    for (const timeline of timelines.values()) {
      const { steps } = foldClient(timeline, funnel, { strict: funnel.strict ?? false });
      for (const { interaction, step } of steps) {
        const row = { ...interaction, left: step.left };
        addToTotals(totals, row);
        if (step.left !== undefined) moved.push(row);
      }
    }
    for (const part of chunksOf(moved, CHUNK)) await table.bulkPut(part);
  }
  // Contacts of no known client are in no timeline, but in the patterns.
  await table
    .filter(({ client, deletedAt }) => client === null && deletedAt === null)
    .each((row) => addToTotals(totals, row));
  const [flows, patterns] = [totals.flows.rows, totals.patterns.rows];
  for (const part of chunksOf([...flows.values()], CHUNK)) {
    await tx.table('flows').bulkPut(part.map(({ row }) => row));
  }
  for (const part of chunksOf([...patterns.values()], CHUNK)) {
    await tx.table('patterns').bulkPut(part.map(({ row }) => row));
  }
}

/** Step to schema version 4: all tallies of a manager's day in one row of the table `days`. */
export async function packTallies(tx: Transaction): Promise<void> {
  const tallies = tx.table<Tally>('tallies');
  const days = tx.table<DayRow>('days');
  let sums = new CounterSums<DayRow>(DAY_KEY);
  let last = '';
  const flush = async () => {
    const rows = [...sums.rows.values()].map(({ row }) => row);
    sums = new CounterSums<DayRow>(DAY_KEY);
    if (rows.length > 0) await days.bulkPut(rows);
  };
  // The key begins with the day: a page's last one may go on in the next, and is left to it.
  for (;;) {
    const page = await tallies.where(':id').aboveOrEqual([last]).limit(CHUNK).toArray();
    const end = page.at(-1)?.day;
    let whole = page;
    if (end !== undefined && page.length === CHUNK) {
      whole = page.filter(({ day }) => day !== end);
      if (whole.length === 0) {
        whole = await tallies
          .where(':id')
          .between([end], [`${end}~`])
          .toArray();
        last = `${end}~`;
      } else last = end;
    }
    for (const tally of whole) sums.add(dayRowOfTally(tally));
    await flush();
    if (page.length < CHUNK) return;
  }
}

/** Step to schema version 5: what the finished cycles of a month took, by manager and funnel, in the table `deals`. */
export async function packCycles(tx: Transaction): Promise<void> {
  const sums = new CounterSums<DealRow>(DEAL_KEY);
  await tx.table<FinishedCycle>('cycles').each((cycle) => sums.add(dealRowOf(cycle)));
  const rows = [...sums.rows.values()].map(({ row }) => row);
  for (const part of chunksOf(rows, CHUNK)) await tx.table<DealRow>('deals').bulkPut(part);
}

/** Step to schema version 6: the moves of a month, by funnel, in the table `flowMonths`. */
export async function packFlows(tx: Transaction): Promise<void> {
  const sums = new CounterSums<FlowMonthRow>(FLOW_MONTH_KEY);
  await tx.table<FlowRow>('flows').each((row) => sums.add(flowMonthOf(row)));
  const rows = [...sums.rows.values()].map(({ row }) => row);
  for (const part of chunksOf(rows, CHUNK))
    await tx.table<FlowMonthRow>('flowMonths').bulkPut(part);
}
