import { type DependencyList, useEffect, useState } from 'react';
import { watch } from '@/lib/store';

/**
 * What a query of the store finds, changing by itself; `undefined` until the first answer, the last answer while
 * others are read. As `useLiveQuery`, which asks everything twice when a page opens, and once more where the
 * answer is at hand already.
 * @param deps what the query is made from
 * @param first the answer, where it was read before the page was shown
 */
export function useLive<T>(
  query: () => Promise<T>,
  deps: DependencyList,
  first?: T | undefined,
): T | undefined {
  const [state, setState] = useState<{ found: T | undefined; fault?: unknown }>({ found: first });
  useEffect(() => {
    return watch(query, {
      next: (found) => setState({ found }),
      error: (fault) => setState({ found: undefined, fault }),
    });
  }, deps);
  // For the page's fault boundary.
  if ('fault' in state) throw state.fault;
  return state.found;
}
