import { type FoldState, type FoldStep, FRESH, foldStep } from './fold';
import type { FoldableInteraction, FoldResult, Funnel } from './types';

/** Order of a timeline: by instant, ties by id (rules of counting, first line). Instants, not strings. */
export function compareInteractions(
  a: { id: string; at: string },
  b: { id: string; at: string },
): number {
  const byTime = Date.parse(a.at) - Date.parse(b.at);
  if (byTime !== 0) return byTime;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Folds one client's interactions in one funnel, in any order.
 * @param start the state to begin from: a checkpoint (rule 15), or nothing known.
 * @returns a step per interaction in the order of the timeline, and the state after the last.
 */
export function foldClient<T extends FoldableInteraction>(
  interactions: readonly T[],
  funnel: Funnel,
  { strict, start = FRESH }: { strict: boolean; start?: FoldState },
): { steps: { interaction: T; step: FoldStep }[]; state: FoldState } {
  let state = start;
  const steps = [...interactions].sort(compareInteractions).map((interaction) => {
    const folded = foldStep(state, interaction, funnel, strict);
    state = folded.state;
    return { interaction, step: folded.result };
  });
  return { steps, state };
}

/**
 * The outcomes of any number of clients' interactions in one funnel, in any order (design.md, "The rules of
 * counting").
 * @param options.strict only new ground counts (rule 8); the funnel's own setting where it is left out.
 * @returns a map from interaction id to outcome, stage before (`null`: before the first, or not known) and
 * steps gained.
 */
export function foldTimeline(
  interactions: readonly FoldableInteraction[],
  funnel: Funnel,
  { strict = funnel.strict ?? false }: { strict?: boolean | undefined } = {},
): Map<string, FoldResult> {
  const results = new Map<string, FoldResult>();
  for (const ofClient of Map.groupBy(interactions, (i) => i.client).values()) {
    for (const { interaction, step } of foldClient(ofClient, funnel, { strict }).steps) {
      const { outcome, before, stepsGained } = step;
      results.set(interaction.id, { outcome, before, stepsGained });
    }
  }
  return results;
}
