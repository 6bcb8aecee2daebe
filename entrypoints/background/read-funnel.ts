import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Profile } from '@/lib/crm';
import type { FunnelRead } from '@/lib/messages';
import { getFunnel, isEmpty, listSites, type StagemarkDb } from '@/lib/store';
import { profileOf } from '../shared/profile-of';
import { siteAt } from '../shared/site-at';
import { editNow } from './answers';
import { makeFunnel, stagesTold } from './site-funnel';
import { tellTab } from './teaching';

const cut = z.pipe(
  z.string(),
  z.transform((s: string) => s.slice(0, 100).toWellFormed()),
);
const stages = z
  .array(z.strictObject({ id: z.nullable(cut), name: cut }))
  .check(z.minLength(2), z.maxLength(60));

/** What the frames of a tab show, the longest list first; a page's answer is parsed like any message of it. */
async function readTab(tab: number, profile: Profile | null) {
  const target = { tabId: tab, allFrames: true };
  await browser.scripting.executeScript({
    target,
    args: [profile],
    func: (known: Profile | null) => {
      globalThis.stagemarkProfile = known;
    },
  });
  const results = await browser.scripting.executeScript({ target, files: ['/read-funnel.js'] });
  const lists = results.flatMap(({ result }) => {
    const parsed = z.safeParse(stages, result);
    return parsed.success ? [parsed.data] : [];
  });
  return lists.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether contacts were counted on a funnel already: its stages are changed by a person then (rule 13). */
async function isUsed(db: StagemarkDb, funnel: string): Promise<boolean> {
  const all = db.interactions.where('[funnel+client]').between([funnel], [funnel, []]);
  return !(await isEmpty(all));
}

/** "Read the funnel from this page": makes the site's funnel out of the list that the tab shows. */
export async function readFunnelFrom(db: StagemarkDb, tab: number): Promise<FunnelRead> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  const site = url ? siteAt(await listSites(db), url) : null;
  const none: FunnelRead = { read: 'none', funnel: null };
  if (!site) return none;
  const profile = profileOf(site);
  const read = await readTab(tab, profile).catch(() => null);
  if (!read) return none;
  const known = await getFunnel(db, `crm~${site.id}`);
  if (known && (await isUsed(db, known.id))) return { read: 'in-use', funnel: known.name };
  const name = known?.name ?? profile?.name ?? site.name;
  const made = await makeFunnel(db, site, name, stagesTold(profile, read), editNow('popup'));
  if (!made) return none;
  await tellTab(tab);
  return { read: 'made', funnel: made.name };
}
