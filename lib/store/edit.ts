import { dayOf, formatInstant, type InteractionDraft, offsetOf } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { StoreError } from './errors';
import {
  type Amended,
  checkInstant,
  interactionOfActivity,
  reviseInteraction,
} from './interactions';
import { personOf } from './managers';
import type { Interaction } from './records';
import type { Edit } from './revision';
import { write } from './transact';

/** What may be changed of a stored interaction. */
export type Amendment = Partial<
  Pick<
    InteractionDraft,
    | 'kind'
    | 'resultingStage'
    | 'reason'
    | 'client'
    | 'manager'
    | 'at'
    | 'stageSaidByManager'
    | 'funnel'
    | 'claimed'
    | 'activity'
  >
>;

async function getStored(db: StagemarkDb, id: string): Promise<Interaction> {
  const stored = await db.interactions.get(id);
  if (!stored) throw new StoreError('unknown-interaction', `No interaction ${id}`);
  return stored;
}

/** Rule 11: one activity is one interaction. */
async function refuseDuplicate(db: StagemarkDb, { id, site, activity }: Interaction) {
  const other = await interactionOfActivity(db, site, activity);
  if (!other || other.id === id) return;
  throw new StoreError('duplicate', `Activity ${activity} is interaction ${other.id}`);
}

/**
 * Changes an interaction (a later tag, an answer to "Which client?", a correction), folds the timelines that it
 * leaves and enters again, and keeps tallies and cycles in step, in one transaction. A new time moves the day and
 * keeps the offset of the old one (rule 9).
 * @throws StoreError `unknown-interaction`, `deleted`, `bad-time`, `duplicate` (activity taken).
 */
export function amendInteraction(
  db: StagemarkDb,
  id: string,
  changes: Amendment,
  edit: Edit,
): Promise<Amended> {
  return write(db, async () => {
    const before = await getStored(db, id);
    if (before.deletedAt !== null) throw new StoreError('deleted', `Interaction ${id} is deleted`);
    const after: Interaction = { ...before, ...changes };
    if (changes.at !== undefined) {
      checkInstant(changes.at);
      after.at = formatInstant(Date.parse(changes.at), offsetOf(before.at));
      after.day = dayOf(after.at);
    }
    if (changes.manager !== undefined) after.manager = await personOf(db, changes.manager);
    if (after.activity !== before.activity) await refuseDuplicate(db, after);
    return reviseInteraction(db, before, after, 'amended', edit);
  });
}

/**
 * Deletes an interaction: it stays as a tombstone, so that no merge brings it back, and counts nowhere. Deleting
 * it again changes nothing.
 * @throws StoreError `unknown-interaction`
 */
export function deleteInteraction(db: StagemarkDb, id: string, edit: Edit): Promise<Amended> {
  return write(db, async () => {
    const before = await getStored(db, id);
    const deletedAt = before.deletedAt ?? edit.now;
    return reviseInteraction(db, before, { ...before, deletedAt }, 'deleted', edit);
  });
}

/**
 * Brings a deleted interaction back.
 * @throws StoreError `unknown-interaction`, or `duplicate` where its activity was saved again meanwhile.
 */
export function restoreInteraction(db: StagemarkDb, id: string, edit: Edit): Promise<Amended> {
  return write(db, async () => {
    const before = await getStored(db, id);
    await refuseDuplicate(db, before);
    return reviseInteraction(db, before, { ...before, deletedAt: null }, 'restored', edit);
  });
}
