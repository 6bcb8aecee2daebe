import Dexie from 'dexie';
import { addDays, monthOf } from '@/lib/funnel';
import {
  addToTotals,
  type CounterTotals,
  FLOW_MONTH_KEY,
  monthsOfFlows,
  newTotals,
  PATTERN_KEY,
} from './counter-rows';
import type { StagemarkDb } from './db';
import { DEAL_KEY, readDeals, sumDeals } from './deals';
import { readDays, replaceDays } from './recount-days';
import { replaceCounters } from './recount-rows';
import type { Touched } from './refold-many';
import type { Deed, Edit } from './revision';

/**
 * Counts touched days anew from their interactions: days and flows some to a transaction, then the month's
 * patterns and moves, and its deals from the finished cycles. Exact whatever saves did meanwhile, because each transaction counts what is stored
 * then and later saves go on by differences (design.md, "What the store pays").
 * @param deed what the audit says where a day's number fell by it
 */
export async function recountDays(
  db: StagemarkDb,
  days: Touched['days'],
  deed: Deed,
  edit: Edit,
  onStep: () => void = () => undefined,
): Promise<void> {
  const months = days === 'all' ? await allMonths(db) : new Set([...days].map(monthOf));
  for (const month of [...months].sort()) {
    await recountMonth(db, month, (day) => days === 'all' || days.has(day), { deed, edit, onStep });
  }
}

async function allMonths(db: StagemarkDb): Promise<Set<string>> {
  const ends = [
    (await db.interactions.orderBy('day').first())?.day,
    (await db.interactions.orderBy('day').last())?.day,
    (await db.days.orderBy(':id').first())?.day,
    (await db.days.orderBy(':id').last())?.day,
    // Deals stay where the history before a day was removed (rule 15).
    (await db.cycles.orderBy('day').first())?.day,
    (await db.cycles.orderBy('day').last())?.day,
    (await db.deals.orderBy(':id').first())?.month,
    (await db.deals.orderBy(':id').last())?.month,
  ].filter((day) => day !== undefined);
  ends.sort();
  const [first, last] = [ends[0], ends.at(-1)];
  const months = new Set<string>();
  if (first === undefined || last === undefined) return months;
  for (let day = `${monthOf(first)}-01`; day <= last; day = addDays(`${monthOf(day)}-28`, 7)) {
    months.add(monthOf(day));
  }
  // The end's month too: steps of some five weeks can't leap over one, but they may end short of it.
  return months.add(monthOf(last));
}

interface Why {
  deed: Deed;
  edit: Edit;
  onStep: () => void;
}

async function recountMonth(
  db: StagemarkDb,
  month: string,
  isTouched: (day: string) => boolean,
  { deed, edit, onStep }: Why,
): Promise<void> {
  const end = `${month}-99`;
  const totals = newTotals();
  let mark = await lastAudit(db);
  let isQuiet = true;
  for (let from: string | null = `${month}-00`; from !== null; ) {
    const first: string = from;
    from = await db.transaction('rw', tablesOf(db), async () => {
      // Every write of interactions leaves an audit entry: none new means that nobody wrote in between.
      const [now, { rows, next }] = await Promise.all([lastAudit(db), readDays(db, first, end)]);
      if (now !== mark) isQuiet = false;
      for (const row of rows) addToTotals(totals, row);
      const until = next === null ? end : addDays(next, -1);
      const touched = rows.filter(({ day }) => isTouched(day));
      const said = await replaceDays(db, [first, until], touched, isTouched, { deed, edit });
      mark = said > 0 ? await lastAudit(db) : now;
      return next;
    });
    onStep();
  }
  await db.transaction('rw', tablesOf(db), async () => {
    const [known, now] = await Promise.all([
      db.patterns.where(':id').between([month], [month, Dexie.maxKey]).toArray(),
      lastAudit(db),
    ]);
    let { patterns, flows } = totals;
    if (!isQuiet || now !== mark) {
      const again = newTotals();
      const rows = await db.interactions.where('day').between(`${month}-00`, end).toArray();
      for (const row of rows) addToTotals(again, row);
      ({ patterns, flows } = again);
    }
    const before = known.map((row) => ({ key: PATTERN_KEY.map((field) => row[field]), row }));
    await replaceCounters(db.patterns, before, patterns);
    await recountFlowMonth(db, month, flows);
    await recountDeals(db, month);
  });
}

/** Makes a month's moves, of all funnels, the sums of its days'. Belongs into a transaction. */
async function recountFlowMonth(
  db: StagemarkDb,
  month: string,
  flows: CounterTotals['flows'],
): Promise<void> {
  const keys = (await db.funnels.toCollection().primaryKeys()).map((funnel) => [funnel, month]);
  const known = (await db.flowMonths.bulkGet(keys)).flatMap((row) => row ?? []);
  const before = known.map((row) => ({ key: FLOW_MONTH_KEY.map((field) => row[field]), row }));
  await replaceCounters(db.flowMonths, before, monthsOfFlows(flows));
}

/** Counts a month's deals anew from its finished cycles. Belongs into a transaction. */
async function recountDeals(db: StagemarkDb, month: string): Promise<void> {
  const [cycles, known] = await Promise.all([
    db.cycles.where('day').between(month, `${month}-99`).toArray(),
    readDeals(db, [month, month]),
  ]);
  const before = known.map((row) => ({ key: DEAL_KEY.map((field) => row[field]), row }));
  await replaceCounters(db.deals, before, sumDeals(cycles));
}

const tablesOf = (db: StagemarkDb) => [
  ...[db.interactions, db.days, db.flows, db.flowMonths, db.patterns, db.audit, db.funnels],
  ...[db.cycles, db.deals],
];

async function lastAudit(db: StagemarkDb): Promise<number> {
  return Number((await db.audit.orderBy(':id').lastKey()) ?? 0);
}
