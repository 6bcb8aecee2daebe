import * as z from 'zod/mini';
import { addDays, compareInteractions } from '@/lib/funnel';
import { checkpointOf } from './checkpoint';
import { applyToCounters } from './counter-rows';
import type { StagemarkDb } from './db';
import { eraseAudit } from './erase-audit';
import { chunksOf } from './paging';
import { addAudit, type Edit } from './revision';
import { getSetting, putSetting } from './settings';
import { countContacts } from './tally-rows';
import { write } from './transact';
import { readTimeline, timelinesOf, viewOf } from './view';

const KEY = 'removed-before';
/** Interactions looked at in one transaction, about. */
const BATCH = 200;

/** The day before which history was removed, `YYYY-MM-DD`; '' where none was. Imports take nothing older in. */
export function removedBefore(db: StagemarkDb): Promise<string> {
  return getSetting(db, KEY, z.string(), '');
}

/** How many contacts are older than a day. */
export function countBefore(db: StagemarkDb, day: string): Promise<number> {
  return countContacts(db, ['', addDays(day, -1)]);
}

/**
 * Removes all interactions before a day for good (rule 15): each timeline's go into a checkpoint first, so that
 * outcomes and finished cycles of what stays are what they were; numbers of the removed days go. Some timelines to
 * a transaction: stopped in between, it is whole as far as it is, and goes on when called again.
 * @param day `YYYY-MM-DD`, the first that stays
 * @returns how many were removed
 */
export async function removeBefore(
  db: StagemarkDb,
  day: string,
  edit: Edit,
  onStep: (removed: number) => void = () => undefined,
  signal?: AbortSignal | undefined,
): Promise<number> {
  if (day > (await removedBefore(db))) await putSetting(db, KEY, day);
  let removed = 0;
  for (let skip = 0; !signal?.aborted; ) {
    const gone = await write(db, async () => removeSome(db, day, skip, edit));
    if (gone === null) break;
    // What stays in front is passed over: it is later than something of its timeline that stays.
    skip += gone.kept;
    removed += gone.removed;
    onStep(removed);
  }
  if (removed > 0) {
    const deed = { what: 'removed-before', table: 'interactions', key: day };
    await write(db, async () => addAudit(db, deed, { before: null, after: { removed } }, edit));
  }
  return removed;
}

async function removeSome(db: StagemarkDb, day: string, skip: number, edit: Edit) {
  const rows = await db.interactions.where('day').below(day).offset(skip).limit(BATCH).toArray();
  if (rows.length === 0) return null;
  const view = viewOf(db);
  const { timelines, apart } = await timelinesOf(view, rows);
  const going = new Map(apart.map((row) => [row.id, row]));
  for (const timeline of timelines.values()) {
    const { rows: all, start } = await readTimeline(db, view, timeline);
    const sorted = all.sort(compareInteractions);
    const stays = sorted.findIndex((row) => row.day >= day);
    const first = stays === -1 ? sorted : sorted.slice(0, stays);
    const stages = await view.funnelOf(timeline.funnel);
    const kept = checkpointOf(timeline, first, stages, start);
    if (kept) await db.checkpoints.put(kept);
    for (const row of first) going.set(row.id, row);
  }
  const gone = [...going.values()];
  const ids = gone.map(({ id }) => id);
  const changes = gone.map((before) => ({ before, after: { ...before, deletedAt: edit.now } }));
  await applyToCounters(db, changes);
  for (const part of chunksOf(ids, BATCH)) await db.interactions.bulkDelete(part);
  await eraseAudit(db, 'interactions', ids);
  return { removed: gone.length, kept: rows.filter(({ id }) => !going.has(id)).length };
}
