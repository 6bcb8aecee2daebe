import { useLiveQuery } from 'dexie-react-hooks';
import * as z from 'zod/mini';
import { getSetting, putSetting, type StagemarkDb } from '@/lib/store';
import { useDb } from './store-context';

/** What the popup is for: the reader's own day, or the team's. `null` until it was asked. */
export type Role = 'seller' | 'head';

const KEY = 'role';
const schema = z.nullable(z.enum(['seller', 'head']));

/** `undefined` while it is being read. */
export function useRole(): Role | null | undefined {
  const db = useDb();
  return useLiveQuery(() => getSetting<Role | null>(db, KEY, schema, null), [db]);
}

export function storeRole(db: StagemarkDb, role: Role): Promise<void> {
  return putSetting(db, KEY, role);
}
