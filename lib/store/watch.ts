import { liveQuery } from 'dexie';

/**
 * Asks a query at once, and again whenever what it read has changed.
 * @returns ends it
 */
export function watch<T>(
  query: () => Promise<T>,
  told: { next: (found: T) => void; error: (fault: unknown) => void },
): () => void {
  const watching = liveQuery(query).subscribe(told);
  return () => watching.unsubscribe();
}
