import { type Funnel, type InteractionKind, isSuccessful, type Tally } from '@/lib/funnel';

/** The sums of a day, apart from how they are read: the popup's first frame reads them without Dexie (glance.ts). */

/** One manager's numbers of one day, from the tallies. */
export interface DayNumbers {
  /** All of them, untagged ones included (rule 6). */
  contacts: number;
  successful: number;
  /** Ranks gained by the successful ones. */
  steps: number;
  /** Successful ones that won a client. */
  won: number;
  /** `other`: a contact whose kind nobody told. */
  byKind: Record<InteractionKind | 'other', number>;
  untagged: number;
}

/** A row of the day's board. */
export interface BoardRow extends DayNumbers {
  manager: string;
  /** The manager's name; the id where none is stored. */
  name: string;
}

/** Whether a tally says that clients were won. */
export type IsWon = (tally: Tally) => boolean;

export function wonIn(funnels: readonly Funnel[]): IsWon {
  const won = new Set<string>();
  for (const { id, stages } of funnels) {
    for (const stage of stages) if (stage.kind === 'won') won.add(JSON.stringify([id, stage.id]));
  }
  return ({ funnel, to }) => won.has(JSON.stringify([funnel, to]));
}

export function sumNumbers(tallies: readonly Tally[], isWon: IsWon): DayNumbers {
  const sum: DayNumbers = {
    contacts: 0,
    successful: 0,
    steps: 0,
    won: 0,
    byKind: { call: 0, meeting: 0, message: 0, other: 0 },
    untagged: 0,
  };
  for (const tally of tallies) {
    sum.contacts += tally.count;
    sum.steps += tally.steps;
    sum.byKind[tally.kind || 'other'] += tally.count;
    if (tally.outcome === 'untagged') sum.untagged += tally.count;
    if (!isSuccessful(tally.outcome)) continue;
    sum.successful += tally.count;
    if (isWon(tally)) sum.won += tally.count;
  }
  return sum;
}

/** A row per manager, best first; `names` by id. */
export function boardOf(
  tallies: readonly Tally[],
  names: ReadonlyMap<string, string>,
  isWon: IsWon,
): BoardRow[] {
  const rows = [...Map.groupBy(tallies, ({ manager }) => manager)].map(
    ([manager, own]): BoardRow => ({
      manager,
      name: names.get(manager) ?? manager,
      ...sumNumbers(own, isWon),
    }),
  );
  return rows.sort(
    (a, b) =>
      b.successful - a.successful || a.contacts - b.contacts || a.name.localeCompare(b.name),
  );
}
