import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { weekdayOf } from '@/lib/score';
import { getSetting, putSetting, type StagemarkDb } from '@/lib/store';

export const EVENING_ALARM = 'evening';
const KEY = 'evening';

const schema = z.object({
  isOn: z.boolean(),
  /** `HH:MM` by the clock here. */
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  /** 1 is Monday. */
  weekdays: z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))),
});

/** When the day is summed up in a notification; off until somebody switches it on. */
export type Evening = z.infer<typeof schema>;

const OFF: Evening = { isOn: false, time: '17:30', weekdays: [1, 2, 3, 4, 5] };

export function readEvening(db: StagemarkDb): Promise<Evening> {
  return getSetting(db, KEY, schema, OFF);
}

/** Stores it and sets the alarm anew. */
export async function storeEvening(db: StagemarkDb, evening: Evening): Promise<void> {
  await putSetting(db, KEY, evening);
  await armEvening(db);
}

/** The next chosen time on a chosen weekday after now, in epoch milliseconds; `null` where there is none. */
export function nextEvening(evening: Evening, now: Date): number | null {
  if (!evening.isOn) return null;
  const [hours = 0, minutes = 0] = evening.time.split(':').map(Number);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, hours, minutes);
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    if (at > now && evening.weekdays.includes(weekdayOf(day))) return at.getTime();
  }
  return null;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Sets the alarm for the next time, or clears it. Firefox forgets alarms, so at each start as well. */
export async function armEvening(db: StagemarkDb): Promise<void> {
  const when = nextEvening(await readEvening(db), new Date());
  if (when === null) await browser.alarms.clear(EVENING_ALARM);
  else await browser.alarms.create(EVENING_ALARM, { when });
}
