import type { Table } from 'dexie';
import {
  addCounters,
  type Counters,
  type DayRow,
  dayRowOf,
  type FlowMonthRow,
  type FlowRow,
  flowMonthOf,
  flowOf,
  type Interaction,
  type PatternRow,
  patternOf,
} from '@/lib/funnel';
import { compareKeys } from './compare-keys';
import { CounterSums, type Row } from './counter-sums';
import type { StagemarkDb } from './db';
import { chunksOf } from './paging';
import type { Change } from './plan';

/** The tables whose rows are counters, and how their keys are read off a row. */
export const DAY_KEY = ['day', 'manager', 'funnel', 'site'] as const satisfies (keyof DayRow)[];
export const FLOW_KEY = ['funnel', 'day'] as const satisfies (keyof FlowRow)[];
export const FLOW_MONTH_KEY = ['funnel', 'month'] as const satisfies (keyof FlowMonthRow)[];
export const PATTERN_KEY = [
  ...(['month', 'manager', 'funnel', 'site', 'kind'] as const),
] as const satisfies (keyof PatternRow)[];

const CHUNK = 2_000;

export interface CounterTotals {
  days: CounterSums<DayRow>;
  flows: CounterSums<FlowRow>;
  patterns: CounterSums<PatternRow>;
}

export function newTotals(): CounterTotals {
  return {
    days: new CounterSums(DAY_KEY),
    flows: new CounterSums(FLOW_KEY),
    patterns: new CounterSums(PATTERN_KEY),
  };
}

export function addToTotals(totals: CounterTotals, row: Interaction, sign: 1 | -1 = 1): void {
  totals.days.add(dayRowOf(row), sign);
  totals.flows.add(flowOf(row), sign);
  totals.patterns.add(patternOf(row), sign);
}

/** Moves by month, out of those by day: a table of their own, which follows the other wherever that is written. */
export function monthsOfFlows(
  flows: Pick<CounterSums<FlowRow>, 'rows'>,
): CounterSums<FlowMonthRow> {
  const months = new CounterSums<FlowMonthRow>(FLOW_MONTH_KEY);
  for (const { row } of flows.rows.values()) months.add(flowMonthOf(row));
  return months;
}

/** Rows from which on one request for all between the first and the last is quicker than one for each. */
const MANY = 50;

/**
 * What is stored under the keys of some sums. An import adds to thousands of rows that lie side by side, most of them
 * not there yet: asking for each took longer than writing them.
 */
async function storedOf<T extends Row>(
  table: Table<T, string[]>,
  sums: readonly { key: string[] }[],
): Promise<(T | undefined)[]> {
  const keys = sums.map(({ key }) => key);
  if (keys.length < MANY) return table.bulkGet(keys);
  const sorted = [...keys].sort(compareKeys);
  const [first, last] = [sorted[0] ?? [], sorted.at(-1) ?? []];
  const limit = keys.length * 2;
  const found = table.where(':id').between(first, last, true, true).limit(limit);
  const [rows, names] = await Promise.all([found.toArray(), found.primaryKeys()]);
  if (rows.length === limit) return table.bulkGet(keys);
  const byName = new Map(names.map((name, i) => [JSON.stringify(name), rows[i]]));
  return keys.map((key) => byName.get(JSON.stringify(key)));
}

/** Adds sums to what is stored. Belongs into a transaction. */
export async function addSums<T extends Row>(
  table: Table<T, string[]>,
  sums: Pick<CounterSums<T>, 'rows'>,
) {
  const moved = [...sums.rows.values()].filter(({ row }) => Object.keys(row.n).length > 0);
  if (moved.length === 0) return;
  const stored = await storedOf(table, moved);
  const rows = moved.map(({ key, row }, i) => ({
    key,
    row: { ...row, n: addCounters({ ...stored[i]?.n }, row.n) },
  }));
  const isEmpty = ({ row }: { row: T }) => Object.keys(row.n).length === 0;
  const [empty, kept] = [rows.filter(isEmpty), rows.filter((each) => !isEmpty(each))];
  if (empty.length > 0) await table.bulkDelete(empty.map(({ key }) => key));
  if (kept.length > 0) await table.bulkPut(kept.map(({ row }) => row));
}

/**
 * Keeps days, flows and patterns in step with changed interactions, by differences (design.md, "What the store
 * pays"). Belongs into the transaction that writes the interactions.
 */
export async function applyToCounters(db: StagemarkDb, changes: Iterable<Change>): Promise<void> {
  const totals = newTotals();
  for (const { before, after } of changes) {
    if (before) addToTotals(totals, before, -1);
    addToTotals(totals, after);
  }
  await addTotals(db, totals);
}

/** Rows added to in one transaction: a save waits for no more. */
const PART = 500;

/**
 * Adds sums of many to what is stored, some rows to a transaction, all tables at once. In between the numbers are neither what they were
 * nor what they will be: for imports, which are counted anew where they end half-way.
 */
export async function applyTotals(db: StagemarkDb, totals: CounterTotals): Promise<void> {
  await Promise.all([
    applySums(db, db.days, totals.days),
    applySums(db, db.flows, totals.flows),
    applySums(db, db.flowMonths, monthsOfFlows(totals.flows)),
    applySums(db, db.patterns, totals.patterns),
  ]);
}

/** The same of one table. */
export async function applySums<T extends Row>(
  db: StagemarkDb,
  table: Table<T, string[]>,
  sums: CounterSums<T>,
): Promise<void> {
  const sorted = [...sums.rows].sort(([, a], [, b]) => compareKeys(a.key, b.key));
  for (const rows of chunksOf(sorted, PART)) {
    await db.transaction('rw', [table], async () => addSums(table, { rows: new Map(rows) }));
  }
}

async function addTotals(db: StagemarkDb, totals: CounterTotals): Promise<void> {
  await addSums(db.days, totals.days);
  await addSums(db.flows, totals.flows);
  await addSums(db.flowMonths, monthsOfFlows(totals.flows));
  await addSums(db.patterns, totals.patterns);
}

/** Writes the tables anew. */
export async function refillCounters(db: StagemarkDb, totals: CounterTotals): Promise<void> {
  await refill(db.days, totals.days);
  await refill(db.flows, totals.flows);
  await refill(db.flowMonths, monthsOfFlows(totals.flows));
  await refill(db.patterns, totals.patterns);
}

/** Writes a table anew. */
export async function refill<T extends Row>(table: Table<T, string[]>, sums: CounterSums<T>) {
  await table.clear();
  const rows = [...sums.rows.values()].map(({ row }) => row);
  for (const part of chunksOf(rows, CHUNK)) await table.bulkPut(part);
}

/** Keys of the rows that aren't what the interactions say, missing and superfluous ones among them. */
export async function differingKeys<T extends Row>(
  table: Table<T, string[]>,
  expected: CounterSums<T>,
  fields: readonly (keyof T)[],
): Promise<string[][]> {
  const left = new Map(expected.rows);
  const found: string[][] = [];
  const text = (n: Counters = {}) => JSON.stringify(Object.entries(n).sort());
  await table.each((row) => {
    const key = fields.map((field) => String(row[field]));
    const name = JSON.stringify(key);
    if (text(row.n) !== text(left.get(name)?.row.n)) found.push(key);
    left.delete(name);
  });
  return [...found, ...[...left.values()].map(({ key }) => key)];
}
