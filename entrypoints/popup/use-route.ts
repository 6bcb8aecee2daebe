import { useEffect, useState } from 'react';

/** The hash of the page's address, and how to change it. */
export function useRoute(): [string, (hash: string) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = (next: string) => {
    location.hash = next;
    // Where the address had it already, the browser tells of no change.
    setHash(next);
  };
  return [hash, go];
}
