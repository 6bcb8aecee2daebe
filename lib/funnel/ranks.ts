import type { Funnel, Stage } from './types';

/** Before the first stage. */
export const BEFORE_FIRST = 0;

/** A funnel made quick to ask: the fold asks it several times per interaction. */
export interface Ranks {
  stage(id: string): Stage | undefined;
  /**
   * Place in the order: open stages from 1, every won stage one past the last open one (rule 7).
   * Lost and parked stages are no place: 0.
   */
  rank(id: string): number;
  /** The rank of won: the funnel's length in steps. */
  length: number;
}

const cache = new WeakMap<readonly Stage[], Ranks>();

/**
 * Ranks of a funnel's stages (design.md, rules 2, 7, 13). Archived stages keep their rank.
 * Kept per list of stages, so a list must not be changed in place.
 */
export function ranksOf(funnel: Funnel): Ranks {
  const known = cache.get(funnel.stages);
  if (known) return known;
  const stages = new Map<string, Stage>();
  const ranks = new Map<string, number>();
  let open = BEFORE_FIRST;
  for (const stage of funnel.stages) {
    stages.set(stage.id, stage);
    if (stage.kind === 'open') ranks.set(stage.id, ++open);
  }
  const length = open + 1;
  for (const stage of funnel.stages) if (stage.kind === 'won') ranks.set(stage.id, length);
  const made: Ranks = {
    stage: (id) => stages.get(id),
    rank: (id) => ranks.get(id) ?? BEFORE_FIRST,
    length,
  };
  cache.set(funnel.stages, made);
  return made;
}
