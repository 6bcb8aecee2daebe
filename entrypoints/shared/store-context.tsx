import { createContext, useContext } from 'react';
import type { StagemarkDb } from '@/lib/store';

export const StoreContext = createContext<StagemarkDb | null>(null);

/** The store of this page. */
export function useDb(): StagemarkDb {
  const db = useContext(StoreContext);
  if (!db) throw new Error('useDb needs a StoreContext');
  return db;
}
