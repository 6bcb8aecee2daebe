import { keepCopy, openDb, SCHEMA_VERSION, type StagemarkDb } from '@/lib/store';

const KEY = 'schema';
const CURRENT = String(SCHEMA_VERSION);

/** Where the database is of this version already, nothing has to be looked up: a popup must not wait for it. */
async function keepCopyOnce(name: string): Promise<void> {
  const pages = globalThis.localStorage as Storage | undefined;
  if (pages?.getItem(KEY) === CURRENT) return;
  // Another page or the background may be at it: one copies, the others wait.
  await navigator.locks.request(`copy ${name}`, () => keepCopy(name));
  pages?.setItem(KEY, CURRENT);
}

/** The store as the pages and the background open it: what an update migrates is kept as a copy first. */
export function openStore(): StagemarkDb {
  return openDb('stagemark', { before: keepCopyOnce });
}
