import Dexie from 'dexie';
import { addDays, type Interaction, talliesOfDay } from '@/lib/funnel';
import { addToTotals, DAY_KEY, newTotals } from './counter-rows';
import type { StagemarkDb } from './db';
import { explainDays } from './explain-day';
import { replaceCounters } from './recount-rows';
import type { Deed, Edit } from './revision';

/** Interactions counted in one transaction, about: saves wait for it. */
const BATCH = 5_000;

/**
 * The interactions of whole days from `first` on.
 * @returns `next`: the first day that was not read, `null` where the month is at its end
 */
export async function readDays(
  db: StagemarkDb,
  first: string,
  end: string,
): Promise<{ rows: Interaction[]; next: string | null }> {
  const index = db.interactions.where('day');
  const rows = await index.between(first, end).limit(BATCH).toArray();
  const last = rows.at(-1)?.day;
  if (rows.length < BATCH || last === undefined) return { rows, next: null };
  const whole = rows.filter(({ day }) => day !== last);
  if (whole.length > 0) return { rows: whole, next: last };
  return { rows: await index.equals(last).toArray(), next: addDays(last, 1) };
}

/**
 * Makes rows and flows of touched days what their interactions say. Belongs into a transaction.
 * @returns how many falls of a number were noted in the audit
 */
export async function replaceDays(
  db: StagemarkDb,
  span: readonly [from: string, to: string],
  rows: readonly Interaction[],
  isTouched: (day: string) => boolean,
  { deed, edit }: { deed: Deed; edit: Edit },
): Promise<number> {
  const totals = newTotals();
  for (const row of rows) addToTotals(totals, row);
  const [from, to] = span;
  const [days, flows] = await Promise.all([
    db.days.where(':id').between([from], [to, Dexie.maxKey]).toArray(),
    readFlows(db, span),
  ]);
  const before = days.filter(({ day }) => isTouched(day));
  const keyed = before.map((row) => ({ key: DAY_KEY.map((field) => row[field]), row }));
  await Promise.all([
    replaceCounters(db.days, keyed, totals.days),
    replaceCounters(
      db.flows,
      flows.filter(({ row }) => isTouched(row.day)),
      totals.flows,
    ),
  ]);
  const after = [...totals.days.rows.values()].flatMap(({ row }) => talliesOfDay(row));
  return explainDays(db, [before.flatMap(talliesOfDay), after], deed, edit);
}

/** All funnels' moves of some days. */
async function readFlows(db: StagemarkDb, [from, to]: readonly [from: string, to: string]) {
  const funnels = await db.funnels.toCollection().primaryKeys();
  const parts = await Promise.all(
    funnels.map((funnel) =>
      db.flows.where(':id').between([funnel, from], [funnel, to], true, true).toArray(),
    ),
  );
  return parts.flat().map((row) => ({ key: [row.funnel, row.day], row }));
}
