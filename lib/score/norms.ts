import type { Tally } from '@/lib/funnel';
import { isSuccessful } from '@/lib/funnel';
import type { FinishedCycle } from '@/lib/store';
import type { Filter } from './filter';

/** The middle half of some numbers. */
export interface Quartiles {
  q1: number;
  median: number;
  q3: number;
}

/** The value below which a part of the numbers lies, between two of them in proportion. */
function quantile(sorted: Float64Array, part: number): number {
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** `null` of no numbers. */
export function quartilesOf(numbers: readonly number[]): Quartiles | null {
  if (numbers.length === 0) return null;
  // Numbers alone are sorted many times as fast as by a comparison.
  const sorted = Float64Array.from(numbers).sort();
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
  return { q1: q1 ?? 0, median: median ?? 0, q3: q3 ?? 0 };
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
export function ofDeals({ funnel, manager }: Filter): (deal: FinishedCycle) => boolean {
  return (deal) =>
    (funnel === undefined || deal.funnel === funnel) &&
    (manager === undefined || deal.manager === manager);
}

/** Norms per funnel, most deals first. */
export function normsOf(cycles: readonly FinishedCycle[]): Norm[] {
  const norms = [...Map.groupBy(cycles, ({ funnel }) => funnel)].map(([funnel, deals]) => {
    const won = deals.filter(({ result }) => result === 'won');
    const lost = deals.filter(({ result }) => result === 'lost');
    const stepped = won.filter(({ steps }) => steps > 0);
    return {
      funnel,
      won: won.length,
      lost: lost.length,
      perWon: quartilesOf(won.map(({ contacts }) => contacts)),
      perStep: quartilesOf(stepped.map(({ contacts, steps }) => contacts / steps)),
      perLost: quartilesOf(lost.map(({ contacts }) => contacts)),
    };
  });
  return norms.sort((a, b) => b.won + b.lost - (a.won + a.lost));
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
    const name = JSON.stringify([funnel, reason]);
    const sum = sums.get(name) ?? { funnel, reason, count: 0 };
    sums.set(name, sum);
    sum.count += count;
  }
  return [...sums.values()].sort((a, b) => b.count - a.count);
}
