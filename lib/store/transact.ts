import type { StagemarkDb } from './db';
import { toStoreError } from './errors';

/**
 * Runs `body` in one transaction that reads and writes: all of it is stored, or nothing. Calls inside each other
 * join the outer one, so callers may put several functions of this room into one transaction. Inside, await
 * nothing but the store.
 * @throws StoreError
 */
export async function write<T>(db: StagemarkDb, body: () => Promise<T>): Promise<T> {
  try {
    return await db.transaction('rw', db.tables, body);
  } catch (error) {
    throw toStoreError(error);
  }
}

/**
 * Runs `body` in one transaction that only reads: what it sees belongs together.
 * @throws StoreError
 */
export async function read<T>(db: StagemarkDb, body: () => Promise<T>): Promise<T> {
  try {
    return await db.transaction('r', db.tables, body);
  } catch (error) {
    throw toStoreError(error);
  }
}
