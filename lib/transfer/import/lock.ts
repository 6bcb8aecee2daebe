import { TransferError } from '../fault';

/** Held while an import is on its way, so that nobody takes it for one that a crash left behind. */
export interface ImportLock {
  release(): void;
}

/**
 * Takes the lock that all pages and the background share.
 * @param database name of the store
 * @throws TransferError `busy` where another page has it
 */
export function takeLock(database: string): Promise<ImportLock> {
  const locks = globalThis.navigator?.locks;
  // Without it (a browser older than ours) there is one page at a time at most.
  if (!locks) return Promise.resolve({ release: () => undefined });
  return new Promise((resolve, reject) => {
    locks
      .request(`import ${database}`, { ifAvailable: true }, (lock) => {
        if (!lock) throw new TransferError('busy', 'Another import is on its way');
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}
