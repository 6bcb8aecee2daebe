import {
  addToTotals,
  type CounterTotals,
  DAY_KEY,
  differingKeys,
  FLOW_KEY,
  FLOW_MONTH_KEY,
  monthsOfFlows,
  newTotals,
  PATTERN_KEY,
  refill,
  refillCounters,
} from './counter-rows';
import type { StagemarkDb } from './db';
import { DEAL_KEY, sumStoredDeals } from './deals';
import { eachChunk } from './paging';
import { read, write } from './transact';

/** Interactions in memory at a time while all are read. */
const CHUNK = 2_000;

/** Sums all interactions, a chunk in memory at a time. */
async function sumInteractions(db: StagemarkDb): Promise<CounterTotals> {
  const totals = newTotals();
  await eachChunk(
    db.interactions,
    CHUNK,
    ({ id }) => id,
    (rows) => {
      for (const row of rows) addToTotals(totals, row);
      return undefined;
    },
  );
  return totals;
}

/**
 * Writes days, flows and patterns anew from the interactions' stored outcomes, and deals from the finished cycles, in
 * one transaction.
 */
export async function rebuildTallies(db: StagemarkDb): Promise<void> {
  await write(db, async () => {
    await refillCounters(db, await sumInteractions(db));
    await refill(db.deals, await sumStoredDeals(db));
  });
}

const CHECKED = ['days', 'flows', 'flowMonths', 'patterns', 'deals'] as const;

/** A row that isn't what the interactions say: wrong, missing, or too much. */
export interface TallyDifference {
  table: (typeof CHECKED)[number];
  key: string[];
}

/**
 * Compares days, flows and patterns with the interactions, and deals with the finished cycles.
 * @returns the rows that differ; empty where all is well.
 */
export function checkTallies(db: StagemarkDb): Promise<TallyDifference[]> {
  return read(db, async () => {
    const totals = await sumInteractions(db);
    const found = {
      days: await differingKeys(db.days, totals.days, DAY_KEY),
      flows: await differingKeys(db.flows, totals.flows, FLOW_KEY),
      flowMonths: await differingKeys(db.flowMonths, monthsOfFlows(totals.flows), FLOW_MONTH_KEY),
      patterns: await differingKeys(db.patterns, totals.patterns, PATTERN_KEY),
      deals: await differingKeys(db.deals, await sumStoredDeals(db), DEAL_KEY),
    };
    return CHECKED.flatMap((table) => found[table].map((key) => ({ table, key })));
  });
}
