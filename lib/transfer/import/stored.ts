import type { StagemarkDb } from '@/lib/store';
import type { RecordOf, TableName } from '../schema';

type Stored<T extends TableName> = RecordOf<T> | undefined;

/** The primary key of a record; `null` for audit entries, whose key is the store's own. */
export function keyOf(table: TableName, record: object): string | string[] | null {
  const fields = record as Record<string, string>;
  if (table === 'audit') return null;
  if (table === 'settings') return fields.key ?? '';
  if (table === 'checkpoints') return [fields.client ?? '', fields.funnel ?? ''];
  return fields.id ?? '';
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key);
}

/**
 * What is stored under the keys of some records. Files of ours are sorted by key, so one request for the range
 * answers for all of them, unless many others lie between.
 */
export async function readStored<T extends Exclude<TableName, 'audit'>>(
  db: StagemarkDb,
  name: T,
  records: readonly RecordOf<T>[],
): Promise<Stored<T>[]> {
  const table = db.table<RecordOf<T>>(name);
  const keys = records.map((record) => keyOf(name, record) ?? '');
  const texts = keys.filter((key) => typeof key === 'string');
  const [first, last] = [texts[0], texts.at(-1)];
  if (texts.length === keys.length && first !== undefined && isSorted(texts)) {
    const limit = keys.length * 2;
    const found = await table.where(':id').between(first, last, true, true).limit(limit).toArray();
    if (found.length < limit) {
      const byKey = new Map(found.map((record) => [keyOf(name, record), record]));
      return keys.map((key) => byKey.get(key));
    }
  }
  return table.bulkGet(keys);
}
