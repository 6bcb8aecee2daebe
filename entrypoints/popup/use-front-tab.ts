import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface FrontTab {
  id: number | null;
  url: string | null;
}

/** The tab in front; `undefined` until it is known. The address is told only where the browser lets us see it. */
export function useFrontTab(): FrontTab | undefined {
  const [front, setFront] = useState<FrontTab>();
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => setFront({ id: tab?.id ?? null, url: tab?.url ?? null }),
      () => setFront({ id: null, url: null }),
    );
  }, []);
  return front;
}
