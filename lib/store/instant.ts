import * as z from 'zod/mini';
import { formatInstant, nextInstant } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { getSetting, putSetting } from './settings';
import { write } from './transact';

const KEY = 'last-instant';

/** Presses of one moment stand a millisecond apart: the last of them may be that far ahead of the clock (ms). */
const AHEAD = 100;

/**
 * The time of a press of Save (rule 9). On one device it never goes back, also where the clock was set back or
 * two presses come in the same millisecond; the last one is kept in the settings.
 * A press that is told late (it waited for the store, or its worker died) stands where it was made, before those
 * that were told sooner.
 * @param pressedMs epoch milliseconds of the press
 * @param offsetMinutes minutes east of UTC where the manager is
 * @param nowMs the clock as it is stored; unless it was set back it has passed all presses before
 * @returns ISO 8601 instant with that offset
 */
export function nextAt(
  db: StagemarkDb,
  pressedMs: number,
  offsetMinutes: number,
  nowMs = pressedMs,
): Promise<string> {
  return write(db, async () => {
    const last = await getSetting(db, KEY, z.nullable(z.number()), null);
    // Clearly late, where the clock has not quite passed them yet.
    const clock = nowMs - pressedMs > AHEAD ? nowMs + AHEAD : nowMs;
    if (last !== null && pressedMs < last && clock >= last)
      return formatInstant(pressedMs, offsetMinutes);
    const at = nextInstant(pressedMs, offsetMinutes, last);
    await putSetting(db, KEY, Date.parse(at));
    return at;
  });
}
