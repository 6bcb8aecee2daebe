import { isContact, isReadable, isSuccessful } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import type { Change } from './plan';
import type { Interaction } from './records';
import { readTallies } from './tally-rows';

/** What a change does to one manager's day: the day's successful contacts before and after it. */
export interface DayChange {
  day: string;
  manager: string;
  successfulBefore: number;
  successfulAfter: number;
  /** How many contacts of that day get another outcome. */
  outcomes: number;
}

/** Differences by day and manager, filled by `countDayChanges`. */
export type DayDeltas = Map<
  string,
  { day: string; manager: string; delta: number; outcomes: number }
>;

/** Adds a plan's changes to the differences. */
export function countDayChanges(deltas: DayDeltas, changes: Iterable<Change>): void {
  const add = (row: Interaction, delta: number, outcomes: number) => {
    // It is in no number, and its day or manager may be no key to ask for one.
    if (!isReadable(row)) return;
    const { day, manager } = row;
    const key = JSON.stringify([day, manager]);
    const sum = deltas.get(key) ?? { day, manager, delta: 0, outcomes: 0 };
    deltas.set(key, {
      ...sum,
      delta: sum.delta + delta,
      outcomes: sum.outcomes + outcomes,
    });
  };
  for (const { before, after } of changes) {
    if (before) add(before, -successes(before), 0);
    add(after, successes(after), before && before.outcome !== after.outcome ? 1 : 0);
  }
}

function successes(interaction: Interaction): number {
  const counted = interaction.deletedAt === null && isContact(interaction);
  return counted && isSuccessful(interaction.outcome) ? 1 : 0;
}

/**
 * A manager's successful contacts of one day (rule 2, the one number of popup and badge), read from the tallies.
 * @param day `YYYY-MM-DD` where the manager is
 */
export async function successfulToday(
  db: StagemarkDb,
  manager: string,
  day: string,
): Promise<number> {
  const rows = await readTallies(db, [day, day], manager);
  return rows.reduce((sum, { outcome, count }) => sum + (isSuccessful(outcome) ? count : 0), 0);
}

/**
 * The days that change, with the whole day's numbers, oldest first.
 * @param stored whether the tallies already hold the change (after a write) or not yet (a preview).
 */
export async function listDayChanges(
  db: StagemarkDb,
  deltas: DayDeltas,
  stored: boolean,
): Promise<DayChange[]> {
  const changes: DayChange[] = [];
  for (const { day, manager, delta, outcomes } of deltas.values()) {
    if (delta === 0 && outcomes === 0) continue;
    const total = await successfulToday(db, manager, day);
    const successfulBefore = stored ? total - delta : total;
    changes.push({
      day,
      manager,
      successfulBefore,
      successfulAfter: successfulBefore + delta,
      outcomes,
    });
  }
  const order = ({ day, manager }: DayChange) => `${day} ${manager}`;
  return changes.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
