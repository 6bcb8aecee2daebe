import { cleanRecord } from './clean-text';
import { clientKey } from './client-key';
import type { StagemarkDb } from './db';
import { StoreError } from './errors';
import { eachChunk } from './paging';
import type { ClientRecord } from './records';
import { type Edit, firstRevision, isSame, revise } from './revision';
import { write } from './transact';

/** A client as a page shows it, or as typed by hand. */
export interface ClientSeen {
  site: string;
  /** deal, company, lead, person …, or `name` where only a name is known. */
  type: string;
  recordId: string;
  /** '' where the page doesn't tell: a known name stays. */
  name: string;
  url: string | null;
}

const CHUNK = 1_000;

/**
 * Stores a client, or what is new about it; writes only where something changed. An empty name or no address
 * erases nothing.
 * @returns the client as stored
 */
export function putClient(db: StagemarkDb, told: ClientSeen, edit: Edit): Promise<ClientRecord> {
  const seen = cleanRecord(told);
  return write(db, async () => {
    const id = clientKey(seen.site, seen.type, seen.recordId);
    const known = await db.clients.get(id);
    if (!known) {
      const { site, type, recordId, name, url } = seen;
      const made: ClientRecord = {
        ...{ id, site, type, recordId, name, url },
        ...{ root: id, funnel: null },
        ...firstRevision(edit),
      };
      await db.clients.put(made);
      return made;
    }
    const name = seen.name || known.name;
    const changed = { ...known, name, url: seen.url ?? known.url, deletedAt: null };
    if (isSame(known, changed)) return known;
    const stored = revise(changed, edit);
    await db.clients.put(stored);
    return stored;
  });
}

/** A client by id, or `undefined`. */
export function getClient(db: StagemarkDb, id: string): Promise<ClientRecord | undefined> {
  return db.clients.get(id);
}

/** The root of a client's group; itself where it is linked with none, or has no record yet. */
export async function rootOf(db: StagemarkDb, client: string): Promise<string> {
  return (await db.clients.get(client))?.root ?? client;
}

/** All clients that share a timeline with this one, itself included, by name. None where it has no record. */
export async function linkedClients(db: StagemarkDb, client: string): Promise<ClientRecord[]> {
  return db.clients
    .where('root')
    .equals(await rootOf(db, client))
    .sortBy('name');
}

/**
 * Remembers a client's funnel (rule 12), for its next interactions; earlier ones stay where they are.
 * @throws StoreError `unknown-client`
 */
export function rememberFunnel(
  db: StagemarkDb,
  client: string,
  funnel: string | null,
  edit: Edit,
): Promise<void> {
  return write(db, async () => {
    const known = await db.clients.get(client);
    if (!known) throw new StoreError('unknown-client', `No client ${client}`);
    if (known.funnel !== funnel) await db.clients.put(revise({ ...known, funnel }, edit));
  });
}

/**
 * Clients whose name contains the text, whatever the case: those that start with it first, then by name.
 * @param limit how many at most; an empty text finds none.
 */
export async function searchClients(
  db: StagemarkDb,
  text: string,
  limit: number,
): Promise<ClientRecord[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const found: ClientRecord[] = [];
  await eachChunk(
    db.clients,
    CHUNK,
    ({ id }) => id,
    (rows) => {
      const live = rows.filter(({ deletedAt }) => deletedAt === null);
      found.push(...live.filter(({ name }) => name.toLowerCase().includes(wanted)));
      // Enough to choose from: a common word needn't read a hundred thousand clients.
      return found.length < limit * 10;
    },
  );
  const rank = ({ name }: ClientRecord) => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)).slice(0, limit);
}
