import { type InteractionKind, isSuccessful, type Tally } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { readTallies } from './tally-rows';
import { read } from './transact';

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

type IsWon = (tally: Tally) => boolean;

async function readIsWon(db: StagemarkDb): Promise<IsWon> {
  const won = new Set<string>();
  for (const { id, stages } of await db.funnels.toArray()) {
    for (const stage of stages) if (stage.kind === 'won') won.add(JSON.stringify([id, stage.id]));
  }
  return ({ funnel, to }) => won.has(JSON.stringify([funnel, to]));
}

function sumNumbers(tallies: readonly Tally[], isWon: IsWon): DayNumbers {
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

/**
 * The numbers of the popup. All are 0 for a day or a manager that nothing is known of.
 * @param day `YYYY-MM-DD` where the manager is
 */
export function dayNumbers(db: StagemarkDb, manager: string, day: string): Promise<DayNumbers> {
  return read(db, async () =>
    sumNumbers(await readTallies(db, [day, day], manager), await readIsWon(db)),
  );
}

/**
 * All managers with a contact on that day: most successful first, then fewer contacts, then by name.
 * @param day `YYYY-MM-DD`, each manager's own
 */
export function dayBoard(db: StagemarkDb, day: string): Promise<BoardRow[]> {
  return read(db, async () => {
    const isWon = await readIsWon(db);
    const tallies = await readTallies(db, [day, day]);
    const rows: BoardRow[] = [];
    for (const [manager, own] of Map.groupBy(tallies, (tally) => tally.manager)) {
      const name = (await db.managers.get(manager))?.name ?? manager;
      rows.push({ manager, name, ...sumNumbers(own, isWon) });
    }
    return rows.sort(
      (a, b) =>
        b.successful - a.successful || a.contacts - b.contacts || a.name.localeCompare(b.name),
    );
  });
}
