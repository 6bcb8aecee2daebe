import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Profile } from '@/lib/crm';
import { packedWords } from '@/lib/crm/packed-words';
import { profileSchema } from '@/lib/crm/profile';
import { withTaught } from '@/lib/crm/teach/taught';
import { teachTexts } from '@/lib/i18n';
import type { TeachHello } from '@/lib/messages';
import { amendSite, listSites, type SiteRecord, type StagemarkDb } from '@/lib/store';
import { textsOf } from '../shared/first-records';
import { siteAt } from '../shared/site-at';
import { editNow, profileOf } from './answers';
import type { PageMessage } from './border';
import type { PageSender } from './sender';

/** Tabs in which the user asked for teach mode, each with its site. For as long as the browser runs. */
const KEY = 'teaching';
const asked = z.record(z.string(), z.string());

async function readAsked(): Promise<Record<string, string>> {
  const stored = await browser.storage.session.get(KEY);
  const parsed = z.safeParse(asked, stored[KEY]);
  return parsed.success ? parsed.data : {};
}

async function setAsked(tab: number, site: string | null): Promise<void> {
  const { [String(tab)]: _before, ...others } = await readAsked();
  const next = site === null ? others : { ...others, [String(tab)]: site };
  await browser.storage.session.set({ [KEY]: next });
}

const isAsked = async ({ tab, site }: PageSender) => (await readAsked())[String(tab)] === site.id;

/** Puts teach mode into a tab, where it shows a site. `false` where it can't be: no site, or the browser's own page. */
export async function startTeaching(db: StagemarkDb, tab: number): Promise<{ started: boolean }> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  const site = url ? siteAt(await listSites(db), url) : null;
  if (!site) return { started: false };
  await setAsked(tab, site.id);
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/teach.js'] });
    return { started: true };
  } catch {
    await setAsked(tab, null);
    return { started: false };
  }
}

/** What teach mode needs; nothing where nobody asked for it in this tab. */
async function hello(db: StagemarkDb, from: PageSender): Promise<TeachHello | null> {
  if (!(await isAsked(from))) return null;
  const profile = profileOf(from.site);
  const general = profile ? (profile.general ?? profile.forms.length === 0) : true;
  return { profile, words: packedWords(), general, texts: teachTexts(await textsOf(db)) };
}

/**
 * A site's profile with what was taught in it, or `null` where that is no valid profile (a selector too long, a
 * name out of shape).
 */
export function taughtProfile(
  site: SiteRecord,
  taught: Extract<PageMessage, { type: 'teach/done' }>['taught'],
  day: string,
): Profile | null {
  const made = withTaught(profileOf(site), taught, site, day);
  const parsed = z.safeParse(profileSchema, JSON.parse(JSON.stringify(made)));
  return parsed.success ? parsed.data : null;
}

async function done(
  db: StagemarkDb,
  taught: Extract<PageMessage, { type: 'teach/done' }>['taught'],
  from: PageSender,
): Promise<{ stored: boolean }> {
  if (!(await isAsked(from))) return { stored: false };
  const edit = editNow('overlay');
  const profile = taughtProfile(from.site, taught, edit.now.slice(0, 10));
  if (!profile) return { stored: false };
  await amendSite(db, from.site.id, { profile }, edit);
  await setAsked(from.tab, null);
  await tellTab(from.tab);
  return { stored: true };
}

/** Tells the overlay of a tab that its site has another profile now. */
export async function tellTab(tab: number): Promise<void> {
  // A tab whose overlay has gone gets the profile with its next page.
  await browser.tabs.sendMessage(tab, { type: 'background/site-changed' }).catch(() => undefined);
}

/** Answers teach mode. The site is the sender's, and only where the user asked for it. */
export function answerTeaching(
  db: StagemarkDb,
  message: Extract<PageMessage, { type: 'teach/hello' | 'teach/done' }>,
  from: PageSender,
) {
  return message.type === 'teach/hello' ? hello(db, from) : done(db, message.taught, from);
}
