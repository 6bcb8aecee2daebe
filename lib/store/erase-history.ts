import { compareInteractions } from '@/lib/funnel';
import { checkpointOf } from './checkpoint';
import type { StagemarkDb } from './db';
import type { Checkpoint, Interaction } from './records';
import { readTimeline, timelinesOf, type View } from './view';

/** What is erased at once, and where the timelines that lose their beginning go on from. */
export interface Erasing {
  rows: Interaction[];
  /** By timeline (`nameOf`). */
  starts: Map<string, Checkpoint>;
}

/**
 * Adds to some interactions what else of their timelines is to be erased, and folds what a timeline begins with into
 * its checkpoint (rule 15): colleagues' later outcomes stay what they were. Where somebody else's contact came before,
 * nothing can stand for what goes: such a timeline is folded again without it.
 */
export async function wholeTimelines(
  db: StagemarkDb,
  view: View,
  some: readonly Interaction[],
  goes: (row: Interaction) => boolean,
): Promise<Erasing> {
  const going = new Map(some.map((row) => [row.id, row]));
  const { timelines } = await timelinesOf(view, some);
  const starts = new Map<string, Checkpoint>();
  for (const [name, timeline] of timelines) {
    const { rows, start } = await readTimeline(db, view, timeline);
    const sorted = rows.sort(compareInteractions);
    for (const row of sorted) if (goes(row)) going.set(row.id, row);
    const stays = sorted.findIndex((row) => !goes(row));
    // With nothing left to go on from it, a place would only tell of who was erased.
    if (stays === -1) continue;
    const funnel = await view.funnelOf(timeline.funnel);
    const kept = checkpointOf(timeline, sorted.slice(0, stays), funnel, start);
    if (kept) starts.set(name, kept);
  }
  return { rows: [...going.values()], starts };
}
