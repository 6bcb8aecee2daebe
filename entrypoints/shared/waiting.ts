import { browser } from 'wxt/browser';
import { areaOf } from './areas';

/** Where saves wait that the store could not take (entrypoints/background/inbox.ts). */
export const INBOX = 'inbox';

const isPress = (letter: unknown) =>
  (letter as { message?: { type?: unknown } } | null)?.message?.type === 'page/pressed';

/** How many saves wait for the store. */
export async function countWaiting(): Promise<number> {
  let count = 0;
  for (const name of ['local', 'session'] as const) {
    const kept = (await areaOf(name).get(INBOX))[INBOX];
    if (Array.isArray(kept)) count += kept.filter(isPress).length;
  }
  return count;
}

/** Tells whenever that number may have changed. @returns ends it */
export function watchWaiting(onChange: () => void): () => void {
  const hear = (changes: Record<string, unknown>) => {
    if (INBOX in changes) onChange();
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}
