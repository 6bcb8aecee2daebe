import { useCallback, useMemo } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { useToday } from '../../shared/today';
import { weekStartIn } from '../../shared/week-start';
import { type Asked, readAsked, writeAsked } from './asked';
import { useSearch } from './use-search';

export interface AskedState extends Asked {
  today: string;
  weekStart: number;
  /** Changes the address, so that Back and a bookmark bring it again. */
  ask: (change: Partial<Asked>) => void;
}

/** Period and filters, kept in the page's address. */
export function useAsked(): AskedState {
  const today = useToday();
  const [search, setSearch] = useSearch();
  const weekStart = weekStartIn(useTexts().language);
  const asked = useMemo(() => readAsked(search, today, weekStart), [search, today, weekStart]);
  const ask = useCallback(
    (change: Partial<Asked>) => {
      const next = writeAsked({ ...asked, ...change }, location.search, today);
      history.pushState(null, '', `${location.pathname}${next}${location.hash}`);
      setSearch(next);
    },
    [asked, today, setSearch],
  );
  // One object while nothing changes: the parts of the report are drawn anew only where it does.
  return useMemo(() => ({ ...asked, today, weekStart, ask }), [asked, today, weekStart, ask]);
}
