import { BEFORE_FIRST, type Ranks, ranksOf } from './ranks';
import type { FoldableInteraction, FoldResult, Funnel, StageSaid } from './types';

/**
 * Where one client stands in one funnel after some interactions. Plain data: it is what a checkpoint keeps
 * (rule 15), and what the picker needs to say what a pick will count.
 */
export interface FoldState {
  /** The resulting stage of the latest tagged interaction, parked ones passed over. */
  place: string | null;
  /** The stage shown, or said, at the latest interaction that showed, or said, any. */
  shown: string | null;
  said: StageSaid | null;
  /** The furthest rank of this cycle; `null` until a first stage before is known. */
  furthest: number | null;
  /** Counts from 0; a new one is opened after a closed stage (rule 7). */
  cycle: number;
}

/** A client of whom nothing is known yet. */
export const FRESH: FoldState = Object.freeze({
  place: null,
  shown: null,
  said: null,
  furthest: null,
  cycle: 0,
});

/** A result with the cycle that the interaction belongs to. */
export interface FoldStep extends FoldResult {
  cycle: number;
  /**
   * Where the timeline had the client before this interaction placed it; `null` where it was nowhere yet,
   * `undefined` where this one placed it nowhere (untagged, parked). The funnel's flow is counted from it.
   */
  left: string | null | undefined;
}

/** `undefined`: not known. `null`: before the first stage. */
type Before = string | null | undefined;

/** Rule 1: a stage tells a place if the funnel has it and it isn't parked. */
function placeTold(ranks: Ranks, id: string | null | undefined): string | null {
  if (id == null) return null;
  const stage = ranks.stage(id);
  return stage && stage.kind !== 'parked' ? id : null;
}

/** Rule 1, for what the manager says. */
function placeSaid(ranks: Ranks, said: StageSaid | null | undefined): StageSaid | null {
  return said === 'new' ? 'new' : placeTold(ranks, said);
}

/** Rule 1: the stage before. */
function before(state: FoldState, shown: string | null, said: StageSaid | null): Before {
  const told = state.place ?? shown ?? state.shown;
  if (told !== null) return told;
  const word = said ?? state.said;
  if (word === null) return undefined;
  return word === 'new' ? null : word;
}

interface Judged extends FoldResult {
  opensCycle?: boolean;
}

const held = (before: string | null): Judged => ({ outcome: 'held', before, stepsGained: 0 });
const regressed = (before: string | null): Judged => ({
  outcome: 'regressed',
  before,
  stepsGained: 0,
});

/** Rules 2 to 5, 7 and 8 for a stage that is a place. */
function judge(
  ranks: Ranks,
  before: Before,
  resulting: string,
  furthest: number,
  strict: boolean,
): Judged {
  const kind = ranks.stage(resulting)?.kind;
  if (before === undefined) return { outcome: 'baseline', before: null, stepsGained: 0 };
  const kindBefore = before === null ? 'open' : ranks.stage(before)?.kind;
  if (kindBefore === 'won' || kindBefore === 'lost') {
    if (kind === kindBefore) return held(before);
    if (kind === 'lost') return regressed(before);
    const stepsGained = ranks.rank(resulting);
    return { outcome: 'advanced', before: null, stepsGained, opensCycle: true };
  }
  if (kind === 'lost') return regressed(before);
  const from = before === null ? BEFORE_FIRST : ranks.rank(before);
  const to = ranks.rank(resulting);
  if (to < from) return regressed(before);
  const gained = to - (strict ? Math.max(from, furthest) : from);
  if (gained <= 0) return held(before);
  return { outcome: 'advanced', before, stepsGained: gained };
}

/**
 * The stage before an interaction (rule 1): a stage id, `null` for before the first stage, `undefined` where
 * nobody told.
 */
export function stageBefore(
  state: FoldState,
  interaction: Pick<FoldableInteraction, 'stageShownByCrm' | 'stageSaidByManager'>,
  funnel: Funnel,
): string | null | undefined {
  const ranks = ranksOf(funnel);
  return before(
    state,
    placeTold(ranks, interaction.stageShownByCrm),
    placeSaid(ranks, interaction.stageSaidByManager),
  );
}

/**
 * Folds one more interaction into a client's state (design.md, "The rules of counting").
 * A resulting stage that the funnel doesn't have counts as none picked.
 */
export function foldStep(
  state: FoldState,
  interaction: FoldableInteraction,
  funnel: Funnel,
  strict: boolean,
): { state: FoldState; result: FoldStep } {
  const ranks = ranksOf(funnel);
  const shown = placeTold(ranks, interaction.stageShownByCrm);
  const said = placeSaid(ranks, interaction.stageSaidByManager);
  const from = before(state, shown, said);
  const rankBefore = from == null ? BEFORE_FIRST : ranks.rank(from);
  const next: FoldState = {
    place: state.place,
    shown: shown ?? state.shown,
    said: said ?? state.said,
    furthest: state.furthest ?? (from === undefined ? null : rankBefore),
    cycle: state.cycle,
  };
  const picked = interaction.resultingStage;
  const stage = picked === null ? undefined : ranks.stage(picked);
  if (picked === null || !stage || stage.kind === 'parked') {
    const outcome = stage ? 'held' : 'untagged';
    return {
      state: next,
      result: {
        ...{ outcome, before: from ?? null, stepsGained: 0 },
        ...{ cycle: next.cycle, left: undefined },
      },
    };
  }
  const { opensCycle, ...result } = judge(ranks, from, picked, next.furthest ?? 0, strict);
  const cycle = opensCycle ? state.cycle + 1 : state.cycle;
  const furthest = opensCycle ? BEFORE_FIRST : (next.furthest ?? BEFORE_FIRST);
  return {
    state: {
      ...next,
      place: picked,
      furthest: Math.max(furthest, ranks.rank(picked)),
      cycle,
    },
    result: { ...result, cycle, left: state.place },
  };
}
