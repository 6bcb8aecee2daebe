import type { Tally } from '@/lib/funnel';
import { isSuccessful } from '@/lib/funnel';
import { type DealRow, dealsOf, type FinishedCycle } from '@/lib/store';
import type { Filter } from './filter';

/** The middle half of some numbers. */
export interface Quartiles {
  q1: number;
  median: number;
  q3: number;
}

/** How often each number is there: of a hundred thousand deals few take something different. */
export type Histogram = ReadonlyMap<number, number>;

/** The value below which a part of the numbers lies, between two of them in proportion. */
function quantile(sorted: readonly (readonly [value: number, until: number])[], place: number) {
  const valueAt = (index: number) => sorted.find(([, until]) => index < until)?.[0] ?? 0;
  const [low, high] = [valueAt(Math.floor(place)), valueAt(Math.ceil(place))];
  return low + (high - low) * (place - Math.floor(place));
}

/** `null` of no numbers. */
export function quartilesOf(histogram: Histogram): Quartiles | null {
  let until = 0;
  const sorted = [...histogram]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => {
      until += count;
      return [value, until] as const;
    });
  if (until === 0) return null;
  const at = (part: number) => quantile(sorted, (until - 1) * part);
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** What deals of one funnel take: every type of client has its own norm. */
export interface Norm {
  funnel: string;
  won: number;
  lost: number;
  /** Contacts per won deal. */
  perWon: Quartiles | null;
  /** Contacts per step gained, in won deals. */
  perStep: Quartiles | null;
  /** Contacts that a lost deal took all the same. */
  perLost: Quartiles | null;
}

/** Which deals a report narrowed to a funnel and a manager counts: a deal has no kind, and may have many sites. */
export function ofDeals({
  funnel,
  manager,
}: Filter): (deal: Pick<FinishedCycle, 'funnel' | 'manager'>) => boolean {
  return (deal) =>
    (funnel === undefined || deal.funnel === funnel) &&
    (manager === undefined || deal.manager === manager);
}

class Numbers {
  readonly histogram = new Map<number, number>();
  count = 0;

  add(value: number, count: number): void {
    this.histogram.set(value, (this.histogram.get(value) ?? 0) + count);
    this.count += count;
  }

  get quartiles(): Quartiles | null {
    return quartilesOf(this.histogram);
  }
}

/** Norms per funnel, most deals first. */
export function normsOf(rows: readonly DealRow[]): Norm[] {
  const norms = [...Map.groupBy(rows, ({ funnel }) => funnel)].map(([funnel, own]): Norm => {
    const [won, steps, lost] = [new Numbers(), new Numbers(), new Numbers()];
    for (const row of own) {
      for (const { result, contacts, steps: gained, count } of dealsOf(row)) {
        (result === 'won' ? won : lost).add(contacts, count);
        if (result === 'won' && gained > 0) steps.add(contacts / gained, count);
      }
    }
    return {
      ...{ funnel, won: won.count, lost: lost.count },
      ...{ perWon: won.quartiles, perStep: steps.quartiles, perLost: lost.quartiles },
    };
  });
  return norms
    .filter(({ won, lost }) => won + lost > 0)
    .sort((a, b) => b.won + b.lost - (a.won + a.lost));
}

/**
 * Contacts that one step onward takes, by the stage where the client was: all contacts there by those that moved
 * on. Stages that nobody left onward are missing.
 */
export function contactsPerStep(rows: readonly Tally[], funnel: string): Map<string, number> {
  const sums = new Map<string, { contacts: number; advanced: number }>();
  for (const { funnel: of, from, outcome, count } of rows) {
    if (of !== funnel || from === '') continue;
    const sum = sums.get(from) ?? { contacts: 0, advanced: 0 };
    sums.set(from, sum);
    sum.contacts += count;
    if (isSuccessful(outcome)) sum.advanced += count;
  }
  const moved = [...sums].filter(([, { advanced }]) => advanced > 0);
  return new Map(moved.map(([stage, { contacts, advanced }]) => [stage, contacts / advanced]));
}

/** Why nothing moved: a count per reason id, most frequent first; '' where none was given. */
export interface ReasonCount {
  funnel: string;
  reason: string;
  count: number;
}

export function reasonCounts(rows: readonly Tally[]): ReasonCount[] {
  const sums = new Map<string, ReasonCount>();
  for (const { outcome, funnel, reason, count } of rows) {
    if (outcome !== 'held') continue;
    // As in the names of counters: no id has a tab.
    const name = `${funnel}\t${reason}`;
    const sum = sums.get(name) ?? { funnel, reason, count: 0 };
    sums.set(name, sum);
    sum.count += count;
  }
  return [...sums.values()].sort((a, b) => b.count - a.count);
}
