import type { Pick, SaveVerdict } from '@/lib/messages';
import {
  addEvidence,
  amendInteraction,
  amendPending,
  deleteInteraction,
  type Edit,
  getPending,
  interactionOfActivity,
  listPending,
  type PendingRecord,
  putPending,
  removePending,
  type StagemarkDb,
  setPendingState,
  settlePending,
  write,
} from '@/lib/store';
import { type Evidence, type Expectations, judge } from '@/lib/watch';
import { nameActivity, nameInRedirect } from './name-activity';

/** What the rest of the background does about a save. */
export interface SaveHooks {
  /** A save came to its end; tell the page, show the number. */
  ended(pending: PendingRecord, verdict: SaveVerdict, interaction?: string): void;
  /** Time alone may change the verdict then (epoch ms). */
  lookAgain(id: string, at: number): void;
  /** Since when requests are watched (epoch ms): what was sent before, and is not stored, nobody saw. */
  watchedSince(): number;
}

const editOf = (pending: PendingRecord): Edit => ({
  by: pending.draft.manager,
  now: new Date().toISOString(),
});

/** Judges one save by what was heard, and does what follows. Safe to call at any time, any number of times. */
export async function settle(db: StagemarkDb, id: string, hooks: SaveHooks): Promise<void> {
  const pending = await getPending(db, id);
  if (!pending || pending.state === 'refused') return;
  const { verdict, lookAgainAt } = judge(
    pending.evidence as Evidence[],
    {
      ...(pending.expects as Expectations),
      blind: hooks.watchedSince() > pending.pressedAt,
      frame: pending.frame ?? undefined,
    },
    pending.pressedAt,
    Date.now(),
  );
  if (verdict === 'saving') {
    if (lookAgainAt !== null) hooks.lookAgain(id, lookAgainAt);
    return;
  }
  if (verdict === 'undecided') {
    if (pending.state === 'undecided') return;
    await setPendingState(db, id, 'undecided');
  } else if (verdict === 'confirmed') {
    const name = nameInRedirect(pending);
    if (name !== null) await nameActivity(db, pending.site, id, name);
    const interaction = await keepSaved(db, id);
    return hooks.ended(pending, interaction === null ? 'abandoned' : verdict, interaction ?? id);
  } else if (verdict === 'refused' && leavesPage(pending)) {
    await setPendingState(db, id, 'refused');
  } else {
    await removePending(db, id);
  }
  hooks.ended(pending, verdict);
}

/**
 * Records what the CRM has saved. `null`: an existing text was saved again that was never counted, which adds
 * nothing (rule 11).
 * @returns the interaction that it is: of its own, or the one that its activity was counted as before.
 */
async function keepSaved(db: StagemarkDb, id: string): Promise<string | null> {
  const pending = await getPending(db, id);
  if (!pending) return id;
  const { draft } = pending;
  if ((pending.expects as Expectations).again && draft.id === id) {
    const known = await interactionOfActivity(db, draft.site, draft.activity);
    if (!known) {
      await removePending(db, id);
      return null;
    }
  }
  const recorded = await settlePending(db, id, 'saved', editOf(pending));
  return recorded?.interaction.id ?? id;
}

/**
 * Stores a pressed save. A further press takes the new pick; one after *undecided* starts afresh.
 * @returns `false` where a later press of it is stored already: this one was told late
 */
export async function storePressed(db: StagemarkDb, pending: PendingRecord): Promise<boolean> {
  // In one go: a worker that dies half-way must not take the save that was undecided with it.
  return write(db, async () => {
    const known = await getPending(db, pending.id);
    // The same press, told twice, is no further one.
    const isFurther = known !== undefined && known.pressedAt < pending.pressedAt;
    // What was heard of a page that is gone says nothing of what is pressed on the next.
    const isLeft =
      known?.form !== pending.form &&
      known?.evidence.some((e) => (e as Evidence).source === 'page');
    if (isFurther && (known.state !== 'saving' || isLeft)) await removePending(db, pending.id);
    const stored = await putPending(db, pending);
    return stored === null || stored.pressedAt <= pending.pressedAt;
  });
}

/** Keeps what was heard of a save and judges it; nothing where the save is settled or unknown. */
export async function hearOf(
  db: StagemarkDb,
  id: string,
  evidence: Evidence,
  hooks: SaveHooks,
): Promise<void> {
  if (await addEvidence(db, id, [evidence])) await settle(db, id, hooks);
}

/** A pick made or changed after the press: in the pending save, or in the interaction that it became. */
export async function amendPick(db: StagemarkDb, site: string, id: string, pick: Pick) {
  const picked = {
    resultingStage: pick.resultingStage,
    stageSaidByManager: pick.said,
    reason: pick.reason,
    claimed: pick.claimed,
    // Where the page tells the kind, none is picked.
    ...(pick.kind === null ? {} : { kind: pick.kind === 'not-a-contact' ? null : pick.kind }),
  };
  const pending = await getPending(db, id);
  if (pending) {
    if (pending.site === site)
      await amendPending(db, id, { draft: { ...pending.draft, ...picked } });
    return;
  }
  const known = await db.interactions.get(id);
  if (!known || known.site !== site || known.deletedAt !== null) return;
  await amendInteraction(db, id, picked, { by: known.manager, now: new Date().toISOString() });
}

/** A full-page post: what its form becomes is seen on the next page. */
function leavesPage({ evidence }: PendingRecord): boolean {
  return (evidence as Evidence[]).some((e) => e.source === 'request' && e.navigates);
}

/** Saves of a tab in one state. */
export async function pendingOfTab(
  db: StagemarkDb,
  tab: number,
  state: PendingRecord['state'] = 'saving',
): Promise<PendingRecord[]> {
  return (await listPending(db, state)).filter((pending) => pending.tab === tab);
}

/** How long a refused post may come back with its form (ms). */
const COMES_BACK = 10 * 60_000;

/** Forgets refused posts whose form never came back. */
export async function forgetRefused(db: StagemarkDb): Promise<void> {
  for (const { id, pressedAt } of await listPending(db, 'refused')) {
    if (Date.now() - pressedAt > COMES_BACK) await removePending(db, id);
  }
}

/** Takes an interaction of this site out of the count: its activity was set back (rule 11). */
export async function removeOwn(db: StagemarkDb, site: string, id: string): Promise<void> {
  const known = await db.interactions.get(id);
  if (known?.site !== site) return;
  await deleteInteraction(db, id, { by: known.manager, now: new Date().toISOString() });
}
