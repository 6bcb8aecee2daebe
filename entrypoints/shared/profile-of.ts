import * as z from 'zod/mini';
import type { Profile } from '@/lib/crm';
import { profileSchema } from '@/lib/crm/profile';
import { PROFILES } from '@/lib/crm/profiles';
import type { SiteRecord } from '@/lib/store';

/** Stands for "no product: by general signs", chosen by the user; then none is looked for. */
export const GENERAL_SIGNS = 'none';

/** A profile that was taught or imported for a site, or `null`; one that no longer fits the format counts as none. */
export function ownProfile(site: Pick<SiteRecord, 'profile'>): Profile | null {
  const own = site.profile ? z.safeParse(profileSchema, site.profile) : null;
  return own?.success ? own.data : null;
}

/** The profile of a site: its own (taught, imported), else its product's; `null` where there is none. */
export function profileOf(site: Pick<SiteRecord, 'product' | 'profile'>): Profile | null {
  return ownProfile(site) ?? ((site.product && PROFILES.get(site.product)) || null);
}
