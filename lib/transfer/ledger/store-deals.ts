import { applyManyToDeals, compareKeys, type FinishedCycle, type StagemarkDb } from '@/lib/store';

/** Finished cycles written in one transaction. */
const BATCH = 500;

type Key = [client: string, funnel: string, cycle: number];

const keyOf = ({ client, funnel, cycle }: FinishedCycle): Key => [client, funnel, cycle];

/**
 * Writes the finished cycles of an import into a store that had none, and adds them to their months. What saves have
 * closed meanwhile is replaced: it is folded again afterwards.
 */
export async function storeDeals(
  db: StagemarkDb,
  cycles: readonly FinishedCycle[],
  onStep: () => void,
): Promise<void> {
  // In the order of their keys, one request says what is there already.
  const sorted = [...cycles].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
  const gone: FinishedCycle[] = [];
  for (let i = 0; i < sorted.length; i += BATCH) {
    const part = sorted.slice(i, i + BATCH);
    gone.push(...(await replaceCycles(db, part)));
    onStep();
  }
  await applyManyToDeals(db, { put: cycles, gone });
  onStep();
}

/** @returns those that were stored under the same keys */
function replaceCycles(db: StagemarkDb, part: FinishedCycle[]): Promise<FinishedCycle[]> {
  const [first, last] = [part[0], part.at(-1)];
  if (!first || !last) return Promise.resolve([]);
  const names = new Set(part.map((cycle) => JSON.stringify(keyOf(cycle))));
  return db.transaction('rw', [db.cycles], async () => {
    const there = db.cycles.where(':id').between(keyOf(first), keyOf(last), true, true);
    const stored = await there.toArray();
    await db.cycles.bulkPut(part);
    return stored.filter((cycle) => names.has(JSON.stringify(keyOf(cycle))));
  });
}
