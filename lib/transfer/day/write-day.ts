import { read, type StagemarkDb } from '@/lib/store';
import { JSON_TAIL, jsonHead, jsonTable } from '../json/write';

/**
 * One manager's day as a file of ours (issue "Data in and out", 3): the contacts of that day, deleted ones as
 * tombstones, with the clients, the funnels and the manager that they name.
 * @param day `YYYY-MM-DD` where the manager is
 * @param exportedAt ISO instant
 */
export function writeDay(
  db: StagemarkDb,
  manager: string,
  day: string,
  exportedAt: string,
): Promise<string> {
  return read(db, async () => {
    const interactions = await db.interactions
      .where('[manager+day]')
      .equals([manager, day])
      .toArray();
    const clients = await db.clients.bulkGet([
      ...new Set(interactions.flatMap(({ client }) => client ?? [])),
    ]);
    const known = clients.filter((client) => client !== undefined);
    // A linked client's timeline is its root's: the head needs that record too.
    const roots = await db.clients.bulkGet([
      ...new Set(known.flatMap(({ id, root }) => (id === root ? [] : root))),
    ]);
    const funnels = await db.funnels.bulkGet([
      ...new Set(interactions.map(({ funnel }) => funnel)),
    ]);
    const managers = await db.managers.bulkGet([manager]);
    const tables = {
      funnels: funnels.filter((row) => row !== undefined),
      managers: managers.filter((row) => row !== undefined),
      clients: [
        ...new Map([...known, ...roots].flatMap((row) => (row ? [[row.id, row]] : []))).values(),
      ],
      interactions,
    };
    const parts = Object.entries(tables).map(([name, rows], i) => jsonTable(name, rows, i === 0));
    return jsonHead('day', exportedAt) + parts.join('') + JSON_TAIL;
  });
}
