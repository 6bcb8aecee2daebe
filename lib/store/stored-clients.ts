import type { StagemarkDb } from './db';
import type { ClientRecord } from './records';

/** Clients listed to choose from: a list of more nobody reads. */
const MOST = 2_000;

/** Clients by name, the first two thousand; those linked into another are left out. */
export async function storedClients(db: StagemarkDb): Promise<ClientRecord[]> {
  const rows = await db.clients
    .filter(({ id, root }) => id === root)
    .limit(MOST)
    .toArray();
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}
