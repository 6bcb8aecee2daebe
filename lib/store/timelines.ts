import Dexie from 'dexie';
import { commitEdits, planEach, refold } from './commit';
import type { CycleKey, StagemarkDb } from './db';
import { eachChunk } from './paging';
import { type Change, unfolded } from './plan';
import type { FinishedCycle, Interaction } from './records';
import { addAudit, type Edit, isSame } from './revision';
import { checkTallies, rebuildTallies, type TallyDifference } from './tallies';
import { read, write } from './transact';
import { type Timeline, viewOf } from './view';

/** Interactions in memory at a time while all are read. */
const CHUNK = 2_000;

/** Timelines of [funnel, client] pairs, each once. */
async function joinTimelines(db: StagemarkDb, pairs: Iterable<unknown>): Promise<Timeline[]> {
  const roots = new Map<string, string>();
  await db.clients.each(({ id, root }) => {
    roots.set(id, root);
  });
  const found = new Map<string, Timeline>();
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue;
    const [funnel, client] = pair.map(String);
    if (funnel === undefined || client === undefined) continue;
    const root = roots.get(client) ?? client;
    found.set(JSON.stringify([root, funnel]), { root, funnel });
  }
  return [...found.values()];
}

/** Every timeline of a funnel, from the index alone. */
export async function timelinesOfFunnel(db: StagemarkDb, funnel: string): Promise<Timeline[]> {
  const pairs = await db.interactions
    .where('[funnel+client]')
    .between([funnel, Dexie.minKey], [funnel, Dexie.maxKey])
    .uniqueKeys();
  return joinTimelines(db, pairs);
}

/** Every timeline, and those of which only finished cycles are left. */
async function allTimelines(db: StagemarkDb): Promise<Timeline[]> {
  const pairs = await db.interactions.orderBy('[funnel+client]').uniqueKeys();
  const timelines = await joinTimelines(db, pairs);
  const known = new Set(timelines.map(({ root, funnel }) => JSON.stringify([root, funnel])));
  await db.cycles.each(({ client, funnel }) => {
    const name = JSON.stringify([client, funnel]);
    if (!known.has(name)) timelines.push({ root: client, funnel });
    known.add(name);
  });
  return timelines;
}

/** Interactions of no known client that have an outcome all the same: a merge could bring them. */
async function findUntold(db: StagemarkDb): Promise<Change[]> {
  const found: Change[] = [];
  await eachChunk(
    db.interactions,
    CHUNK,
    ({ id }) => id,
    (rows) => {
      for (const before of rows) {
        if (before.client !== null || before.deletedAt !== null) continue;
        const after = unfolded(before);
        if (!isSame(before, after)) found.push({ before, after });
      }
      return undefined;
    },
  );
  return found;
}

/** What is stored otherwise than the fold says. */
export interface TimelineDifferences {
  /** Interactions as they should be. */
  outcomes: Interaction[];
  cycles: { missing: FinishedCycle[]; wrong: CycleKey[] };
}

/** Folds every timeline and compares stored outcomes and finished cycles with it. */
export function checkTimelines(db: StagemarkDb): Promise<TimelineDifferences> {
  return read(db, async () => {
    const found: TimelineDifferences = { outcomes: [], cycles: { missing: [], wrong: [] } };
    found.outcomes.push(...(await findUntold(db)).map(({ after }) => after));
    await planEach(db, viewOf(db), await allTimelines(db), ({ changes, cycles }) => {
      found.outcomes.push(...[...changes.values()].map(({ after }) => after));
      found.cycles.missing.push(...cycles.put);
      found.cycles.wrong.push(...cycles.remove);
    });
    return found;
  });
}

/** What a repair mended. */
export interface Repair {
  tallies: TallyDifference[];
  /** How many stored outcomes changed. */
  outcomes: number;
}

/**
 * Folds every timeline again and writes tallies anew where they differ, in one transaction, with an entry in the
 * audit (design.md, "What the store pays": "a check does that and repairs").
 */
export function repairTallies(db: StagemarkDb, edit: Edit): Promise<Repair> {
  return write(db, async () => {
    const tallies = await checkTallies(db);
    const deed = { what: 'repaired', table: 'tallies', key: '' };
    const untold = await findUntold(db);
    await commitEdits(db, untold, deed, edit);
    const folded = await refold(db, await allTimelines(db), deed, edit);
    const outcomes = untold.length + folded;
    if (tallies.length > 0) await rebuildTallies(db);
    if (tallies.length > 0 || outcomes > 0) {
      await addAudit(db, deed, { before: null, after: { rows: tallies.length, outcomes } }, edit);
    }
    return { tallies, outcomes };
  });
}
