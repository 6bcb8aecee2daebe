import { browser } from 'wxt/browser';
import { getCurrentManager, type StagemarkDb, successfulToday } from '@/lib/store';
import { textsOf } from './first-records';
import { UNKNOWN_MANAGER } from './people';
import { SAMPLE_DB } from './sample-db';
import { localDay } from './today';

const COLOUR = '#0b6b5d';

/**
 * Shows today's successful contacts of the current manager on the toolbar button; nothing for 0. To be called by
 * whoever writes, at start, and at midnight.
 */
export async function showBadge(db: StagemarkDb): Promise<void> {
  // What is tried out on sample data must not show as work done.
  if (db.name === SAMPLE_DB) return;
  const manager = (await getCurrentManager(db)) ?? UNKNOWN_MANAGER;
  const count = await successfulToday(db, manager, localDay());
  const t = await textsOf(db);
  await Promise.all([
    browser.action.setBadgeText({ text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setTitle({ title: t.count('badgeTitle', count) }),
  ]);
}
