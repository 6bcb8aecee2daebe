import Dexie from 'dexie';
import { commitEdits } from './commit';
import { getCurrentManager, setCurrentManager } from './current-manager';
import { storeCycles } from './cycles';
import { countDayChanges, type DayChange, type DayDeltas, listDayChanges } from './day-changes';
import type { StagemarkDb } from './db';
import { eraseAudit } from './erase-audit';
import { type Erasing, wholeTimelines } from './erase-history';
import { eraseName } from './erase-name';
import { type Change, planRefold, unfolded } from './plan';
import type { Interaction } from './records';
import { markErased } from './rescue';
import { addAudit, type Edit, revise } from './revision';
import { ALL_DAYS, countContacts } from './tally-rows';
import { read, write } from './transact';
import { type View, viewOf } from './view';

/** What is to be erased. */
export type Erasure =
  /** A client and all that are linked with it. */
  | { what: 'client'; id: string }
  | { what: 'manager'; id: string }
  /** Days from the first to the last, both included. */
  | { what: 'period'; from: string; to: string };

/** What an erasure would do. */
export interface ErasurePreview {
  interactions: number;
  /** Days whose numbers change, oldest first; `null` where they are too many to be listed. */
  days: DayChange[] | null;
}

/** Interactions up to which the days are worked out before: it takes one plan, in memory. */
const LISTED = 5_000;
/** Erased in one transaction. */
const BATCH = 300;
/** In place of a name. */
const NOBODY = 'erased';

async function clientsOf(db: StagemarkDb, id: string): Promise<string[]> {
  const root = (await db.clients.get(id))?.root ?? id;
  const members = await db.clients.where('root').equals(root).primaryKeys();
  return [...new Set([id, ...members])];
}

async function rowsOf(db: StagemarkDb, erasure: Erasure) {
  if (erasure.what === 'client') {
    return db.interactions.where('client').anyOf(await clientsOf(db, erasure.id));
  }
  if (erasure.what === 'period') {
    return db.interactions.where('day').between(erasure.from, erasure.to, true, true);
  }
  return db.interactions
    .where('[manager+day]')
    .between([erasure.id, Dexie.minKey], [erasure.id, Dexie.maxKey]);
}

/** How many contacts there are of something large, without reading them. */
async function countOf(db: StagemarkDb, erasure: Erasure): Promise<number> {
  if (erasure.what === 'period') return countContacts(db, [erasure.from, erasure.to]);
  if (erasure.what === 'manager') return countContacts(db, ALL_DAYS, erasure.id);
  return (await rowsOf(db, erasure)).count();
}

/** A tombstone that tells nothing but that something was here: no merge brings it back. */
function emptied(row: Interaction, erasure: Erasure, edit: Edit): Interaction {
  const nothing = {
    ...{ client: null, url: null, activity: null, reason: null, resultingStage: null, kind: null },
    ...{ stageShownByCrm: null, stageSaidByManager: null, claimed: false, deletedAt: edit.now },
    ...(erasure.what === 'manager' ? { manager: NOBODY } : {}),
  };
  const erased = revise(unfolded({ ...row, ...nothing }), edit);
  return erasure.what === 'manager' ? { ...erased, editedBy: edit.by } : erased;
}

/** A client goes with its whole timeline; of others' timelines the beginning is folded together (rule 15). */
function erasingOf(
  db: StagemarkDb,
  view: View,
  rows: Interaction[],
  erasure: Erasure,
): Promise<Erasing> {
  if (erasure.what === 'client') return Promise.resolve({ rows, starts: new Map() });
  return wholeTimelines(db, view, rows, (row) =>
    erasure.what === 'manager'
      ? row.manager === erasure.id
      : row.day >= erasure.from && row.day <= erasure.to,
  );
}

const isErased = (row: Interaction) =>
  row.deletedAt !== null && row.client === null && row.kind === null && row.url === null;

function changesFor(rows: readonly Interaction[], erasure: Erasure, edit: Edit): Change[] {
  return rows
    .filter((row) => !isErased(row) || erasure.what === 'manager')
    .map((before) => ({ before, after: emptied(before, erasure, edit) }));
}

/** What an erasure would change (issue "Data in and out", 5); nothing is written. */
export function previewErasure(
  db: StagemarkDb,
  erasure: Erasure,
  edit: Edit,
): Promise<ErasurePreview> {
  return read(db, async () => {
    const rows = await (await rowsOf(db, erasure)).limit(LISTED + 1).toArray();
    const edits = changesFor(rows, erasure, edit);
    const live = edits.filter(({ before }) => before?.deletedAt === null);
    if (rows.length > LISTED) {
      return { interactions: await countOf(db, erasure), days: null };
    }
    const view = viewOf(db);
    const { starts } = await erasingOf(db, view, rows, erasure);
    const plan = await planRefold(db, view, { edits, starts });
    const deltas: DayDeltas = new Map();
    countDayChanges(deltas, plan.changes.values());
    const days = await listDayChanges(db, deltas, false);
    return { interactions: live.length, days: days.filter(({ manager }) => manager !== NOBODY) };
  });
}

/**
 * Erases interactions for good: what is left of each is an empty tombstone, so that no file brings it back; its
 * audit entries are emptied; timelines are folded again and numbers follow. Some at a time: stopped in between,
 * what is done is whole, and the rest goes when called again.
 * @returns how many were erased
 */
export async function erase(
  db: StagemarkDb,
  erasure: Erasure,
  edit: Edit,
  onStep: (erased: number) => void = () => undefined,
  signal?: AbortSignal | undefined,
): Promise<number> {
  let erased = 0;
  for (let skip = 0; !signal?.aborted; ) {
    const part = await write(db, async () => {
      const rows = await (await rowsOf(db, erasure)).offset(skip).limit(BATCH).toArray();
      const erasing = await erasingOf(db, viewOf(db), rows, erasure);
      await db.checkpoints.bulkPut([...erasing.starts.values()]);
      const edits = changesFor(erasing.rows, erasure, edit);
      const deed = { what: 'erased', table: 'interactions', key: erasure.what };
      if (edits.length > 0) await commitEdits(db, edits, deed, edit);
      await eraseAudit(
        db,
        'interactions',
        edits.map(({ after }) => after.id),
      );
      return { read: rows.length, erased: edits.length };
    });
    erased += part.erased;
    onStep(erased);
    if (part.read < BATCH) break;
    // Erased ones of a period stay in its days; those of a client or manager leave the index by themselves.
    if (erasure.what === 'period') skip += part.read;
  }
  if (signal?.aborted) return erased;
  await write(db, async () => eraseWho(db, erasure, edit));
  if (erasure.what === 'manager') await eraseName(db, erasure.id, NOBODY);
  return erased;
}

/** The client or manager itself, with all that names it. */
async function eraseWho(db: StagemarkDb, erasure: Erasure, edit: Edit): Promise<void> {
  if (erasure.what === 'client') {
    const ids = await clientsOf(db, erasure.id);
    await db.clients.bulkDelete(ids);
    await eraseAudit(db, 'clients', ids);
    const kept = await db.checkpoints.filter(({ client }) => ids.includes(client)).primaryKeys();
    await db.checkpoints.bulkDelete(kept);
    await db.pending.filter(({ draft }) => ids.includes(draft.client ?? '')).delete();
  }
  if (erasure.what === 'manager') {
    await db.managers.delete(erasure.id);
    await eraseAudit(db, 'managers', [erasure.id]);
    if ((await getCurrentManager(db)) === erasure.id) await setCurrentManager(db, null);
    const sites = await db.sites.filter(({ manager }) => manager === erasure.id).toArray();
    await db.sites.bulkPut(sites.map((site) => revise({ ...site, manager: null }, edit)));
    await db.pending.filter(({ draft }) => draft.manager === erasure.id).delete();
    await namelessDeals(db, erasure.id);
  }
  const deed = { what: 'erased', table: erasure.what, key: '' };
  await addAudit(db, deed, { before: null, after: null }, edit);
}

/** Deals that somebody closed stay deals, of nobody. */
async function namelessDeals(db: StagemarkDb, manager: string): Promise<void> {
  const gone = await db.cycles.filter((cycle) => cycle.manager === manager).toArray();
  const put = gone.map((cycle) => ({ ...cycle, manager: NOBODY }));
  await storeCycles(db, { put, remove: [], gone });
  const kept = await db.checkpoints
    .filter(({ finished }) => finished?.manager === manager)
    .toArray();
  await db.checkpoints.bulkPut(
    kept.map((one) => ({
      ...one,
      finished: one.finished && { ...one.finished, manager: NOBODY },
    })),
  );
}

/** Removes everything that is stored, the language and this browser's other settings too. */
export function eraseAll(db: StagemarkDb): Promise<void> {
  return write(db, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await markErased(db);
  });
}
