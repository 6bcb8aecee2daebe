import type { SortKey } from '@/lib/score';
import { searchOf } from '../query/search-of';
import { useSearch } from '../query/use-search';
import { COLUMNS } from './columns';
import type { Sort } from './managers-table';

/** Best first, until a column is chosen. */
const BEST: Sort = { key: 'successful', direction: 'descending' };

const PARAM = 'sort';
/** Before the column's name: from the least. */
const UP = '-';

/** The order that an address asks for: `sort=won`, `sort=-name`. What is no column asks for the best first. */
export function readSort(search: string): Sort {
  const asked = new URLSearchParams(search).get(PARAM) ?? '';
  const name = asked.startsWith(UP) ? asked.slice(UP.length) : asked;
  const key: SortKey | undefined =
    name === 'name' ? name : COLUMNS.find((column) => column.key === name)?.key;
  return key ? { key, direction: asked.startsWith(UP) ? 'ascending' : 'descending' } : BEST;
}

function writeSort({ key, direction }: Sort): string {
  const params = new URLSearchParams(location.search);
  if (key === BEST.key && direction === BEST.direction) params.delete(PARAM);
  else params.set(PARAM, `${direction === 'ascending' ? UP : ''}${key}`);
  return searchOf(params);
}

/** The order of the managers, kept in the page's address: a bookmark and a link bring it again. */
export function useSort(): [Sort, (sort: Sort) => void] {
  const [search, setSearch] = useSearch();
  const choose = (sort: Sort) => {
    const next = writeSort(sort);
    // No step of its own for Back: what is asked is the same.
    history.replaceState(null, '', `${location.pathname}${next}${location.hash}`);
    setSearch(next);
  };
  return [readSort(search), choose];
}
