import type { StagemarkDb } from './db';

/**
 * Empties the audit entries of records that are erased (rule 15): id, time and the word "erased" stay. Belongs into
 * the transaction of the erasure.
 */
export async function eraseAudit(
  db: StagemarkDb,
  table: string,
  keys: readonly string[],
): Promise<void> {
  const pairs = keys.map((key) => [table, key]);
  const entries = await db.audit.where('[table+key]').anyOf(pairs).toArray();
  const empty = { by: '', what: 'erased', before: null, after: null };
  if (entries.length > 0) await db.audit.bulkPut(entries.map((entry) => ({ ...entry, ...empty })));
}
