import { compareInteractions, type Interaction } from '@/lib/funnel';
import {
  amendInteraction,
  amendPending,
  getPending,
  interactionOfActivity,
  type PendingRecord,
  type StagemarkDb,
} from '@/lib/store';
import type { Evidence, Expectations } from '@/lib/watch';

/**
 * Gives a save, or the interaction that it became, the CRM's own id of its activity, which the page told after the
 * save: from then on an edit of that activity is known as such (rule 11). An id that was read before stays.
 */
export async function nameActivity(
  db: StagemarkDb,
  site: string,
  id: string,
  activity: string,
): Promise<void> {
  const isUntold = (told: string | null) => told === null || told.startsWith('text:');
  const pending = await getPending(db, id);
  if (pending) {
    if (pending.site !== site || !isUntold(pending.draft.activity)) return;
    await amendPending(db, id, { draft: { ...pending.draft, activity } });
    return;
  }
  const known = await db.interactions.get(id);
  if (known?.site !== site || known.deletedAt !== null || !isUntold(known.activity)) return;
  if (await interactionOfActivity(db, site, activity)) return;
  const edit = { by: known.manager, now: new Date().toISOString() };
  await amendInteraction(db, id, { activity }, edit);
}

/** The same for a save whose own request told the id. */
export async function nameSaved(db: StagemarkDb, id: string, activity: string): Promise<void> {
  const pending = await getPending(db, id);
  if (pending) await nameActivity(db, pending.site, id, activity);
}

/** The interaction that a tick was counted as; where the CRM tells no id, the latest one of a row that says the same. */
export async function tickedInteraction(
  db: StagemarkDb,
  site: string,
  activity: string,
): Promise<Interaction | undefined> {
  if (!activity.startsWith('text:')) return interactionOfActivity(db, site, activity);
  // Stored with client and day behind it (`activityName`).
  const index = db.interactions.where('[site+activity]');
  const alike = await index.between([site, `${activity}@`], [site, `${activity}@\uffff`]).toArray();
  return alike
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(compareInteractions)
    .at(-1);
}

/** The id of the saved activity in the address that its full-page post was led to, or `null`. */
export function nameInRedirect(pending: PendingRecord): string | null {
  const { names } = pending.expects as Expectations;
  if (names === undefined) return null;
  for (const heard of (pending.evidence as Evidence[]).toReversed()) {
    if (heard.source !== 'request' || !heard.redirect) continue;
    const found = new RegExp(names, 'u').exec(heard.redirect)?.[1];
    if (found) return found;
  }
  return null;
}
