import type { Transaction } from 'dexie';
import { type Funnel, foldClient, type Interaction } from '@/lib/funnel';
import { addToTotals, newTotals } from './counter-rows';
import { chunksOf } from './paging';
import type { ClientRecord } from './records';
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
