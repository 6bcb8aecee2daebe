import { type Interaction, isContact } from './interaction';
import type { InteractionKind, Outcome } from './types';

/**
 * A row of numbers per key (design.md, "What the store pays"). `day` is `YYYY-MM-DD` in the daily table and
 * `YYYY-MM` in the monthly one.
 */
export interface Tally {
  day: string;
  manager: string;
  funnel: string;
  site: string;
  /** '' where no kind is known. */
  kind: InteractionKind | '';
  outcome: Outcome;
  /** Stage ids; '' for none. */
  from: string;
  to: string;
  /** Why nothing moved (rule 3): '' for every outcome but `held`. */
  reason: string;
  count: number;
  steps: number;
}

/** What makes a tally one row, in the order of the table's primary key. */
export type TallyKey = [
  day: string,
  manager: string,
  funnel: string,
  site: string,
  kind: string,
  outcome: string,
  from: string,
  to: string,
  reason: string,
];

/** The key of a tally's row. */
export function keyOfTally(tally: Tally): TallyKey {
  const { day, manager, funnel, site, kind, outcome, from, to, reason } = tally;
  return [day, manager, funnel, site, kind, outcome, from, to, reason];
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/**
 * What one interaction adds to the daily numbers.
 * @returns `null` where it adds nothing: deleted, or not a contact (rule 6). An untagged one goes to no stage,
 * also where a pick is kept for the time when its client is known.
 */
export function tallyOf(interaction: Interaction): Tally | null {
  if (interaction.deletedAt !== null || !isContact(interaction)) return null;
  const { day, manager, funnel, site, kind, outcome, before, resultingStage, reason } = interaction;
  return {
    day,
    manager,
    funnel,
    site,
    kind: kind ?? '',
    outcome,
    from: before ?? '',
    to: outcome === 'untagged' ? '' : (resultingStage ?? ''),
    reason: outcome === 'held' ? (reason ?? '') : '',
    count: 1,
    steps: interaction.stepsGained,
  };
}

/** Sums of tallies by key; made with `new Map()`, filled by `addTally`. */
export type TallySums = Map<string, Tally>;

/** Adds a tally to the sums (`sign` 1), or takes it away (`sign` -1). */
export function addTally(sums: TallySums, tally: Tally, sign: 1 | -1 = 1): void {
  const key = JSON.stringify(keyOfTally(tally));
  const sum = sums.get(key);
  const count = (sum?.count ?? 0) + sign * tally.count;
  const steps = (sum?.steps ?? 0) + sign * tally.steps;
  sums.set(key, { ...tally, count, steps });
}

/** The sums by month of sums by day. */
export function sumMonths(days: TallySums): TallySums {
  const months: TallySums = new Map();
  for (const tally of days.values()) addTally(months, { ...tally, day: monthOf(tally.day) });
  return months;
}
