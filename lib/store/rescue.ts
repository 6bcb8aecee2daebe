import * as z from 'zod/mini';
import type { InteractionDraft } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { toStoreError } from './errors';
import { recordInteraction } from './record';
import type { ClientRecord, Interaction } from './records';
import { removedBefore } from './retention';
import type { Edit } from './revision';

/** The part of `storage.local` that is needed: another store than the one that may break. */
export interface RescueArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const KEY = 'rescue';
/** Contacts kept: some days' work of one manager. */
const KEPT = 200;

const maybe = z.nullable(z.string());
const entry = z.object({
  interaction: z.object({
    ...{ id: z.string(), at: z.string(), site: z.string(), client: maybe, manager: z.string() },
    ...{ funnel: z.string(), kind: z.nullable(z.enum(['call', 'meeting', 'message'])) },
    ...{ resultingStage: maybe, stageShownByCrm: maybe, stageSaidByManager: maybe },
    ...{ reason: maybe, activity: maybe, claimed: z.boolean(), url: maybe },
  }),
  client: z.nullable(z.looseObject({ id: z.string() })),
});

type Entry = z.infer<typeof entry>;

async function readEntries(area: RescueArea): Promise<Entry[]> {
  const kept = (await area.get(KEY))[KEY];
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => {
    const parsed = entry.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

let last: Promise<void> = Promise.resolve();

/**
 * Keeps an interaction aside, with its client, the newest two hundred: a damaged database is built anew from them.
 * To be called after each save; calls wait for each other.
 */
export function keepForRescue(
  area: RescueArea,
  interaction: Interaction,
  client: ClientRecord | null,
): Promise<void> {
  const keep = async () => {
    const { id } = interaction;
    const others = (await readEntries(area)).filter((one) => one.interaction.id !== id);
    await area.set({ [KEY]: [...others, { interaction, client }].slice(-KEPT) });
  };
  const done = last.then(keep);
  // One that failed (a full disk) must not stop the next.
  last = done.catch(() => undefined);
  return done;
}

/** Forgets what is kept: with everything else that is erased. */
export function dropRescue(area: RescueArea): Promise<void> {
  return area.remove(KEY);
}

/**
 * Records again what was kept aside and isn't stored. Deleted and erased ones are stored as tombstones, and stay so;
 * what is older than removed history stays away.
 * @returns how many came back
 */
export async function replayRescue(db: StagemarkDb, area: RescueArea, edit: Edit): Promise<number> {
  const entries = await readEntries(area);
  const stored = await db.interactions.bulkGet(entries.map((one) => one.interaction.id));
  const from = await removedBefore(db);
  let back = 0;
  for (const [i, { interaction, client }] of entries.entries()) {
    if (stored[i] || interaction.at.slice(0, 10) < from) continue;
    if (client && !(await db.clients.get(client.id))) {
      await db.clients.put(client as unknown as ClientRecord);
    }
    const { created } = await recordInteraction(db, interaction satisfies InteractionDraft, edit);
    if (created) back += 1;
  }
  return back;
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
