import { type Interaction, isContact, isReadable } from './interaction';
import type { InteractionKind, Outcome } from './types';

/**
 * How often one sort of contact was made (design.md, "What the store pays"). `day` is `YYYY-MM-DD`, or `YYYY-MM`
 * where it is read off a month's pattern.
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
  if (!isReadable(interaction)) return null;
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
