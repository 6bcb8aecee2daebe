import { browser } from 'wxt/browser';
import { getSite, type StagemarkDb } from '@/lib/store';
import type { parsePagesMessage } from './border';
import { readFunnelFrom } from './read-funnel';
import { injectIntoOpenTabs, registerOverlay } from './registration';
import { startTeaching, tellTab } from './teaching';

type PagesMessage = NonNullable<ReturnType<typeof parsePagesMessage>>;

/** Answers the extension's own pages: a site came or went, or is to be taught. */
export async function answerPages(db: StagemarkDb, message: PagesMessage) {
  if (message.type === 'pages/read-funnel') return readFunnelFrom(db, message.tab);
  if (message.type === 'pages/teach') return startTeaching(db, message.tab);
  await registerOverlay(db);
  if (message.type === 'pages/site-changed') await tellTabs(db, message.siteId);
  if (message.type === 'pages/site-added') {
    const site = await getSite(db, message.siteId);
    if (site) await injectIntoOpenTabs(site.patterns);
  }
  return null;
}

/** Tells the open pages of a site that its settings changed. */
async function tellTabs(db: StagemarkDb, siteId: string): Promise<void> {
  const site = await getSite(db, siteId);
  const tabs =
    site && site.patterns.length > 0 ? await browser.tabs.query({ url: site.patterns }) : [];
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tellTab(id))));
}

export const openPage = (path: string) =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/')}${path}` });
