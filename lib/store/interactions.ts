import { commitEdits, type OutcomeChange } from './commit';
import type { StagemarkDb } from './db';
import { StoreError } from './errors';
import type { Interaction } from './records';
import { addAudit, differences, type Edit, isSame, revise } from './revision';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** @throws StoreError `bad-time` unless it is an ISO 8601 instant with its offset (rule 9). */
export function checkInstant(at: string): void {
  if (INSTANT.test(at) && !Number.isNaN(Date.parse(at))) return;
  throw new StoreError('bad-time', `Not an instant with an offset: ${at}`);
}

/** The interaction of an activity of the CRM (rule 11), where one is stored: its pick opens the picker. */
export async function interactionOfActivity(
  db: StagemarkDb,
  site: string,
  activity: string | null,
): Promise<Interaction | undefined> {
  if (activity === null) return undefined;
  const all = await db.interactions.where('[site+activity]').equals([site, activity]).toArray();
  return all.find(({ deletedAt }) => deletedAt === null);
}

/** What an edit came to. */
export interface Amended {
  interaction: Interaction;
  /** Outcomes of other interactions that it changed. */
  changed: OutcomeChange[];
}

const AUDITED = [
  ...(['kind', 'resultingStage', 'reason', 'client', 'manager', 'at', 'funnel', 'url'] as const),
  ...(['stageSaidByManager', 'stageShownByCrm', 'claimed', 'activity', 'deletedAt'] as const),
];

/** Stores a changed interaction with all that follows. Nothing is written where nothing changed. */
export async function reviseInteraction(
  db: StagemarkDb,
  before: Interaction,
  changed: Interaction,
  what: string,
  edit: Edit,
): Promise<Amended> {
  if (isSame(before, changed)) return { interaction: before, changed: [] };
  const after = revise(changed, edit);
  const deed = { what, table: 'interactions', key: before.id };
  const done = await commitEdits(db, [{ before, after }], deed, edit);
  await addAudit(db, deed, differences(before, after, AUDITED), edit);
  return { interaction: done.stored[0] ?? after, changed: done.changed };
}
