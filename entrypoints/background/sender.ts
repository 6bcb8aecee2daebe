import type { Browser } from 'wxt/browser';
import { parseAddress } from '@/lib/sites';
import { getSite, listSites, type SiteRecord, type StagemarkDb } from '@/lib/store';
import { storeSite } from '../shared/first-records';
import { siteAt } from '../shared/site-at';
import type { Envelope } from './inbox';

/** Who sent a message, as the browser says (never as the message says). */
export interface PageSender {
  site: SiteRecord;
  tab: number;
  frame: number;
}

/** The address that the sender's frame really has: frames without one of their own have their maker's origin. */
function addressOf(sender: Browser.runtime.MessageSender): string | null {
  if (sender.url && /^https?:/.test(sender.url)) return sender.url;
  const { origin } = sender as { origin?: string };
  return origin && /^https?:/.test(origin) ? `${origin}/` : null;
}

/**
 * Another account of a vendor whose accounts were all granted (`*.vendor.tld`): a site of its own, for its records
 * have numbers of their own.
 */
async function adopt(
  db: StagemarkDb,
  sites: readonly SiteRecord[],
  url: string,
): Promise<SiteRecord | null> {
  const parsed = parseAddress(url);
  const wide = parsed.ok ? parsed.wide?.pattern : undefined;
  const like = sites.find(({ patterns }) => wide && patterns.includes(wide));
  if (!parsed.ok || !wide || !like) return null;
  const { siteId, host, address } = parsed;
  const known = { siteId, name: host, addresses: [address], patterns: like.patterns };
  // A removed one stays removed: only its owner brings it back.
  if (await getSite(db, siteId)) return null;
  return storeSite(db, { ...known, askedAt: Date.now() });
}

/** Who sent a message, as plain data; `null` for what is no page in a tab. */
export function envelopeOf(sender: Browser.runtime.MessageSender): Envelope | null {
  const url = addressOf(sender);
  const tab = sender.tab?.id;
  return url && tab !== undefined ? { url, tab, frame: sender.frameId ?? 0 } : null;
}

/** The page script that sent this, or `null` where it isn't on a site that the user let us work on. */
export async function pageSender(
  db: StagemarkDb,
  { url, tab, frame }: Envelope,
): Promise<PageSender | null> {
  const sites = await listSites(db);
  const site = siteAt(sites, url) ?? (await adopt(db, sites, url));
  return site ? { site, tab, frame } : null;
}
