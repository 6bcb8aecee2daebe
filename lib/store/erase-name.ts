import type { IndexableType, Table } from 'dexie';
import { DAYS } from './commit';
import type { StagemarkDb } from './db';
import type { AuditEntry } from './records';
import { write } from './transact';

/** Rows looked at in one transaction: the CRM's saves go in between. */
const CHUNK = 1_000;

/** Changes the rows of a table that are to be, some to a transaction; `change` gives `null` for what stays. */
async function changeAll<T, K extends IndexableType>(
  db: StagemarkDb,
  table: Table<T, K>,
  idOf: (row: T) => K,
  change: (row: T) => T | null,
): Promise<void> {
  let last: K | null = null;
  for (;;) {
    const after: K | null = last;
    const rows = await write(db, async () => {
      const from = after === null ? table.orderBy(':id') : table.where(':id').above(after);
      const some = await from.limit(CHUNK).toArray();
      const put = some.flatMap((row) => change(row) ?? []);
      if (put.length > 0) await table.bulkPut(put);
      return some;
    });
    const end = rows.at(-1);
    if (rows.length < CHUNK || end === undefined) return;
    last = idOf(end);
  }
}

/** What an entry tells, without somebody: who did it, whose day it was, whose contact. */
function without(entry: AuditEntry, manager: string, nobody: string): AuditEntry | null {
  const isDay = entry.table === DAYS && entry.key.endsWith(` ${manager}`);
  if (isDay) {
    const key = `${entry.key.slice(0, -manager.length)}${nobody}`;
    return { ...entry, key, by: '', what: 'erased', before: null, after: null };
  }
  const isTheirs = (content: unknown): content is object =>
    content instanceof Object && 'manager' in content && content.manager === manager;
  if (entry.by !== manager && !isTheirs(entry.before) && !isTheirs(entry.after)) return null;
  const hide = (content: unknown): unknown =>
    isTheirs(content) ? { ...content, manager: nobody } : content;
  const by = entry.by === manager ? '' : entry.by;
  return { ...entry, by, before: hide(entry.before), after: hide(entry.after) };
}

/**
 * Takes an erased manager out of what else names them: who edited a record of others, who did what by the audit, whose
 * numbers fell. An id may hold the name.
 */
export async function eraseName(db: StagemarkDb, manager: string, nobody: string): Promise<void> {
  await changeAll(
    db,
    db.audit,
    ({ id }) => id ?? 0,
    (entry) => without(entry, manager, nobody),
  );
  for (const table of [db.clients, db.funnels, db.managers, db.sites, db.interactions] as Table[]) {
    await changeAll(
      db,
      table,
      ({ id }) => id,
      (row) => (row.editedBy === manager ? { ...row, editedBy: nobody } : null),
    );
  }
}
