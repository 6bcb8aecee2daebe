import { browser } from 'wxt/browser';
import type { StagemarkDb } from '@/lib/store';
import { resumeImports } from '@/lib/transfer';
import { armBackup, BACKUP_ALARM } from '../shared/backup/auto-backup';
import { showBadge } from '../shared/badge';
import { armEvening, EVENING_ALARM } from '../shared/evening';
import { editNow } from '../shared/people';
import { applyRetention } from '../shared/retention';
import { backUpIfDue } from './backup';
import { listenToEvening, showEvening } from './evening';
import type { SaveDesk } from './save-desk';
import { awake } from './stay-awake';

export const SAVES_ALARM = 'saves';
const MIDNIGHT_ALARM = 'midnight';

/** Wakes the background for open saves, should it be put to sleep before they are judged. */
export async function wakeForSaves(): Promise<void> {
  if (await browser.alarms.get(SAVES_ALARM)) return;
  await browser.alarms.create(SAVES_ALARM, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
}

/** The badge counts a day: it goes back to nothing at midnight. Firefox forgets alarms, so at each start. */
export async function wakeAtMidnight(): Promise<void> {
  const midnight = new Date();
  midnight.setHours(24, 0, 1, 0);
  await browser.alarms.create(MIDNIGHT_ALARM, { when: midnight.getTime() });
}

/** A browser that was closed at midnight does it at its next start. What fails (a full disk) is tried again then. */
function keepToRetention(db: StagemarkDb): Promise<unknown> {
  return awake(() => applyRetention(db)).catch(() => undefined);
}

/** Ends what a crash, or a browser that was closed, has left half-way; whichever page began it. */
function finishImports(db: StagemarkDb): Promise<unknown> {
  return awake(async () => resumeImports(db, await editNow(db))).catch(() => undefined);
}

export function listenToAlarms(db: StagemarkDb, desk: SaveDesk): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === SAVES_ALARM) void desk.judgeAll();
    if (alarm.name === MIDNIGHT_ALARM) {
      void showBadge(db);
      void wakeAtMidnight();
      void keepToRetention(db);
    }
    if (alarm.name === BACKUP_ALARM) void backUpIfDue(db);
    if (alarm.name === EVENING_ALARM) void showEvening(db).finally(() => armEvening(db));
  });
  listenToEvening();
  void armEvening(db);
  // A worker that died after a save's transaction left the badge behind; a move to another time zone, the alarm.
  void showBadge(db);
  void wakeAtMidnight();
  void finishImports(db).then(() => keepToRetention(db));
  void browser.alarms.get(BACKUP_ALARM).then((known) => (known ? undefined : armBackup(db)));
  void desk.judgeAll();
}
