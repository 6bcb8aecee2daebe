import { type FoldStep, FRESH, foldClient } from '@/lib/funnel';
import {
  addCycleChanges,
  type CycleChanges,
  compareCycles,
  finishedCycles,
  noCycleChanges,
} from './cycles';
import type { StagemarkDb } from './db';
import type { Checkpoint, Interaction } from './records';
import {
  isLive,
  nameOf,
  type OfClient,
  readTimeline,
  type Timeline,
  timelineFinder,
  type View,
} from './view';

/** An interaction before and after; `before` is `null` for a new one. */
export interface Change {
  before: Interaction | null;
  after: Interaction;
}

/** What folding some timelines again comes to. Nothing is written yet: previews stop here. */
export interface Plan {
  /** By interaction id: the edited ones, and those whose cached outcome changed. */
  changes: Map<string, Change>;
  cycles: CycleChanges;
}

/** What is to be folded again. */
interface Refold {
  edits?: readonly Change[];
  timelines?: readonly Timeline[];
  /** What timelines would go on from, by name, where it is not stored yet. */
  starts?: ReadonlyMap<string, Checkpoint>;
}

/**
 * Folds timelines again (design.md, "The rules of counting"): those that the edited interactions leave or enter,
 * and the given ones. Only what changes is in the plan, so a long timeline costs one read and few writes.
 */
export async function planRefold(
  db: StagemarkDb,
  view: View,
  { edits = [], timelines = [], starts }: Refold,
): Promise<Plan> {
  const changes = new Map<string, Change>();
  const wanted = new Map(timelines.map((timeline) => [nameOf(timeline), timeline]));
  const entering = new Map<string, OfClient[]>();
  const timelineOf = await timelineFinder(
    view,
    edits.flatMap(({ before, after }) => (before ? [before, after] : [after])),
  );
  for (const { before, after } of edits) {
    changes.set(after.id, { before, after: after.client === null ? unfolded(after) : after });
    const left = before && timelineOf(before);
    const entered = timelineOf(after);
    for (const timeline of [left, entered]) if (timeline) wanted.set(nameOf(timeline), timeline);
    if (!entered || !isLive(after)) continue;
    entering.set(nameOf(entered), [...(entering.get(nameOf(entered)) ?? []), after]);
  }
  const edited = new Set(changes.keys());
  const cycles = noCycleChanges();
  await Promise.all(
    [...wanted].map(async ([name, timeline]) => {
      const { rows: stored, start: kept } = await readTimeline(db, view, timeline);
      const start = starts?.get(name) ?? kept;
      const rows = stored.filter(({ id }) => !edited.has(id));
      rows.push(...(entering.get(name) ?? []));
      addCycleChanges(cycles, await foldRows(db, view, timeline, { rows, start }, changes));
    }),
  );
  return { changes, cycles };
}

/** Folds one timeline's rows into `changes`. */
async function foldRows(
  db: StagemarkDb,
  view: View,
  timeline: Timeline,
  { rows, start }: { rows: readonly OfClient[]; start: Checkpoint | undefined },
  changes: Map<string, Change>,
): Promise<CycleChanges> {
  const funnel = await view.funnelOf(timeline.funnel);
  const strict = funnel.strict ?? false;
  const { steps } = foldClient(rows, funnel, { strict, start: start?.state ?? FRESH });
  for (const { interaction, step } of steps) {
    if (isFolded(interaction, step)) continue;
    const known = changes.get(interaction.id);
    const before = known ? known.before : interaction;
    changes.set(interaction.id, { before, after: { ...interaction, ...step } });
  }
  const cycles = finishedCycles(timeline, steps, funnel, start);
  return compareCycles(db, timeline, cycles, start?.state.cycle);
}

/** Whether the cached outcome is what the fold says. */
export function isFolded(interaction: Interaction, step: FoldStep): boolean {
  return (
    interaction.outcome === step.outcome &&
    interaction.before === step.before &&
    interaction.stepsGained === step.stepsGained &&
    interaction.cycle === step.cycle &&
    interaction.left === step.left
  );
}

/** With no client there is no timeline: a contact, untagged; its pick is kept until the client is told. */
export function unfolded<T extends Interaction>(interaction: T): T {
  return {
    ...interaction,
    ...{ outcome: 'untagged', before: null, stepsGained: 0, cycle: 0, left: undefined },
  };
}
