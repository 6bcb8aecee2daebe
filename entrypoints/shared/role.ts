import * as z from 'zod/mini';
import { getSetting, putSetting, type StagemarkDb } from '@/lib/store';
import { ROLE } from './setting-keys';
import { useDb } from './store-context';
import { useLive } from './use-live';

/** What the popup is for: the reader's own day, or the team's. `null` until it was asked. */
export type Role = 'seller' | 'head';

const schema = z.nullable(z.enum(['seller', 'head']));

export function readRole(db: StagemarkDb): Promise<Role | null> {
  return getSetting<Role | null>(db, ROLE, schema, null);
}

/** `undefined` while it is being read. @param first what was read already */
export function useRole(first?: Role | null): Role | null | undefined {
  const db = useDb();
  return useLive(() => readRole(db), [db], first);
}

export function storeRole(db: StagemarkDb, role: Role): Promise<void> {
  return putSetting(db, ROLE, role);
}
