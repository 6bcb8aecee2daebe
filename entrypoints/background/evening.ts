import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Texts } from '@/lib/i18n';
import { goalOf, readGoals } from '@/lib/score';
import { dayBoard, dayNumbers, getCurrentManager, getSetting, type StagemarkDb } from '@/lib/store';
import { textsOf } from '../shared/first-records';
import { UNKNOWN_MANAGER } from '../shared/people';
import { localDay } from '../shared/today';

const ID = 'evening';

/** A manager's day in one line: "3 of 5 successful contacts, 2 untagged". */
async function ownDay(db: StagemarkDb, t: Texts): Promise<string> {
  const manager = (await getCurrentManager(db)) ?? UNKNOWN_MANAGER;
  const { successful, contacts, untagged } = await dayNumbers(db, manager, localDay());
  const goal = goalOf(await readGoals(db), manager).day;
  const day = goal
    ? t('eveningGoal', { n: t.number(successful), goal: t.number(goal) })
    : t('eveningDay', { n: t.number(successful), contacts: t.number(contacts) });
  return untagged > 0 ? `${day} ${t.count('eveningUntagged', untagged)}` : day;
}

/** The team's day: all of it, and who moved most clients. */
async function teamDay(db: StagemarkDb, t: Texts): Promise<string> {
  const rows = await dayBoard(db, localDay());
  const sum = (key: 'successful' | 'contacts') => rows.reduce((n, row) => n + row[key], 0);
  const [n, contacts] = [t.number(sum('successful')), t.number(sum('contacts'))];
  const day = t('eveningDay', { n, contacts });
  const [best] = rows;
  if (!best || best.successful === 0) return day;
  return `${day} ${t('eveningBest', { name: best.name, n: t.number(best.successful) })}`;
}

/** Sums up the day, if the browser still lets us. */
export async function showEvening(db: StagemarkDb): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const t = await textsOf(db);
  const role = await getSetting(db, 'role', z.string(), '');
  await browser.notifications.create(ID, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('eveningTitle'),
    message: role === 'head' ? await teamDay(db, t) : await ownDay(db, t),
  });
}

/** A click on it opens what it sums up. Absent until the permission was given. */
export function listenToEvening(): void {
  browser.notifications?.onClicked.addListener((id) => {
    if (id !== ID) return;
    void browser.notifications.clear(ID);
    void browser.tabs.create({ url: browser.runtime.getURL('/report.html') });
  });
}
