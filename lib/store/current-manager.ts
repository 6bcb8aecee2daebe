import * as z from 'zod/mini';
import type { StagemarkDb } from './db';
import { CURRENT_MANAGER } from './setting-keys';
import { getSetting, putSetting } from './settings';

/** Id of the manager who uses this browser: whose number the popup and the badge show. `null` until known. */
export function getCurrentManager(db: StagemarkDb): Promise<string | null> {
  return getSetting(db, CURRENT_MANAGER, z.string(), null as string | null);
}

/** Sets whose number the popup and the badge show; `null` for nobody. */
export function setCurrentManager(db: StagemarkDb, manager: string | null): Promise<void> {
  return putSetting(db, CURRENT_MANAGER, manager);
}
