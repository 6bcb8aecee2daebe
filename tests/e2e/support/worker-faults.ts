import type { RunningExtension } from './extension.ts';

/** How the browser's database fails in the worker that runs now; the next one starts with a sound one. */
export type WorkerFault = 'full' | 'closing' | 'aborts' | 'open-fails';

/**
 * Patches IndexedDB in the service worker, as a full disk or a damaged profile would show itself. Dexie holds the
 * function that begins a transaction from when it opened, so what is patched is what a transaction is used by.
 */
export async function breakStore(extension: RunningExtension, fault: WorkerFault): Promise<void> {
  const worker = await extension.serviceWorker();
  await worker.evaluate((how) => {
    const store = IDBObjectStore.prototype;
    const transaction = IDBTransaction.prototype;
    const factory = IDBFactory.prototype;
    const { add, put } = store;
    const saved = { add, put, objectStore: transaction.objectStore, open: factory.open };
    Object.assign(globalThis, {
      mendStore: () => {
        Object.assign(store, { add: saved.add, put: saved.put });
        transaction.objectStore = saved.objectStore;
        factory.open = saved.open;
      },
    });
    const writing = (write: typeof put): typeof put =>
      function (this: IDBObjectStore, ...args) {
        if (how === 'full') throw new DOMException('The disk is full', 'QuotaExceededError');
        const request = write.apply(this, args);
        this.transaction.abort();
        return request;
      };
    if (how === 'full' || how === 'aborts')
      Object.assign(store, { add: writing(add), put: writing(put) });
    else {
      transaction.objectStore = () => {
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      };
    }
    if (how === 'open-fails') {
      factory.open = () => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      };
    }
  }, fault);
}

/** Takes the patches of `breakStore` away. */
export async function mendStore(extension: RunningExtension): Promise<void> {
  const worker = await extension.serviceWorker();
  await worker.evaluate(() => (globalThis as unknown as { mendStore(): void }).mendStore());
}
