import type { RecordRead, UserRead } from '@/lib/messages';
import {
  type ClientRecord,
  clientKey,
  type Edit,
  getCurrentManager,
  managerFor,
  putClient,
  type SiteRecord,
  type StagemarkDb,
} from '@/lib/store';
import { becomeManager, UNKNOWN_MANAGER } from '../shared/people';

/**
 * Who makes contacts here: the user that the page names, else who was set for the site, else who was last known
 * (design.md, "Words": manager). What the page names becomes the current manager.
 */
export async function managerOf(
  db: StagemarkDb,
  site: SiteRecord,
  user: UserRead | null,
  edit: Edit,
): Promise<string> {
  const name = user?.name ?? user?.id ?? null;
  if (user && name) {
    const manager = await managerFor(db, { site: site.id, id: user.id, name }, edit);
    const isAnother = (await getCurrentManager(db)) !== manager.id;
    // What was counted before any page had told a name is this person's.
    if (isAnother) await becomeManager(db, manager.id, edit);
    return manager.id;
  }
  return site.manager ?? (await getCurrentManager(db)) ?? UNKNOWN_MANAGER;
}

/** The id and type under which a record is kept: by its name alone where the page tells no id. */
function keyParts(read: RecordRead): { type: string; recordId: string } | null {
  if (read.id) return { type: read.type, recordId: read.id };
  return read.name ? { type: 'name', recordId: read.name } : null;
}

/** The stored client that a page's record is, or `null` where it is not stored yet. */
export async function findClient(
  db: StagemarkDb,
  site: SiteRecord,
  read: RecordRead | null,
): Promise<ClientRecord | null> {
  const key = read && keyParts(read);
  if (!key) return null;
  return (await db.clients.get(clientKey(site.id, key.type, key.recordId))) ?? null;
}

/** Stores the client that a page's record is. `null` where the page tells none. */
export async function storeClient(
  db: StagemarkDb,
  site: SiteRecord,
  read: RecordRead | null,
  edit: Edit,
): Promise<ClientRecord | null> {
  const key = read && keyParts(read);
  if (!read || !key) return null;
  const known = await findClient(db, site, read);
  const name = read.name ?? known?.name ?? `${key.type} ${key.recordId}`;
  return putClient(db, { site: site.id, ...key, name, url: read.url ?? known?.url ?? null }, edit);
}
