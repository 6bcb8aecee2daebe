import { type FoldState, foldStep, type Outcome, stageBefore } from '@/lib/funnel';
import type { FormAnswer, Pick } from '@/lib/messages';

export const NO_PICK: Pick = {
  resultingStage: null,
  kind: null,
  said: null,
  reason: null,
  claimed: false,
};

/**
 * `aside`: the store failed, the save waits for it; `notKept`: nothing could keep it; `unseen`: nobody could have
 * seen what was just picked, so it was not taken.
 */
export type Phase =
  | 'picking'
  | 'saving'
  | 'refused'
  | 'undecided'
  | 'stale'
  | 'aside'
  | 'notKept'
  | 'unseen';

/** What the picker shows. */
export interface PickerModel {
  answer: FormAnswer;
  pick: Pick;
  /** The form tells no kind: the picker asks. */
  asksKind: boolean;
  /** Nothing tells whether it is done or planned: the picker asks. */
  asksPlan?: boolean;
  /** The form says that it is a plan, which is no contact yet (rule 11). */
  planned?: boolean;
  /** Whom it is about, where the picker stands with no form around it. */
  about?: string;
  phase: Phase;
}

type Picked = { answer: FormAnswer; pick: Pick };

/** What a pick will come to, by the same fold that counts it. */
export interface Preview {
  /** Stage id, `null` for before the first, `undefined` where nobody told yet. */
  before: string | null | undefined;
  outcome: Outcome;
  /** Rule 14: the CRM already shows the picked stage, though the timeline knew an earlier one. */
  asksClaim: boolean;
  /** Nobody told the stage before, bar what is said in this picker. */
  asksBefore: boolean;
}

/** Folds the pick as if it were saved now. Pure. */
export function preview({ answer, pick }: Picked): Preview {
  const { funnel, shown } = answer;
  const state: FoldState = answer.state;
  const told = { stageShownByCrm: shown, stageSaidByManager: pick.said };
  const draft = { id: '', at: '', client: '', resultingStage: pick.resultingStage, ...told };
  const { result } = foldStep(state, draft, funnel, funnel.strict);
  return {
    before: stageBefore(state, told, funnel),
    outcome: result.outcome,
    asksClaim:
      result.outcome === 'advanced' && state.place !== null && pick.resultingStage === shown,
    asksBefore:
      stageBefore(state, { stageShownByCrm: shown, stageSaidByManager: null }, funnel) ===
      undefined,
  };
}

/** The stages that are offered: archived ones are not, unless picked earlier. */
export function offeredStages({ answer, pick }: Picked) {
  return answer.funnel.stages.filter((s) => !s.archived || s.id === pick.resultingStage);
}

/** The stage after the place before, for the "next stage" command; `null` at the end or where nobody told. */
export function nextStage(model: Picked): string | null {
  const { before } = preview(model);
  if (before === undefined) return null;
  const order = offeredStages(model).filter((s) => s.kind === 'open' || s.kind === 'won');
  const from = model.pick.resultingStage ?? before;
  const index = order.findIndex((s) => s.id === from);
  return order[index + 1]?.id ?? null;
}

/** The pick that says "nothing moved": the stage before again. `null` where nobody told one. */
export function noProgress(model: Picked): string | null {
  return preview(model).before ?? null;
}
