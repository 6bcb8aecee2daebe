import {
  type Funnel,
  type InteractionKind,
  isSuccessful,
  type StageKind,
  type Tally,
} from '@/lib/funnel';

/** The numbers of some contacts (design.md, "The rules of counting"). */
export interface Score {
  /** All of them, untagged ones included (rule 6). */
  contacts: number;
  successful: number;
  /** `other`: a contact whose kind nobody told. */
  byKind: Record<InteractionKind | 'other', number>;
  /** Ranks gained by the successful ones. */
  steps: number;
  /** Successful ones that won a client. */
  won: number;
  /** Steps back that lost the client (rule 4). */
  lost: number;
  /** Other steps back. */
  regressed: number;
  held: number;
  baseline: number;
  untagged: number;
}

export function emptyScore(): Score {
  return {
    ...{ contacts: 0, successful: 0, steps: 0, won: 0, lost: 0 },
    ...{ regressed: 0, held: 0, baseline: 0, untagged: 0 },
    byKind: { call: 0, meeting: 0, message: 0, other: 0 },
  };
}

/** What sort of stage an id is, in its funnel; `undefined` where the funnel hasn't it. */
export type KindOf = (funnel: string, stage: string) => StageKind | undefined;

export function kindsOf(funnels: readonly Funnel[]): KindOf {
  const kinds = new Map(
    funnels.map(({ id, stages }) => [id, new Map(stages.map((stage) => [stage.id, stage.kind]))]),
  );
  return (funnel, stage) => kinds.get(funnel)?.get(stage);
}

/** Adds a tally to a score. */
export function addToScore(score: Score, tally: Tally, kindOf: KindOf): void {
  const { outcome, count, steps, kind, funnel, to } = tally;
  score.contacts += count;
  score.steps += steps;
  score.byKind[kind || 'other'] += count;
  if (isSuccessful(outcome)) {
    score.successful += count;
    if (kindOf(funnel, to) === 'won') score.won += count;
  } else if (outcome === 'regressed') {
    score[kindOf(funnel, to) === 'lost' ? 'lost' : 'regressed'] += count;
  } else score[outcome as 'held' | 'baseline' | 'untagged'] += count;
}

/** The scorecard of some tallies, whoever's they are. */
export function scorecard(rows: Iterable<Tally>, kindOf: KindOf): Score {
  const score = emptyScore();
  for (const row of rows) addToScore(score, row, kindOf);
  return score;
}

/** Successful ones of all contacts, 0 to 1; `null` where there was none. */
export function successRate({ successful, contacts }: Score): number | null {
  return contacts > 0 ? successful / contacts : null;
}

/** How many contacts one successful one takes; `null` where none was successful. */
export function contactsPerSuccess({ successful, contacts }: Score): number | null {
  return successful > 0 ? contacts / successful : null;
}
