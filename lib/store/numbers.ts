import { type BoardRow, boardOf, type DayNumbers, sumNumbers, wonIn } from './day-numbers';
import type { StagemarkDb } from './db';
import { readTallies } from './tally-rows';
import { read } from './transact';

export type { BoardRow, DayNumbers };

/**
 * The numbers of the popup. All are 0 for a day or a manager that nothing is known of.
 * @param day `YYYY-MM-DD` where the manager is
 */
export function dayNumbers(db: StagemarkDb, manager: string, day: string): Promise<DayNumbers> {
  return read(db, async () => {
    const [tallies, funnels] = await Promise.all([
      readTallies(db, [day, day], manager),
      db.funnels.toArray(),
    ]);
    return sumNumbers(tallies, wonIn(funnels));
  });
}

/**
 * All managers with a contact on that day: most successful first, then fewer contacts, then by name.
 * @param day `YYYY-MM-DD`, each manager's own
 */
export function dayBoard(db: StagemarkDb, day: string): Promise<BoardRow[]> {
  return read(db, async () => {
    const [tallies, funnels, managers] = await Promise.all([
      readTallies(db, [day, day]),
      db.funnels.toArray(),
      db.managers.toArray(),
    ]);
    const names = new Map(managers.map(({ id, name }) => [id, name]));
    return boardOf(tallies, names, wonIn(funnels));
  });
}
