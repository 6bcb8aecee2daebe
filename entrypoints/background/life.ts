import { browser } from 'wxt/browser';
import { forgetIntended, INTENDED_SITE_KEY, readIntended } from '@/lib/sites';
import { dropOldCopies, listSites, type StagemarkDb } from '@/lib/store';
import { showBadge } from '../shared/badge';
import { storeSite, storeStarter, textsOf } from '../shared/first-records';
import { wakeAtMidnight } from './alarms';
import { makeMenus } from './menus';
import { openPage } from './pages';
import { injectIntoOpenTabs, registerOverlay } from './registration';

/** What every start needs: registrations and alarms do not survive updates, Firefox keeps neither. */
async function start(db: StagemarkDb): Promise<void> {
  const t = await textsOf(db);
  await storeStarter(db, t);
  await registerOverlay(db);
  await makeMenus(t);
  await wakeAtMidnight();
  await showBadge(db);
}

/** Pages that the browser opened as it started may have come before the overlay was registered. */
async function catchUp(db: StagemarkDb, all: boolean): Promise<void> {
  await injectIntoOpenTabs(
    (await listSites(db)).flatMap((site) => site.patterns),
    all,
  );
}

/** A grant whose page closed before it could finish: the site that was meant is stored here. */
async function finishGrant(db: StagemarkDb): Promise<void> {
  const intended = await readIntended();
  if (intended && (await browser.permissions.contains({ origins: intended.patterns }))) {
    await storeSite(db, intended);
    await forgetIntended();
    await registerOverlay(db);
    await injectIntoOpenTabs(intended.patterns);
  } else await registerOverlay(db);
}

export function listenToLife(db: StagemarkDb): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await start(db);
    if (reason === 'install') {
      await catchUp(db, false);
      await openPage('welcome.html');
    }
    // Firefox ends the page scripts of the version before. Chromium's stand on, and say that their page is to be
    // loaded again: a second one beside them would show a second picker.
    else if (import.meta.env.FIREFOX) await catchUp(db, true);
  });
  browser.runtime.onStartup.addListener(async () => {
    await start(db);
    await catchUp(db, false);
    await dropOldCopies(db.name).catch(() => undefined);
  });
  browser.permissions.onAdded.addListener(() => void finishGrant(db));
  // The page that asks may close before it has told anybody: what it left is finished here.
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[INTENDED_SITE_KEY]?.newValue) void finishGrant(db);
  });
  browser.permissions.onRemoved.addListener(() => void registerOverlay(db));
  // A worker that died as the browser started has left it undone, and no event comes again for that.
  void registerOverlay(db).then((wasGone) => (wasGone ? catchUp(db, false) : undefined));
}
