import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { getSetting, isEmpty, putSetting, type StagemarkDb } from '@/lib/store';
import { readBackup } from './backup-age';

export const BACKUP_ALARM = 'backup';
/** Asked for by the switch; nothing else in Stagemark needs it. */
export const DOWNLOADS = { permissions: ['downloads' as const] };

const KEY = 'auto-backup';
const LATER = 'backup-later';
const WEEK_MS = 7 * 86_400_000;
/** How often it is looked whether a week is over: the browser may have been closed then. */
const LOOK_MINUTES = 180;

const schema = z.object({
  isOn: z.boolean(),
  /** Why the last one came to nothing, as the browser says it. */
  fault: z.nullable(z.string()),
});

/** Whether everything is saved to the downloads folder once a week. */
export type AutoBackup = z.infer<typeof schema>;

export function readAutoBackup(db: StagemarkDb): Promise<AutoBackup> {
  return getSetting(db, KEY, schema, { isOn: false, fault: null });
}

/** Whether the browser lets Stagemark save files by itself. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}

/** Stores it and sets or clears the alarm. @param soon the first one is due at once */
export async function storeAutoBackup(
  db: StagemarkDb,
  backup: AutoBackup,
  { soon = false } = {},
): Promise<void> {
  await putSetting(db, KEY, backup);
  await armBackup(db, soon);
}

/** Sets the alarm, or clears it. Firefox forgets alarms, so at each start as well. */
export async function armBackup(db: StagemarkDb, soon = false): Promise<void> {
  const { isOn } = await readAutoBackup(db);
  if (!isOn) await browser.alarms.clear(BACKUP_ALARM);
  else {
    const delayInMinutes = soon ? 0.01 : 2;
    await browser.alarms.create(BACKUP_ALARM, { delayInMinutes, periodInMinutes: LOOK_MINUTES });
  }
}

/** Whether the last backup is a week old, and there is something to lose. */
export async function isBackupDue(db: StagemarkDb, now: number): Promise<boolean> {
  const last = await readBackup(db);
  if (last !== null && now - Date.parse(last) < WEEK_MS) return false;
  return !(await isEmpty(db.interactions));
}

/** Whether to remind of a backup: where none is made by itself, and nobody said "later" this week. */
export async function wantsReminder(db: StagemarkDb, now: number): Promise<boolean> {
  const { isOn } = await readAutoBackup(db);
  if (isOn && (await mayDownload())) return false;
  const later = await getSetting(db, LATER, z.nullable(z.string()), null);
  if (later !== null && now - Date.parse(later) < WEEK_MS) return false;
  if (!(await isBackupDue(db, now))) return false;
  if ((await readBackup(db)) !== null) return true;
  // Whoever has begun this week has little to lose yet.
  const first = await db.interactions.orderBy('day').first();
  return first !== undefined && now - Date.parse(first.day) > WEEK_MS;
}

export function remindLater(db: StagemarkDb, now: string): Promise<void> {
  return putSetting(db, LATER, now);
}
