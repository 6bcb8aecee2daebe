import { browser } from 'wxt/browser';
import { getCurrentManager, keepForRescue, type StagemarkDb, successfulToday } from '@/lib/store';
import { areaOf } from './areas';
import { textsOf } from './first-records';
import { UNKNOWN_MANAGER } from './people';
import { SAMPLE_DB } from './sample-db';
import { localDay } from './today';
import { showTrouble } from './trouble';
import { countWaiting } from './waiting';

const COLOUR = '#0b6b5d';

/**
 * Shows today's successful contacts of the current manager on the toolbar button; nothing for 0. To be called by
 * whoever writes, at start, and at midnight. Where something could not be stored, or nothing can be read, it says that. What was
 * written goes into the rescue journal too.
 */
export async function showBadge(db: StagemarkDb): Promise<void> {
  // What is tried out on sample data must not show as work done.
  if (db.name === SAMPLE_DB) return;
  try {
    if ((await countWaiting()) > 0) await showTrouble();
    else await showCount(db);
    const edit = { by: 'rescue', now: new Date().toISOString() };
    // A journal that can't be written now is written with the next number.
    await keepForRescue(db, areaOf('local'), edit).catch(() => undefined);
  } catch (error) {
    console.error('Stagemark can not read its numbers', error);
    await showTrouble();
  }
}

async function showCount(db: StagemarkDb): Promise<void> {
  const manager = (await getCurrentManager(db)) ?? UNKNOWN_MANAGER;
  const count = await successfulToday(db, manager, localDay());
  const t = await textsOf(db);
  await Promise.all([
    browser.action.setBadgeText({ text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setTitle({ title: t.count('badgeTitle', count) }),
  ]);
}
