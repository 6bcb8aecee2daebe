import { useLiveQuery } from 'dexie-react-hooks';
import {
  auditOf,
  type ClientRecord,
  type FunnelRecord,
  getClient,
  interactionsOfClient,
  type ListedInteraction,
  linkedClients,
  listFunnels,
  listManagers,
  listSites,
  type ManagerRecord,
  type SiteRecord,
  type StagemarkDb,
} from '@/lib/store';
import { useDb } from '../../shared/store-context';

/** What the page of a client shows. */
export interface ClientData {
  client: ClientRecord | null;
  /** All records that share its timeline, itself included. */
  records: ClientRecord[];
  /** Newest first; deleted ones too. */
  rows: ListedInteraction[];
  funnels: ReadonlyMap<string, FunnelRecord>;
  managers: ManagerRecord[];
  sites: SiteRecord[];
}

async function readClient(db: StagemarkDb, id: string): Promise<ClientData> {
  const [client, records, rows, funnels, managers, sites] = await Promise.all([
    getClient(db, id),
    linkedClients(db, id),
    interactionsOfClient(db, id),
    listFunnels(db),
    listManagers(db),
    listSites(db),
  ]);
  return {
    client: client ?? null,
    records,
    rows: rows.reverse(),
    funnels: new Map(funnels.map((funnel) => [funnel.id, funnel])),
    managers,
    sites,
  };
}

/** The client, changing by itself; `undefined` until it is read. */
export function useClient(id: string): ClientData | undefined {
  const db = useDb();
  return useLiveQuery(() => readClient(db, id), [db, id]);
}

/** Everything that was ever done to these interactions and records, newest first. */
export function useAudit({ rows, records }: ClientData) {
  const db = useDb();
  const keys = [
    ...rows.map(({ id }) => ['interactions', id] as const),
    ...records.map(({ id }) => ['clients', id] as const),
  ];
  return useLiveQuery(async () => {
    const parts = await Promise.all(keys.map(([table, key]) => auditOf(db, table, key)));
    return parts.flat().sort((a, b) => (b.id ?? 0) - (a.id ?? 0));
  }, [db, JSON.stringify(keys)]);
}
