import * as z from 'zod/mini';
import { getSetting, putSetting, type StagemarkDb } from '@/lib/store';

const KEY = 'last-backup';

/** When everything was last saved to a file, ISO instant; `null` if never. */
export function readBackup(db: StagemarkDb): Promise<string | null> {
  return getSetting(db, KEY, z.nullable(z.string()), null);
}

/** Notes that everything was saved to a file. */
export function noteBackup(db: StagemarkDb, now: string): Promise<void> {
  return putSetting(db, KEY, now);
}
