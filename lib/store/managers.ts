import { cleanRecord } from './clean-text';
import { managerKey } from './client-key';
import type { StagemarkDb } from './db';
import type { ManagerRecord } from './records';
import { type Edit, firstRevision, revise } from './revision';
import { write } from './transact';

/**
 * The manager whom a page names, or whom the user typed: found by key, else made. The id is the first key, so
 * that two browsers make the same one. The name follows the page, except for keys joined into somebody else.
 * @param user `id` the site's user id, or `null` where only a name is known.
 */
export function managerFor(
  db: StagemarkDb,
  told: { site: string; id: string | null; name: string },
  edit: Edit,
): Promise<ManagerRecord> {
  const { site, id, name } = cleanRecord(told);
  return write(db, async () => {
    const key = managerKey(site, id ?? name);
    const known = await db.managers.where('keys').equals(key).first();
    if (!known) {
      const made: ManagerRecord = { id: key, name, keys: [key], ...firstRevision(edit) };
      await db.managers.put(made);
      return made;
    }
    // Two sites may spell one person's name differently: it would change with every visit.
    if (known.name === name || name === '' || known.id !== key) return known;
    const renamed = revise({ ...known, name }, edit);
    await db.managers.put(renamed);
    return renamed;
  });
}

/** The id that a manager goes by now: another one where two were joined after a page had asked. */
export async function personOf(db: StagemarkDb, manager: string): Promise<string> {
  return (await db.managers.where('keys').equals(manager).first())?.id ?? manager;
}

/** A manager by id, or `undefined`. */
export function getManager(db: StagemarkDb, id: string): Promise<ManagerRecord | undefined> {
  return db.managers.get(id);
}

/** All managers by name, those joined into another left out. */
export async function listManagers(db: StagemarkDb): Promise<ManagerRecord[]> {
  const all = await db.managers.toArray();
  return all
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name));
}
