import Dexie from 'dexie';
import { FRESH, foldClient } from '@/lib/funnel';
import {
  addCycleChanges,
  type CycleChanges,
  compareWith,
  finishedCycles,
  noCycleChanges,
  putCycles,
} from './cycles';
import type { StagemarkDb } from './db';
import { isFolded } from './plan';
import type { Interaction } from './records';
import { isLive, viewOf } from './view';

/** Interactions read at a time. */
const PAGE = 4_000;

/** Writes folded interactions and cycles; tallies and the months' deals are left out. Belongs into a transaction. */
export async function storeFolds(
  db: StagemarkDb,
  rows: readonly Interaction[],
  cycles: CycleChanges,
) {
  await Promise.all([rows.length > 0 && db.interactions.bulkPut([...rows]), putCycles(db, cycles)]);
}

/** What folding a page of a funnel's index came to. */
export interface FoldedPage {
  rows: Interaction[];
  cycles: CycleChanges;
  /** The last client folded; `null` at the end. */
  last: string | null;
}

/**
 * Folds the timelines of a page of the index, and stores what differs. Belongs into a transaction.
 * @param after the last client of the page before; `null` at the start
 * @param linked clients that share a timeline with others: passed over
 */
export async function foldPage(
  db: StagemarkDb,
  funnel: string,
  after: string | null,
  linked: ReadonlyMap<string, string>,
): Promise<FoldedPage> {
  const index = db.interactions.where('[funnel+client]');
  const from = [funnel, after ?? Dexie.minKey];
  const found = await index
    .between(from, [funnel, Dexie.maxKey], after === null, true)
    .limit(PAGE)
    .toArray();
  const end = found.at(-1)?.client ?? null;
  let whole = found;
  if (found.length === PAGE && end !== null) {
    // The last client's rows may go on beyond the page.
    whole = found.filter(({ client }) => client !== end);
    if (whole.length === 0) whole = await index.equals([funnel, end]).toArray();
  }
  const clients = Map.groupBy(whole, ({ client }) => client ?? '');
  const last = found.length === PAGE ? (whole.at(-1)?.client ?? '') : null;
  // All clients up to the next page, also those whose last interaction has gone: their finished cycles go too.
  const range = [
    after === null ? [Dexie.minKey] : [after, Dexie.maxKey],
    last === null ? [Dexie.maxKey] : [last, Dexie.maxKey],
  ] as const;
  const [cycles, kept, stages] = await Promise.all([
    db.cycles
      .where(':id')
      .between(...range)
      .toArray(),
    db.checkpoints
      .where(':id')
      .between(...range)
      .toArray(),
    viewOf(db).funnelOf(funnel),
  ]);
  const strict = stages.strict ?? false;
  const page: FoldedPage = { rows: [], cycles: noCycleChanges(), last };
  const ofFunnel = Map.groupBy(
    cycles.filter((row) => row.funnel === funnel),
    ({ client }) => client,
  );
  for (const root of new Set([...clients.keys(), ...ofFunnel.keys()])) {
    if (linked.has(root)) continue;
    const rows = clients.get(root) ?? [];
    const start = kept.find((one) => one.client === root && one.funnel === funnel);
    const live = rows.filter(isLive);
    const { steps } = foldClient(live, stages, { strict, start: start?.state ?? FRESH });
    for (const { interaction, step } of steps) {
      if (!isFolded(interaction, step)) page.rows.push({ ...interaction, ...step });
    }
    const expected = finishedCycles({ root, funnel }, steps, stages, start);
    const known = (ofFunnel.get(root) ?? []).filter(
      ({ cycle }) => cycle >= (start?.state.cycle ?? 0),
    );
    addCycleChanges(page.cycles, compareWith(known, expected));
  }
  await storeFolds(db, page.rows, page.cycles);
  return page;
}
