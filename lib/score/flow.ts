import { type Counters, type Funnel, type Ranks, ranksOf, stagesOfMove } from '@/lib/funnel';

/** How a client left a stage. */
export type Leaving = 'advanced' | 'regressed' | 'lost' | 'restarted' | 'sideways';

/**
 * One stage over a period:
 * there at the start + entered = advanced + regressed + lost + restarted + sideways + still there.
 */
export interface StageFlow extends Record<Leaving, number> {
  stage: string;
  start: number;
  /** From another stage, or as a client's first known stage; a skipped stage gets none. */
  entered: number;
  still: number;
}

/**
 * How a move left its stage (rules 2, 4 and 7). `restarted`: a new cycle after a closed stage. `sideways`: to
 * another closed stage of the same kind, or where the funnel no longer has the stage.
 */
export function leavingOf(ranks: Ranks, from: string, to: string): Leaving {
  const [kind, next] = [ranks.stage(from)?.kind, ranks.stage(to)?.kind];
  if (!kind || !next || kind === 'parked') return 'sideways';
  if (kind !== 'open' && kind === next) return 'sideways';
  if (next === 'lost') return 'lost';
  if (kind !== 'open') return 'restarted';
  const gained = ranks.rank(to) - ranks.rank(from);
  return gained > 0 ? 'advanced' : gained < 0 ? 'regressed' : 'sideways';
}

/** A funnel's moves, counted by `moveName`, in rows of any size. */
export interface Moves {
  /** From the beginning up to the period. */
  before: readonly Counters[];
  within: readonly Counters[];
}

/**
 * The flow through a funnel's stages, in their order. A funnel's clients belong to the team: it counts the moves
 * of all managers.
 */
export function flowOfPeriod({ before, within }: Moves, funnel: Funnel): StageFlow[] {
  const ranks = ranksOf(funnel);
  const flows = new Map<string, StageFlow>(funnel.stages.map(({ id }) => [id, emptyFlow(id)]));
  const flowOf = (stage: string) => {
    const known = flows.get(stage) ?? emptyFlow(stage);
    flows.set(stage, known);
    return known;
  };
  for (const [name, count] of sumOf(before)) {
    const [left, entered] = stagesOfMove(name);
    flowOf(entered).start += count;
    if (left !== '') flowOf(left).start -= count;
  }
  for (const [name, count] of sumOf(within)) {
    const [left, entered] = stagesOfMove(name);
    flowOf(entered).entered += count;
    if (left !== '') flowOf(left)[leavingOf(ranks, left, entered)] += count;
  }
  for (const flow of flows.values()) flow.still = flow.start + flow.entered - leftOf(flow);
  return [...flows.values()].filter((flow) => isKnown(funnel, flow));
}

/** Moves by name, added up before a name is looked at: a year has thousands of counters of some twenty names. */
function sumOf(rows: readonly Counters[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const n of rows) {
    for (const name in n) sum.set(name, (sum.get(name) ?? 0) + (n[name] ?? 0));
  }
  return sum;
}

/** All who left a stage. */
export function leftOf({ advanced, regressed, lost, restarted, sideways }: StageFlow): number {
  return advanced + regressed + lost + restarted + sideways;
}

/** A stage with no place (parked) or archived shows only where somebody passed it. */
function isKnown({ stages }: Funnel, flow: StageFlow): boolean {
  const stage = stages.find(({ id }) => id === flow.stage);
  if (flow.start !== 0 || flow.entered !== 0) return true;
  return stage !== undefined && !stage.archived && stage.kind !== 'parked';
}

function emptyFlow(stage: string): StageFlow {
  return {
    ...{ stage, start: 0, entered: 0, still: 0 },
    ...{ advanced: 0, regressed: 0, lost: 0, restarted: 0, sideways: 0 },
  };
}
