import type { ClientRecord, Interaction, PendingRecord } from '@/lib/store';

/** What the extension holds, read past its own code. */
export interface Stored {
  interactions: Interaction[];
  pending: PendingRecord[];
  clients: ClientRecord[];
  badge: string;
}

/** Runs in a page of the extension's origin: reads the stores as they lie in the browser. */
export async function readStored(): Promise<Stored> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const db = await asked(indexedDB.open('stagemark'));
  try {
    const tx = db.transaction(['interactions', 'pending', 'clients']);
    const all = <T>(store: string) => asked(tx.objectStore(store).getAll() as IDBRequest<T[]>);
    const [interactions, pending, clients] = await Promise.all([
      all<Interaction>('interactions'),
      all<PendingRecord>('pending'),
      all<ClientRecord>('clients'),
    ]);
    const live = interactions.filter(({ deletedAt }) => deletedAt === null);
    return { interactions: live, pending, clients, badge: await chrome.action.getBadgeText({}) };
  } finally {
    db.close();
  }
}
