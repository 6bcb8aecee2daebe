import {
  addAudit,
  type Edit,
  getCurrentManager,
  joinManagers,
  type ManagerRecord,
  managerFor,
  type StagemarkDb,
  StoreError,
  setCurrentManager,
  write,
} from '@/lib/store';
import { UNKNOWN_MANAGER } from './setting-keys';

export { UNKNOWN_MANAGER };

/** The edit that the user of this browser makes now. */
export async function editNow(db: StagemarkDb): Promise<Edit> {
  const by = (await getCurrentManager(db)) ?? UNKNOWN_MANAGER;
  return { by, now: new Date().toISOString() };
}

/** The user says a name: what was counted before anybody was known goes with it. */
export function nameMyself(db: StagemarkDb, name: string, edit: Edit): Promise<ManagerRecord> {
  return write(db, async () => {
    const me = await managerFor(db, { site: 'manual', id: null, name }, edit);
    await takeUnknown(db, me.id, edit);
    await setCurrentManager(db, me.id);
    return me;
  });
}

/** The user is one of those who are known already. */
export function becomeManager(db: StagemarkDb, id: string, edit: Edit): Promise<void> {
  return write(db, async () => {
    if ((await getCurrentManager(db)) === null) await takeUnknown(db, id, edit);
    await setCurrentManager(db, id);
  });
}

/** A nameless record lets the store move what nobody owned; nothing of it stays. */
async function takeUnknown(db: StagemarkDb, id: string, edit: Edit): Promise<void> {
  const nobody = { id: UNKNOWN_MANAGER, name: '', keys: [], rev: 1, deletedAt: null };
  await db.managers.put({ ...nobody, editedAt: edit.now, editedBy: edit.by });
  await joinManagers(db, id, UNKNOWN_MANAGER, edit);
  await db.managers.delete(UNKNOWN_MANAGER);
}

/** Gives a manager another name. */
export function renameManager(
  db: StagemarkDb,
  id: string,
  name: string,
  edit: Edit,
): Promise<void> {
  return write(db, async () => {
    const known = await db.managers.get(id);
    if (!known) throw new StoreError('unknown-manager', `No manager ${id}`);
    if (known.name === name) return;
    const revision = { rev: known.rev + 1, editedAt: edit.now, editedBy: edit.by };
    await db.managers.put({ ...known, name, ...revision });
    const deed = { what: 'renamed', table: 'managers', key: id };
    await addAudit(db, deed, { before: { name: known.name }, after: { name } }, edit);
  });
}
