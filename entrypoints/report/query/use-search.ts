import { useEffect, useState } from 'react';

/** The page's query as it stands, also after Back; whoever changes the address says so by the second. */
export function useSearch(): [string, (search: string) => void] {
  const [search, setSearch] = useState(location.search);
  useEffect(() => {
    const follow = () => setSearch(location.search);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return [search, setSearch];
}
