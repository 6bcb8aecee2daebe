import type { StagemarkDb } from './db';
import { type Recorded, recordInteraction, saveAgain } from './record';
import type { PendingRecord } from './records';
import { addAudit, type Edit } from './revision';
import { write } from './transact';

/**
 * Stores a save that was pressed, before anybody knows whether the CRM takes it: neither a page load nor the death
 * of the worker loses it (design.md, "The way of one interaction"). The same press again changes nothing; a later
 * press of the same id takes the new draft and keeps the evidence heard so far.
 * @returns what is stored, or `null` where the interaction is recorded already (a retry that came late).
 */
export function putPending(db: StagemarkDb, pending: PendingRecord): Promise<PendingRecord | null> {
  return write(db, async () => {
    if (await db.interactions.get(pending.id)) return null;
    const known = await db.pending.get(pending.id);
    if (known && known.pressedAt >= pending.pressedAt) return known;
    const evidence = [...(known?.evidence ?? []), ...pending.evidence];
    const stored = { ...pending, evidence };
    await db.pending.put(stored);
    return stored;
  });
}

/** A pending save by id, or `undefined`. */
export function getPending(db: StagemarkDb, id: string): Promise<PendingRecord | undefined> {
  return db.pending.get(id);
}

/** Pending saves by the time of the press: all, or those in one state. */
export function listPending(
  db: StagemarkDb,
  state?: PendingRecord['state'],
): Promise<PendingRecord[]> {
  if (state === undefined) return db.pending.toCollection().sortBy('pressedAt');
  return db.pending.where('state').equals(state).sortBy('pressedAt');
}

/** The pending saves of one form, by the time of the press. */
export function pendingOfForm(db: StagemarkDb, form: string): Promise<PendingRecord[]> {
  return db.pending.where('form').equals(form).sortBy('pressedAt');
}

/**
 * Changes some fields of a pending save.
 * @returns what is stored, or `null` where it is settled already.
 */
export function amendPending(
  db: StagemarkDb,
  id: string,
  changes: Partial<Omit<PendingRecord, 'id'>>,
): Promise<PendingRecord | null> {
  return write(db, async () => {
    const known = await db.pending.get(id);
    if (!known) return null;
    const stored = { ...known, ...changes };
    await db.pending.put(stored);
    return stored;
  });
}

/** Adds evidence to a pending save, in the order heard. `null` where it is settled already. */
export function addEvidence(
  db: StagemarkDb,
  id: string,
  evidence: readonly unknown[],
): Promise<PendingRecord | null> {
  return write(db, async () => {
    const known = await db.pending.get(id);
    return known && amendPending(db, id, { evidence: [...known.evidence, ...evidence] });
  }).then((stored) => stored ?? null);
}

/** Moves a pending save to another state. `null` where it is settled already. */
export function setPendingState(
  db: StagemarkDb,
  id: string,
  state: PendingRecord['state'],
): Promise<PendingRecord | null> {
  return amendPending(db, id, { state });
}

/** Forgets a pending save: refused or abandoned. The pick lives on in the form. */
export function removePending(db: StagemarkDb, id: string): Promise<void> {
  return write(db, () => db.pending.delete(id));
}

/**
 * Settles a pending save, by evidence or by the user's answer to "Did the CRM save this?". Saved: the interaction
 * is recorded and the pending one removed in one transaction. Not saved: removed, with an entry in the audit.
 * @returns what was recorded; `null` for not saved, and where it was settled already (two tabs, a retry).
 */
export function settlePending(
  db: StagemarkDb,
  id: string,
  answer: 'saved' | 'not-saved',
  edit: Edit,
): Promise<Recorded | null> {
  return write(db, async () => {
    const known = await db.pending.get(id);
    if (!known) return null;
    await db.pending.delete(id);
    if (answer === 'saved') return recordSaved(db, known, edit);
    const { at, client, resultingStage } = known.draft;
    const deed = { what: 'not-saved', table: 'pending', key: id };
    await addAudit(db, deed, { before: { at, client, resultingStage }, after: null }, edit);
    return null;
  });
}

/** An edit names the interaction that it edits; any other save becomes one of its own. */
async function recordSaved(db: StagemarkDb, pending: PendingRecord, edit: Edit): Promise<Recorded> {
  const { draft } = pending;
  const edited = draft.id === pending.id ? undefined : await db.interactions.get(draft.id);
  return edited ? saveAgain(db, edited, draft, edit) : recordInteraction(db, draft, edit);
}
