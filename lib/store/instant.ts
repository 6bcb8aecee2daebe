import * as z from 'zod/mini';
import { nextInstant } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { getSetting, putSetting } from './settings';
import { write } from './transact';

const KEY = 'last-instant';

/**
 * The time of a press of Save (rule 9). On one device it never goes back, also where the clock was set back or
 * two presses come in the same millisecond; the last one is kept in the settings.
 * @param nowMs epoch milliseconds of the press
 * @param offsetMinutes minutes east of UTC where the manager is
 * @returns ISO 8601 instant with that offset
 */
export function nextAt(db: StagemarkDb, nowMs: number, offsetMinutes: number): Promise<string> {
  return write(db, async () => {
    const last = await getSetting(db, KEY, z.nullable(z.number()), null);
    const at = nextInstant(nowMs, offsetMinutes, last);
    await putSetting(db, KEY, Date.parse(at));
    return at;
  });
}
