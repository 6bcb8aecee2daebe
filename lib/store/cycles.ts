import Dexie from 'dexie';
import {
  type FoldStep,
  type Funnel,
  type Interaction,
  isContact,
  isSuccessful,
  ranksOf,
} from '@/lib/funnel';
import type { CycleKey, StagemarkDb } from './db';
import { applyToDeals } from './deals';
import type { Checkpoint, FinishedCycle } from './records';
import { isSame } from './revision';
import type { Timeline } from './view';

/** A step of a timeline, with as much of its interaction as its cycle asks for. */
export interface CycleStep {
  interaction: Pick<Interaction, 'kind' | 'resultingStage' | 'day' | 'manager'>;
  step: FoldStep;
}

/** What must change in the table of finished cycles. */
export interface CycleChanges {
  put: FinishedCycle[];
  remove: CycleKey[];
  /** Stored ones that are removed or replaced: the months' deals lose them. */
  gone: FinishedCycle[];
}

export const noCycleChanges = (): CycleChanges => ({ put: [], remove: [], gone: [] });

export function addCycleChanges(sum: CycleChanges, { put, remove, gone }: CycleChanges): void {
  sum.put.push(...put);
  sum.remove.push(...remove);
  sum.gone.push(...gone);
}

/** Writes them and keeps the months' deals in step. Belongs into a transaction. */
export async function storeCycles(db: StagemarkDb, changes: CycleChanges): Promise<void> {
  await putCycles(db, changes);
  if (changes.put.length + changes.gone.length > 0) await applyToDeals(db, changes);
}

/** Writes them alone: the months' deals are counted anew afterwards. Belongs into a transaction. */
export async function putCycles(db: StagemarkDb, { put, remove }: CycleChanges): Promise<void> {
  await Promise.all([
    remove.length > 0 && db.cycles.bulkDelete(remove),
    put.length > 0 && db.cycles.bulkPut(put),
  ]);
}

/**
 * The finished cycles of one timeline (rule 7): those whose last stage is closed and that an interaction brought
 * there. A client found won or lost (baseline, held) finished no cycle that anybody saw. Contacts are counted up
 * to the one that closed it: a courtesy call after the sale is no cost of the deal.
 * @param start what removed history left (rule 15): the cycle that was open then is counted on
 */
export function finishedCycles(
  { root, funnel }: Timeline,
  steps: readonly CycleStep[],
  stages: Funnel,
  start?: Checkpoint | undefined,
): FinishedCycle[] {
  const ranks = ranksOf(stages);
  const finished = new Map<number, FinishedCycle>();
  let [cycle, contacts, successful, gained] = start
    ? [start.state.cycle, start.contacts, start.successful, start.steps]
    : [-1, 0, 0, 0];
  if (start?.finished) finished.set(start.finished.cycle, { ...start.finished, client: root });
  for (const { interaction, step } of steps) {
    if (step.cycle !== cycle) [cycle, contacts, successful, gained] = [step.cycle, 0, 0, 0];
    if (!isContact(interaction)) continue;
    contacts += 1;
    if (isSuccessful(step.outcome)) successful += 1;
    gained += step.stepsGained;
    const kind = ranks.stage(interaction.resultingStage ?? '')?.kind;
    const moved = step.outcome === 'advanced' || step.outcome === 'regressed';
    // Within a cycle nothing leads from a closed stage to an open one: the last to close it is the result.
    if (!moved || (kind !== 'won' && kind !== 'lost')) continue;
    const { day, manager } = interaction;
    const counted = { contacts, successful, steps: gained };
    finished.set(cycle, { client: root, funnel, cycle, result: kind, day, manager, ...counted });
  }
  return [...finished.values()];
}

/**
 * Compares a timeline's finished cycles with the stored ones.
 * @param from the first cycle that is known: removed history left those before as they are (rule 15)
 */
export async function compareCycles(
  db: StagemarkDb,
  { root, funnel }: Timeline,
  expected: readonly FinishedCycle[],
  from = 0,
): Promise<CycleChanges> {
  const stored = await db.cycles
    .where('[client+funnel+cycle]')
    .between([root, funnel, from], [root, funnel, Dexie.maxKey])
    .toArray();
  return compareWith(stored, expected);
}

/** What must change for the stored rows of one timeline to be the expected ones. */
export function compareWith(
  stored: readonly FinishedCycle[],
  expected: readonly FinishedCycle[],
): CycleChanges {
  const numbers = new Set(expected.map(({ cycle }) => cycle));
  const byNumber = new Map(stored.map((row) => [row.cycle, row]));
  const put = expected.filter((row) => !isSame(row, byNumber.get(row.cycle)));
  const removed = stored.filter(({ cycle }) => !numbers.has(cycle));
  return {
    put,
    remove: removed.map(({ client, funnel, cycle }): CycleKey => [client, funnel, cycle]),
    gone: [...removed, ...put.flatMap(({ cycle }) => byNumber.get(cycle) ?? [])],
  };
}
