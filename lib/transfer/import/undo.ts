import type { IndexableType } from 'dexie';
import type { ImportJournal, StagemarkDb } from '@/lib/store';
import type { TableName } from '../schema';
import { type Gathered, type Stub, stubOf, touch } from './commit-chunk';

interface Version {
  rev?: number | undefined;
  editedAt?: string | undefined;
}

/**
 * Takes the last committed chunk back: what it replaced returns, what it added goes. A record that somebody
 * changed since stays as it is now.
 */
export async function undoChunk(
  db: StagemarkDb,
  journal: ImportJournal,
  touched: Gathered,
): Promise<ImportJournal> {
  const n = journal.done - 1;
  const next = { ...journal, done: n };
  await db.transaction('rw', db.tables, async () => {
    const chunk = await db.staged.get([journal.id, n]);
    const name = (chunk?.table ?? 'settings') as TableName;
    const table = db.table(name);
    const rows = chunk?.rows ?? [];
    const isWhole = journal.staysStaged && !chunk?.isStubs;
    const stubs = isWhole ? rows.map((row) => stubOf(name, row as object)) : (rows as Stub[]);
    const stored: unknown[] = await table.bulkGet(stubs.map(({ key }) => key));
    const [gone, back]: [IndexableType[], object[]] = [[], []];
    for (const [i, stub] of stubs.entries()) {
      const now = stored[i] as (object & Version) | undefined;
      if (!now || now.rev !== stub.rev || now.editedAt !== stub.editedAt) continue;
      const before = chunk?.before?.[i] as object | null | undefined;
      if (before) back.push(before);
      else gone.push(stub.key);
      touch(touched, name, { record: now, verdict: 'changed', before: before ?? undefined });
    }
    if (gone.length > 0) await table.bulkDelete(gone);
    if (back.length > 0) await table.bulkPut(back);
    await db.staged.delete([journal.id, n]);
    await db.imports.put(next);
  });
  return next;
}
