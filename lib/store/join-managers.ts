import Dexie from 'dexie';
import { commitEdits } from './commit';
import { getCurrentManager, setCurrentManager } from './current-manager';
import type { StagemarkDb } from './db';
import { StoreError } from './errors';
import type { ManagerRecord } from './records';
import { addAudit, type Edit, revise } from './revision';
import { write } from './transact';

/** Interactions rewritten at a time. */
const CHUNK = 500;

async function getLive(db: StagemarkDb, id: string): Promise<ManagerRecord> {
  const found = await db.managers.get(id);
  if (found && found.deletedAt === null) return found;
  throw new StoreError('unknown-manager', `No manager ${id}`);
}

/**
 * Makes two managers one person (design.md, "Words"): `b`'s keys, interactions, tallies, finished cycles, sites
 * and pending saves become `a`'s, in one transaction. No outcome changes: the fold doesn't ask who.
 * @throws StoreError `unknown-manager`
 */
export function joinManagers(
  db: StagemarkDb,
  a: string,
  b: string,
  edit: Edit,
): Promise<ManagerRecord> {
  return write(db, async () => {
    const [kept, gone] = [await getLive(db, a), await getLive(db, b)];
    if (kept.id === gone.id) return kept;
    const joined = revise({ ...kept, keys: [...new Set([...kept.keys, ...gone.keys])] }, edit);
    const emptied = revise({ ...gone, keys: [], deletedAt: edit.now }, edit);
    await db.managers.bulkPut([joined, emptied]);
    await moveInteractions(db, gone.id, kept.id, edit);
    await movePointers(db, gone.id, kept.id, edit);
    await addAudit(
      db,
      { what: 'joined', table: 'managers', key: kept.id },
      { before: { keys: kept.keys }, after: { keys: joined.keys, joined: gone.id } },
      edit,
    );
    return joined;
  });
}

/** Tombstones move too: one that is restored later belongs to the same person. */
async function moveInteractions(db: StagemarkDb, from: string, to: string, edit: Edit) {
  const deed = { what: 'joined', table: 'managers', key: to };
  for (;;) {
    const rows = await db.interactions
      .where('[manager+day]')
      .between([from, Dexie.minKey], [from, Dexie.maxKey])
      .limit(CHUNK)
      .toArray();
    const edits = rows.map((before) => ({
      before,
      after: revise({ ...before, manager: to }, edit),
    }));
    if (edits.length > 0) await commitEdits(db, edits, deed, edit, { explain: false });
    if (rows.length < CHUNK) return;
  }
}

async function movePointers(db: StagemarkDb, from: string, to: string, edit: Edit) {
  if ((await getCurrentManager(db)) === from) await setCurrentManager(db, to);
  const sites = await db.sites.filter(({ manager }) => manager === from).toArray();
  await db.sites.bulkPut(sites.map((site) => revise({ ...site, manager: to }, edit)));
  const pending = await db.pending.filter(({ draft }) => draft.manager === from).toArray();
  await db.pending.bulkPut(
    pending.map((one) => ({ ...one, draft: { ...one.draft, manager: to } })),
  );
}
