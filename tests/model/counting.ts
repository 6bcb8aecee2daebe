/**
 * The rules of counting (design.md), written a second time: plainly, by looking back over the whole history for each
 * interaction, with nothing of lib/funnel. Slow and simple on purpose; the store and the browser are compared with it.
 */

export type Kind = 'open' | 'won' | 'lost' | 'parked';

export interface ModelFunnel {
  stages: readonly { id: string; kind: Kind }[];
  strict: boolean;
}

/** One saved contact, as far as counting reads it. */
export interface Logged {
  id: string;
  /** ISO instant with offset. */
  at: string;
  resultingStage: string | null;
  stageShownByCrm: string | null;
  stageSaidByManager: string | null;
}

export interface Counted {
  outcome: 'advanced' | 'held' | 'regressed' | 'baseline' | 'untagged';
  before: string | null;
  stepsGained: number;
}

const NEW = 'new';

function kindOf(funnel: ModelFunnel, id: string | null): Kind | null {
  return funnel.stages.find((stage) => stage.id === id)?.kind ?? null;
}

/** Open stages rank 1, 2, 3 …; won is one past the last open one; the rest is no place. */
function rank(funnel: ModelFunnel, id: string | null): number {
  const open = funnel.stages.filter(({ kind }) => kind === 'open').map((stage) => stage.id);
  if (kindOf(funnel, id) === 'won') return open.length + 1;
  return id === null ? 0 : open.indexOf(id) + 1;
}

const isPlace = (funnel: ModelFunnel, id: string | null): id is string => {
  const kind = kindOf(funnel, id);
  return kind !== null && kind !== 'parked';
};

function latest<T>(items: readonly T[], wanted: (item: T) => boolean): T | undefined {
  return [...items].reverse().find(wanted);
}

/** Rule 1. `undefined`: nobody told. */
function stageBefore(
  earlier: readonly Logged[],
  now: Logged,
  funnel: ModelFunnel,
): string | null | undefined {
  const says = (i: Logged) => i.stageSaidByManager === NEW || isPlace(funnel, i.stageSaidByManager);
  const shows = (i: Logged) => isPlace(funnel, i.stageShownByCrm);
  const tagged = latest(earlier, (i) => isPlace(funnel, i.resultingStage));
  if (tagged) return tagged.resultingStage;
  const shown = shows(now) ? now : latest(earlier, shows);
  if (shown) return shown.stageShownByCrm;
  const said = says(now) ? now : latest(earlier, says);
  if (!said) return undefined;
  return said.stageSaidByManager === NEW ? null : said.stageSaidByManager;
}

/** Where the newest cycle among these begins: index of the interaction that opened it, or -1 for the first cycle. */
function cycleStart(earlier: readonly Logged[], funnel: ModelFunnel): number {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const now = earlier[i] as Logged;
    if (opensCycle(stageBefore(earlier.slice(0, i), now, funnel), now, funnel)) return i;
  }
  return -1;
}

/** Rule 7: after won or lost anything but the same kind, and but lost, begins anew. */
function opensCycle(before: string | null | undefined, now: Logged, funnel: ModelFunnel): boolean {
  if (before == null || !isPlace(funnel, now.resultingStage)) return false;
  const [from, to] = [kindOf(funnel, before), kindOf(funnel, now.resultingStage)];
  if (from !== 'won' && from !== 'lost') return false;
  return to !== from && to !== 'lost';
}

/** Rule 8: the furthest rank that the cycle had reached before this one. */
function furthest(earlier: readonly Logged[], now: Logged, funnel: ModelFunnel): number {
  const start = cycleStart(earlier, funnel);
  const reached = earlier
    .slice(Math.max(start, 0))
    .filter((i) => isPlace(funnel, i.resultingStage))
    .map((i) => rank(funnel, i.resultingStage));
  if (start >= 0) return Math.max(0, ...reached);
  const all = [...earlier, now];
  for (const [i, one] of all.entries()) {
    const first = stageBefore(all.slice(0, i), one, funnel);
    // What was reached before anybody told a stage before is itself the stage before from then on.
    if (first !== undefined) return Math.max(rank(funnel, first), 0, ...reached);
  }
  return Math.max(0, ...reached);
}

function countOne(earlier: readonly Logged[], now: Logged, funnel: ModelFunnel): Counted {
  const before = stageBefore(earlier, now, funnel);
  const kind = kindOf(funnel, now.resultingStage);
  const as = (outcome: Counted['outcome'], stepsGained = 0, from = before ?? null): Counted => ({
    outcome,
    before: from,
    stepsGained,
  });
  if (kind === null) return as('untagged');
  if (kind === 'parked') return as('held');
  if (before === undefined) return as('baseline', 0, null);
  const to = rank(funnel, now.resultingStage);
  if (opensCycle(before, now, funnel)) return as('advanced', to, null);
  if (kind === kindOf(funnel, before) && (kind === 'won' || kind === 'lost')) return as('held');
  if (kind === 'lost') return as('regressed');
  const from = rank(funnel, before);
  if (to < from) return as('regressed');
  const ground = funnel.strict ? Math.max(from, furthest(earlier, now, funnel)) : from;
  return to > ground ? as('advanced', to - ground) : as('held');
}

/** Outcomes of one client's contacts in one funnel, by id. */
export function countTimeline(
  logged: readonly Logged[],
  funnel: ModelFunnel,
): Map<string, Counted> {
  const inOrder = [...logged].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
  );
  return new Map(
    inOrder.map((now, i) => [now.id, countOne(inOrder.slice(0, i), now, funnel)] as const),
  );
}
