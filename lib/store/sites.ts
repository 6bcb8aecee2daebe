import type { InteractionKind, Revision } from '@/lib/funnel';
import type { StagemarkDb } from './db';
import { StoreError } from './errors';
import type { SiteRecord } from './records';
import {
  addAudit,
  differences,
  type Edit,
  firstRevision,
  isSame,
  revise,
  revisionOf,
} from './revision';
import { write } from './transact';

/** A site to store. */
export type SiteDraft = Omit<SiteRecord, keyof Revision>;

const AUDITED = [
  ...(['name', 'addresses', 'patterns', 'product', 'profile', 'funnel', 'manager'] as const),
  'writesNote' as const,
  'deletedAt' as const,
];

/** Form seen times are told in days: a write per form that opens would be wasted. */
const SEEN_STEP_MS = 10 * 60_000;

async function getKnown(db: StagemarkDb, id: string): Promise<SiteRecord> {
  const known = await db.sites.get(id);
  if (!known) throw new StoreError('unknown-site', `No site ${id}`);
  return known;
}

async function revised(
  db: StagemarkDb,
  before: SiteRecord,
  changed: SiteRecord,
  what: string,
  edit: Edit,
): Promise<SiteRecord> {
  if (isSame(before, changed)) return before;
  const after = revise(changed, edit);
  await db.sites.put(after);
  const deed = { what, table: 'sites', key: before.id };
  await addAudit(db, deed, differences(before, after, AUDITED), edit);
  return after;
}

/** Stores a site, new, changed or removed before; writes only where something changed. */
export function putSite(db: StagemarkDb, site: SiteDraft, edit: Edit): Promise<SiteRecord> {
  return write(db, async () => {
    const known = await db.sites.get(site.id);
    if (known) {
      const changed = { ...known, ...site, ...revisionOf(known), deletedAt: null };
      return revised(db, known, changed, 'changed', edit);
    }
    const made: SiteRecord = { ...site, ...firstRevision(edit) };
    await db.sites.put(made);
    const after = { name: site.name, addresses: site.addresses, product: site.product };
    await addAudit(
      db,
      { what: 'added', table: 'sites', key: site.id },
      { before: null, after },
      edit,
    );
    return made;
  });
}

/**
 * Changes some fields of a site.
 * @throws StoreError `unknown-site`
 */
export function amendSite(
  db: StagemarkDb,
  id: string,
  changes: Partial<Omit<SiteDraft, 'id'>>,
  edit: Edit,
): Promise<SiteRecord> {
  return write(db, async () => {
    const known = await getKnown(db, id);
    return revised(db, known, { ...known, ...changes }, 'changed', edit);
  });
}

/**
 * Removes a site: a tombstone stays. Its interactions stay and go on counting.
 * @throws StoreError `unknown-site`
 */
export function removeSite(db: StagemarkDb, id: string, edit: Edit): Promise<SiteRecord> {
  return write(db, async () => {
    const known = await getKnown(db, id);
    return revised(
      db,
      known,
      { ...known, deletedAt: known.deletedAt ?? edit.now },
      'removed',
      edit,
    );
  });
}

/** A site by id, or `undefined`; a removed one has `deletedAt`. */
export function getSite(db: StagemarkDb, id: string): Promise<SiteRecord | undefined> {
  return db.sites.get(id);
}

/** All sites by name, removed ones left out. */
export async function listSites(db: StagemarkDb): Promise<SiteRecord[]> {
  const all = await db.sites.toArray();
  return all
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Remembers the kind picked in a form (design.md, "Contracts", picker: "remembered per form").
 * @throws StoreError `unknown-site`
 */
export function rememberKind(
  db: StagemarkDb,
  site: string,
  form: string,
  kind: InteractionKind | 'not-a-contact',
  edit: Edit,
): Promise<void> {
  return write(db, async () => {
    const known = await getKnown(db, site);
    if (known.kinds[form] === kind) return;
    await db.sites.put(revise({ ...known, kinds: { ...known.kinds, [form]: kind } }, edit));
  });
}

/** What was seen at work on a site. */
export type SeenThing = 'lastFormAt' | 'lastRecordAt' | 'lastSaveAt';

function withSeen(known: SiteRecord, what: SeenThing, now: string): SiteRecord {
  const seen = { ...known, [what]: now };
  if (what === 'lastFormAt') seen.noFormSince = null;
  if (what === 'lastRecordAt') seen.noFormSince = known.noFormSince ?? now;
  return seen;
}

/**
 * Notes that a form or a record's page was seen, or a save, to the ten minutes: where no form comes for days the
 * user is told. No revision: it is this device's own. A site that isn't there is passed over.
 * @param now ISO instant
 */
export function noteSeen(
  db: StagemarkDb,
  site: string,
  what: SeenThing,
  now: string,
): Promise<void> {
  return write(db, async () => {
    const known = await db.sites.get(site);
    const last = known?.[what] ?? null;
    const isRecent = last !== null && Date.parse(now) - Date.parse(last) < SEEN_STEP_MS;
    const endsSilence = what === 'lastFormAt' && Boolean(known?.noFormSince);
    if (!known || (isRecent && !endsSilence)) return;
    await db.sites.put(withSeen(known, what, now));
  });
}
