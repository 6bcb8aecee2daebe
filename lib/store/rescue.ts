import * as z from 'zod/mini';
import type { InteractionDraft } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { toStoreError } from './errors';
import { recordInteraction } from './record';
import type { FunnelRecord, ManagerRecord, SiteRecord } from './records';
import {
  emptyJournal,
  type Journal,
  type RescueArea,
  readJournal,
  writeJournal,
} from './rescue-area';
import { removedBefore } from './retention';
import type { Edit } from './revision';
import { getSetting, putSetting } from './settings';
import { write } from './transact';

export { dropRescue, type RescueArea } from './rescue-area';

/** Contacts kept: some days' work of one manager. */
const KEPT = 200;
/** Which journal a database belongs to: one that was made anew under it has no mark. */
const MARK = 'rescue-mark';
const CURRENT = 'current-manager';
/** Setting: what came back when the database had to be made anew. The popup tells it. */
export const RESCUED = 'rescued';
export const rescuedSchema = z.nullable(z.object({ at: z.string(), count: z.number() }));

const lines = new WeakMap<StagemarkDb, Promise<unknown>>();

/** One after another: each reads the journal and writes it whole. */
function inTurn<T>(db: StagemarkDb, step: () => Promise<T>): Promise<T> {
  const done = (lines.get(db) ?? Promise.resolve()).then(step);
  // One that failed (a full disk) must not stop the next.
  lines.set(
    db,
    done.catch(() => undefined),
  );
  return done;
}

/**
 * Keeps the newest two hundred interactions aside with their clients, and what they need to be counted (sites,
 * funnels, managers): a database that is damaged or gone is built anew from them. To be called after each write;
 * what was deleted or erased leaves the journal with it.
 */
export function keepForRescue(db: StagemarkDb, area: RescueArea, edit: Edit): Promise<void> {
  return inTurn(db, async () => {
    const found = await readJournal(area);
    if (found) await replayIfAnew(db, found, edit);
    await writeJournal(area, await journalOf(db, found));
  });
}

async function journalOf(db: StagemarkDb, found: Journal | null): Promise<Journal> {
  const mark = (await markOf(db)) || (found?.mark ?? crypto.randomUUID());
  await putSetting(db, MARK, mark);
  // One of another database (everything was erased, a backup restored) is not carried on.
  const known = found?.mark === mark ? found : emptyJournal();
  const newest = await db.interactions.orderBy('editedAt').reverse().limit(KEPT).toArray();
  const gone = await db.interactions.bulkGet(known.entries.map((one) => one.interaction.id));
  const listed = new Set(newest.map(({ id }) => id));
  const others = known.entries.filter(
    ({ interaction }, i) => !listed.has(interaction.id) && gone[i]?.deletedAt === null,
  );
  const live = newest.filter(({ deletedAt }) => deletedAt === null);
  const clients = await db.clients.bulkGet(live.map(({ client }) => client ?? ''));
  const fresh = live.map((interaction, i) => ({ interaction, client: clients[i] ?? null }));
  const at = (one: Journal['entries'][number]) => Date.parse(one.interaction.at);
  return {
    mark,
    entries: [...others, ...fresh].sort((a, b) => at(a) - at(b)).slice(-KEPT),
    sites: await db.sites.toArray(),
    funnels: await db.funnels.toArray(),
    managers: await db.managers.toArray(),
    current: (await getSetting(db, CURRENT, z.string(), '')) || null,
  };
}

const markOf = (db: StagemarkDb) => getSetting(db, MARK, z.string(), '');

/** The database begins anew: what its journal holds does not come back. Belongs into the erasing transaction. */
export function markErased(db: StagemarkDb): Promise<void> {
  return putSetting(db, MARK, crypto.randomUUID());
}

/** Puts back what interactions are counted by, unless the store has it as new or newer. */
async function putSetup(db: StagemarkDb, journal: Journal): Promise<void> {
  const isOlder = (known: { rev: number } | undefined, kept: { rev: number }) =>
    known === undefined || known.rev < kept.rev;
  for (const name of ['sites', 'funnels', 'managers'] as const) {
    const table = db.table<SiteRecord | FunnelRecord | ManagerRecord, string>(name);
    const stored = await table.bulkGet(journal[name].map(({ id }) => id));
    const rows = journal[name].filter((row, i) => isOlder(stored[i], row));
    await table.bulkPut(rows as unknown as SiteRecord[]);
  }
  const current = await getSetting(db, CURRENT, z.string(), '');
  if (current === '' && journal.current) await putSetting(db, CURRENT, journal.current);
}

/**
 * Records again what was kept aside and isn't stored. Deleted and erased ones are stored as tombstones, and stay so;
 * what is older than removed history stays away.
 * @returns how many came back
 */
export async function replayRescue(db: StagemarkDb, area: RescueArea, edit: Edit): Promise<number> {
  const journal = await readJournal(area);
  return journal ? replay(db, journal, edit) : 0;
}

/** What was recorded, without what the fold made of it. */
function draftOf(kept: InteractionDraft): InteractionDraft {
  const { id, at, site, client, manager, funnel, kind, resultingStage } = kept;
  const { stageShownByCrm, stageSaidByManager, reason, activity, claimed, url } = kept;
  return {
    ...{ id, at, site, client, manager, funnel, kind, resultingStage },
    ...{ stageShownByCrm, stageSaidByManager, reason, activity, claimed, url },
  };
}

function replay(db: StagemarkDb, journal: Journal, edit: Edit): Promise<number> {
  return write(db, async () => {
    const { entries } = journal;
    const stored = await db.interactions.bulkGet(entries.map((one) => one.interaction.id));
    const from = await removedBefore(db);
    await putSetup(db, journal);
    let back = 0;
    for (const [i, { interaction, client }] of entries.entries()) {
      if (stored[i] || interaction.at.slice(0, 10) < from) continue;
      if (client && !(await db.clients.get(client.id))) {
        await db.clients.put(client);
      }
      if ((await recordInteraction(db, draftOf(interaction), edit)).created) back += 1;
    }
    await putSetting(db, MARK, journal.mark);
    return back;
  });
}

/**
 * Whether the database was made anew under its journal (deleted by hand, cleared by the browser): then the journal
 * is replayed, once.
 * @returns how many interactions came back, or `null` where there was nothing to do
 */
export function rescueIfAnew(
  db: StagemarkDb,
  area: RescueArea,
  edit: Edit,
): Promise<number | null> {
  return inTurn(db, async () => {
    const journal = await readJournal(area);
    return journal && replayIfAnew(db, journal, edit);
  });
}

function replayIfAnew(db: StagemarkDb, journal: Journal, edit: Edit): Promise<number | null> {
  return write(db, async () => {
    if ((await markOf(db)) !== '') return null;
    const count = await replay(db, journal, edit);
    await putSetting(db, RESCUED, { at: edit.now, count });
    return count;
  });
}

/**
 * The way out of a database that the browser can't read: it is deleted, made anew, and filled with what was kept
 * aside. A backup can be imported then.
 * @returns how many interactions came back
 * @throws StoreError where not even that goes
 */
export async function rebuildDb(db: StagemarkDb, area: RescueArea, edit: Edit): Promise<number> {
  try {
    await db.delete({ disableAutoOpen: false });
    await db.open();
    return await replayRescue(db, area, edit);
  } catch (error) {
    throw toStoreError(error);
  }
}
