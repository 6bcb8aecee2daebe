import type { Outcome } from '@/lib/funnel';
import { applyToCounters } from './counter-rows';
import { storeCycles } from './cycles';
import { countDayChanges, type DayDeltas, listDayChanges } from './day-changes';
import type { StagemarkDb } from './db';
import { chunksOf } from './paging';
import { type Change, type Plan, planRefold } from './plan';
import type { Interaction } from './records';
import { addAudit, type Deed, type Edit } from './revision';
import { type Timeline, type View, viewOf } from './view';

/** An interaction recorded earlier whose outcome another one changed. */
export interface OutcomeChange {
  id: string;
  client: string | null;
  manager: string;
  day: string;
  from: Outcome;
  to: Outcome;
}

/** Timelines folded at a time where there are many. */
const BATCH = 100;

/** Table name of the audit entries that say why a day's number fell; the key is `keyOfDay`. */
export const DAYS = 'days';

/** Key of a manager's day in the audit. */
export function keyOfDay(manager: string, day: string): string {
  return `${day} ${manager}`;
}

/** Writes a plan: interactions, tallies, finished cycles and the months' deals. Belongs into a transaction. */
export async function writePlan(db: StagemarkDb, { changes, cycles }: Plan): Promise<void> {
  if (changes.size > 0) {
    await db.interactions.bulkPut([...changes.values()].map(({ after }) => after));
    await applyToCounters(db, changes.values());
  }
  await storeCycles(db, cycles);
}

/**
 * Writes edited interactions with all that follows from them, and why any day's number fell by it (design.md,
 * "The rules of counting"). Belongs into a transaction.
 * @param options.explain `false` where contacts only change hands: no number was taken back.
 * @returns the edited interactions as stored, and the outcomes of others that changed.
 */
export async function commitEdits(
  db: StagemarkDb,
  edits: readonly Change[],
  deed: Deed,
  edit: Edit,
  { explain = true }: { explain?: boolean } = {},
): Promise<{ stored: Interaction[]; changed: OutcomeChange[] }> {
  const plan = await planRefold(db, viewOf(db), { edits });
  await writePlan(db, plan);
  const deltas: DayDeltas = new Map();
  countDayChanges(deltas, plan.changes.values());
  if (explain) await explainFalls(db, deltas, deed, edit);
  const edited = new Set(edits.map(({ after }) => after.id));
  const stored = edits.map(({ after }) => plan.changes.get(after.id)?.after ?? after);
  const changed = [...plan.changes.values()].flatMap(({ before, after }) => {
    if (!before || edited.has(after.id) || before.outcome === after.outcome) return [];
    const { id, client, manager, day } = after;
    return [{ id, client, manager, day, from: before.outcome, to: after.outcome }];
  });
  return { stored, changed };
}

/** Plans many timelines, some at a time, and hands each plan on before the next is made. */
export async function planEach(
  db: StagemarkDb,
  view: View,
  timelines: readonly Timeline[],
  visit: (plan: Plan) => Promise<void> | void,
): Promise<void> {
  for (const batch of chunksOf(timelines, BATCH)) {
    await visit(await planRefold(db, view, { timelines: batch }));
  }
}

/**
 * Folds timelines again and writes what changed. Belongs into a transaction.
 * @returns how many outcomes changed.
 */
export async function refold(
  db: StagemarkDb,
  timelines: readonly Timeline[],
  deed: Deed,
  edit: Edit,
): Promise<number> {
  const deltas: DayDeltas = new Map();
  let changed = 0;
  await planEach(db, viewOf(db), timelines, async (plan) => {
    await writePlan(db, plan);
    countDayChanges(deltas, plan.changes.values());
    changed += plan.changes.size;
  });
  await explainFalls(db, deltas, deed, edit);
  return changed;
}

/** Where a number already shown falls, the popup says why: an audit entry per manager's day. */
async function explainFalls(
  db: StagemarkDb,
  deltas: DayDeltas,
  deed: Deed,
  edit: Edit,
): Promise<void> {
  const fallen: DayDeltas = new Map([...deltas].filter(([, { delta }]) => delta < 0));
  for (const change of await listDayChanges(db, fallen, true)) {
    const { day, manager, successfulBefore, successfulAfter } = change;
    await addAudit(
      db,
      { what: deed.what, table: DAYS, key: keyOfDay(manager, day) },
      {
        before: { successful: successfulBefore },
        after: { successful: successfulAfter, table: deed.table, key: deed.key },
      },
      edit,
    );
  }
}
