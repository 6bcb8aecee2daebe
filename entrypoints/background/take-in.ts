import { type StagemarkDb, type StoreErrorCode, toStoreError } from '@/lib/store';
import { showBadge } from '../shared/badge';
import { findSender } from './find-sender';
import { type Inbox, type Letter, saveOf } from './inbox';
import { answerPage } from './page-answers';
import type { SaveDesk } from './save-desk';

/** Faults of the store as a whole: what comes after will fail as well, and must not go before. */
const DOWN: readonly StoreErrorCode[] = ['quota', 'closed', 'newer', 'unavailable', 'damaged'];
/** What only reads is told the browser's own error. */
const isStoreDown = (error: unknown) => DOWN.includes(toStoreError(error).code);

async function takeOne(db: StagemarkDb, desk: SaveDesk, one: Letter): Promise<void> {
  if (one.what === 'heard') return desk.takeHeard(one.id, one.evidence);
  const from = await findSender(db, one.from);
  // A site that was removed meanwhile counts nothing any more.
  if (from) await answerPage(db, desk, one.message, from, one.at, true);
}

async function takeAll(db: StagemarkDb, desk: SaveDesk, inbox: Inbox): Promise<boolean> {
  const letters = await inbox.letters();
  if (letters.length === 0) return false;
  /** Saves of which a letter could not be taken: what follows it must not go before it. */
  const stuck = new Set<string>();
  for (const one of letters) {
    const save = saveOf(one);
    if (save !== null && stuck.has(save)) continue;
    try {
      await takeOne(db, desk, one);
      await inbox.drop(one);
    } catch (error) {
      console.error('Stagemark still can not store', error);
      if (isStoreDown(error)) return true;
      if (save !== null) stuck.add(save);
    }
  }
  await showBadge(db);
  return false;
}

/**
 * Takes in what waits for the store, in order; each letter leaves the inbox only when it is stored.
 * @returns of the function: whether the store still fails, so that what comes now must wait behind
 */
export function takingIn(
  db: StagemarkDb,
  desk: () => SaveDesk,
  inbox: Inbox,
): () => Promise<boolean> {
  let running: Promise<boolean> | null = null;
  return () => {
    running ??= takeAll(db, desk(), inbox).finally(() => {
      running = null;
    });
    return running;
  };
}
