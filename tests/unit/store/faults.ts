import type { DBCoreMutateRequest } from 'dexie';
import type { StagemarkDb } from '@/lib/store';

/** Sees every write below Dexie. Reopens the database: a middleware is taken up when it opens. */
export async function watchWrites(
  db: StagemarkDb,
  onWrite: (table: string, rows: number) => void,
): Promise<void> {
  db.close({ disableAutoOpen: false });
  db.use({
    stack: 'dbcore',
    name: 'watch-writes',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          async mutate(request: DBCoreMutateRequest) {
            onWrite(name, 'values' in request ? request.values.length : 0);
            return table.mutate(request);
          },
        };
      },
    }),
  });
  await db.open();
}

/** Makes writes to one table fail as a full disk would, while `failing` names it. */
export function failOn(db: StagemarkDb, failing: () => string | null): Promise<void> {
  return watchWrites(db, (table) => {
    if (table === failing()) throw new DOMException('The disk is full', 'QuotaExceededError');
  });
}
