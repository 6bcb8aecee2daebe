import * as z from 'zod/mini';
import { STARTER_REASONS, starterFunnel } from '@/lib/funnel';
import { loadTexts, starterName, type Texts } from '@/lib/i18n';
import type { IntendedSite } from '@/lib/sites';
import {
  type Edit,
  ensureStarter,
  getSetting,
  getSite,
  putSite,
  type SiteRecord,
  type StagemarkDb,
} from '@/lib/store';
import { LANGUAGE } from './setting-keys';
import { noteSpoken } from './spoken';

/** The texts in the language that the user set, else the browser's. */
export async function textsOf(db: StagemarkDb): Promise<Texts> {
  const texts = await loadTexts(await getSetting(db, LANGUAGE, z.nullable(z.string()), null));
  noteSpoken(texts.language);
  return texts;
}

/** Stores the funnel to start with, in the user's language, unless it is there. */
export async function storeStarter(db: StagemarkDb, t: Texts): Promise<void> {
  const name = (id: string) => starterName(t, id);
  const reasons = STARTER_REASONS.map((id) => ({ id, name: name(id) }));
  const edit = { by: 'setup', now: new Date().toISOString() };
  await ensureStarter(db, { ...starterFunnel(name), reasons }, edit);
}

/** Stores a site whose hosts were granted. One that is known gets the new addresses besides its own. */
export async function storeSite(
  db: StagemarkDb,
  { siteId, name, addresses, patterns }: IntendedSite,
  edit: Edit = { by: 'setup', now: new Date().toISOString() },
): Promise<SiteRecord> {
  const known = await getSite(db, siteId);
  const union = (a: readonly string[] = [], b: readonly string[]) => [...new Set([...a, ...b])];
  const fresh = {
    product: null,
    profile: null,
    funnel: null,
    manager: null,
    kinds: {},
    lastFormAt: null,
    lastSaveAt: null,
  };
  return putSite(
    db,
    {
      ...(known ?? fresh),
      id: siteId,
      name: known?.name ?? name,
      addresses: union(known?.addresses, addresses),
      patterns: union(known?.patterns, patterns),
    },
    edit,
  );
}
