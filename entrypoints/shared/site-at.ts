import { matchesSite } from '@/lib/sites';
import type { SiteRecord } from '@/lib/store';

/** The site that an address belongs to: the one with the longest matching address (two CRMs on one host). */
export function siteAt(sites: readonly SiteRecord[], url: string): SiteRecord | null {
  let best: { site: SiteRecord; length: number } | null = null;
  for (const site of sites) {
    for (const address of site.addresses) {
      if (!matchesSite([address], url)) continue;
      if (!best || address.length > best.length) best = { site, length: address.length };
    }
  }
  return best?.site ?? null;
}
