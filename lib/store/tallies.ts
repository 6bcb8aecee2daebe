import type { Table } from 'dexie';
import {
  addTally,
  keyOfTally,
  sumMonths,
  type Tally,
  type TallyKey,
  type TallySums,
  tallyOf,
} from '@/lib/funnel';
import {
  addToTotals,
  type CounterTotals,
  differingKeys,
  FLOW_KEY,
  newTotals,
  PATTERN_KEY,
  refillCounters,
} from './counter-rows';
import type { StagemarkDb } from './db';
import { chunksOf, eachChunk } from './paging';
import type { Change } from './plan';
import { read, write } from './transact';

/** Interactions in memory at a time while all are read. */
const CHUNK = 2_000;

/**
 * Keeps daily and monthly tallies in step with changed interactions, by differences (design.md, "What the store
 * pays"). Belongs into the transaction that writes the interactions.
 */
export async function applyToTallies(db: StagemarkDb, changes: Iterable<Change>): Promise<void> {
  const days: TallySums = new Map();
  for (const { before, after } of changes) {
    const [was, is] = [before && tallyOf(before), tallyOf(after)];
    if (was) addTally(days, was, -1);
    if (is) addTally(days, is, 1);
  }
  await addSums(db.tallies, days);
  await addSums(db.monthTallies, sumMonths(days));
}

async function addSums(table: Table<Tally, TallyKey>, sums: TallySums): Promise<void> {
  const moved = [...sums.values()].filter(({ count, steps }) => count !== 0 || steps !== 0);
  if (moved.length === 0) return;
  const stored = await table.bulkGet(moved.map(keyOfTally));
  const rows = moved.map((tally, i) => ({
    ...tally,
    count: tally.count + (stored[i]?.count ?? 0),
    steps: tally.steps + (stored[i]?.steps ?? 0),
  }));
  const [empty, kept] = [rows.filter(isEmpty), rows.filter((row) => !isEmpty(row))];
  if (empty.length > 0) await table.bulkDelete(empty.map(keyOfTally));
  if (kept.length > 0) await table.bulkPut(kept);
}

// Below 0 only where the tallies were wrong before: `checkTallies` finds that, a page must not show it.
const isEmpty = ({ count }: Tally) => count <= 0;

/** Sums all interactions by day, a chunk in memory at a time. */
async function sumInteractions(
  db: StagemarkDb,
): Promise<{ days: TallySums; totals: CounterTotals }> {
  const days: TallySums = new Map();
  const totals = newTotals();
  await eachChunk(
    db.interactions,
    CHUNK,
    ({ id }) => id,
    (rows) => {
      for (const row of rows) {
        const tally = tallyOf(row);
        if (tally) addTally(days, tally);
        addToTotals(totals, row);
      }
      return undefined;
    },
  );
  return { days, totals };
}

/** Writes the tables of tallies, flows and patterns anew from the interactions' stored outcomes, in one transaction. */
export async function rebuildTallies(db: StagemarkDb): Promise<void> {
  await write(db, async () => {
    const { days, totals } = await sumInteractions(db);
    await refill(db.tallies, days);
    await refill(db.monthTallies, sumMonths(days));
    await refillCounters(db, totals);
  });
}

async function refill(table: Table<Tally, TallyKey>, sums: TallySums): Promise<void> {
  await table.clear();
  for (const rows of chunksOf([...sums.values()], CHUNK)) await table.bulkPut(rows);
}

type Numbers = Pick<Tally, 'count' | 'steps'>;

/** A row that isn't what the interactions say. */
export interface TallyDifference {
  table: 'tallies' | 'monthTallies' | 'flows' | 'patterns';
  key: TallyKey | string[];
  /** Absent for flows and patterns: a row of them holds many numbers. */
  stored?: Numbers;
  expected?: Numbers;
}

/**
 * Compares the tables of tallies, flows and patterns with the interactions.
 * @returns the rows that differ; empty where all is well.
 */
export function checkTallies(db: StagemarkDb): Promise<TallyDifference[]> {
  return read(db, async () => {
    const { days, totals } = await sumInteractions(db);
    const flows = await differingKeys(db.flows, totals.flows, FLOW_KEY);
    const patterns = await differingKeys(db.patterns, totals.patterns, PATTERN_KEY);
    return [
      ...(await compare(db, 'tallies', days)),
      ...(await compare(db, 'monthTallies', sumMonths(days))),
      ...flows.map((key) => ({ table: 'flows' as const, key })),
      ...patterns.map((key) => ({ table: 'patterns' as const, key })),
    ];
  });
}

async function compare(
  db: StagemarkDb,
  table: 'tallies' | 'monthTallies',
  expected: TallySums,
): Promise<TallyDifference[]> {
  const none: Numbers = { count: 0, steps: 0 };
  const numbers = ({ count, steps }: Numbers): Numbers => ({ count, steps });
  const left = new Map(expected);
  const found: TallyDifference[] = [];
  await db[table].each((row) => {
    const name = JSON.stringify(keyOfTally(row));
    const sum = left.get(name) ?? none;
    left.delete(name);
    if (sum.count === row.count && sum.steps === row.steps) return;
    found.push({ table, key: keyOfTally(row), stored: numbers(row), expected: numbers(sum) });
  });
  for (const sum of left.values()) {
    found.push({ table, key: keyOfTally(sum), stored: none, expected: numbers(sum) });
  }
  return found;
}
