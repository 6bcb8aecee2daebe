import type { InteractionDraft } from '@/lib/funnel';
import type { Interaction } from './records';

/**
 * An activity of the CRM saved again (rule 11). It keeps its id, time, manager and the stage shown when it was
 * first logged; a new pick, kind or reason is taken, a missing one erases nothing. A pick brings its funnel, and
 * where it is another pick, its own reason (none, if none was given) with it.
 */
export function mergeDraft(stored: Interaction, draft: InteractionDraft): Interaction {
  const picked = draft.resultingStage !== null;
  const pickedAnew = picked && draft.resultingStage !== stored.resultingStage;
  const untold = stored.client === null && stored.resultingStage === null;
  return {
    ...stored,
    resultingStage: draft.resultingStage ?? stored.resultingStage,
    funnel: picked || untold ? draft.funnel : stored.funnel,
    kind: draft.kind ?? stored.kind,
    reason: pickedAnew ? draft.reason : (draft.reason ?? stored.reason),
    claimed: pickedAnew ? draft.claimed : stored.claimed || draft.claimed,
    stageSaidByManager: draft.stageSaidByManager ?? stored.stageSaidByManager,
    client: stored.client ?? draft.client,
    // A stage shown belongs to the client whose record showed it.
    stageShownByCrm:
      stored.client === null && draft.client !== null
        ? (stored.stageShownByCrm ?? draft.stageShownByCrm)
        : stored.stageShownByCrm,
    url: stored.url ?? draft.url,
    // Where the page tells no id, an edit gives the activity's text another hash.
    activity: draft.activity ?? stored.activity,
  };
}
