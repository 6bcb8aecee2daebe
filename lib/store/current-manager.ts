import * as z from 'zod/mini';
import type { StagemarkDb } from './db';
import { getSetting, putSetting } from './settings';

const KEY = 'current-manager';

/** Id of the manager who uses this browser: whose number the popup and the badge show. `null` until known. */
export function getCurrentManager(db: StagemarkDb): Promise<string | null> {
  return getSetting(db, KEY, z.string(), null as string | null);
}

/** Sets whose number the popup and the badge show; `null` for nobody. */
export function setCurrentManager(db: StagemarkDb, manager: string | null): Promise<void> {
  return putSetting(db, KEY, manager);
}
