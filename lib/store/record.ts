import { dayOf, type InteractionDraft } from '@/lib/funnel';
import { cleanRecord } from './clean-text';
import { commitEdits, type OutcomeChange } from './commit';
import type { StagemarkDb } from './db';
import { checkInstant, interactionOfActivity, reviseInteraction } from './interactions';
import { personOf } from './managers';
import { mergeDraft } from './merge-draft';
import type { Interaction } from './records';
import { addAudit, type Edit, firstRevision } from './revision';
import { write } from './transact';

/** What recording came to. */
export interface Recorded {
  interaction: Interaction;
  /** `false`: it was there already (a retry), or an activity saved again. */
  created: boolean;
  /** Outcomes of interactions recorded before that this one changed (a late arrival, rule 10). */
  changedBefore: OutcomeChange[];
}

/**
 * Records one interaction: it, its client's timeline folded again, tallies, finished cycles and the audit, in one
 * transaction (design.md, "The way of one interaction").
 *
 * The same id again changes nothing. A known activity of the site updates its interaction (rule 11, see
 * `mergeDraft`). With no client it is a contact, untagged, in no timeline; its pick is kept. With no kind and no
 * pick it is in no number (rule 6).
 * @throws StoreError `bad-time`, or what the browser's store can fail with.
 */
export function recordInteraction(
  db: StagemarkDb,
  draft: InteractionDraft,
  edit: Edit,
): Promise<Recorded> {
  return write(db, async () => {
    const known = await db.interactions.get(draft.id);
    if (known) return { interaction: known, created: false, changedBefore: [] };
    checkInstant(draft.at);
    const saved = await interactionOfActivity(db, draft.site, draft.activity);
    return saved ? saveAgain(db, saved, draft, edit) : addInteraction(db, draft, edit);
  });
}

/** An activity saved again updates its interaction (rule 11). A deleted one stays deleted. */
export async function saveAgain(
  db: StagemarkDb,
  saved: Interaction,
  draft: InteractionDraft,
  edit: Edit,
): Promise<Recorded> {
  if (saved.deletedAt !== null) return { interaction: saved, created: false, changedBefore: [] };
  const merged = mergeDraft(saved, draft);
  const again = await reviseInteraction(db, saved, merged, 'saved-again', edit);
  return { interaction: again.interaction, created: false, changedBefore: again.changed };
}

async function addInteraction(
  db: StagemarkDb,
  draft: InteractionDraft,
  edit: Edit,
): Promise<Recorded> {
  const fresh: Interaction = {
    ...cleanRecord(draft),
    manager: await personOf(db, draft.manager),
    day: dayOf(draft.at),
    outcome: 'untagged',
    before: null,
    stepsGained: 0,
    cycle: 0,
    ...firstRevision(edit),
  };
  const deed = { what: 'recorded', table: 'interactions', key: draft.id };
  const edits = [{ before: null, after: fresh }];
  const { stored, changed } = await commitEdits(db, edits, deed, edit);
  const interaction = stored[0] ?? fresh;
  const { at, client, manager, kind, resultingStage } = interaction;
  const after = { at, client, manager, kind, resultingStage };
  await addAudit(db, deed, { before: null, after }, edit);
  return { interaction, created: true, changedBefore: changed };
}
