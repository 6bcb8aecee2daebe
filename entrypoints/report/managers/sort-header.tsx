import type { SortKey } from '@/lib/score';
import type { Sort } from './managers-table';

/** A column's name as a button that sorts by it. */
export function SortHeader(props: {
  id: SortKey;
  label: string;
  sort: Sort;
  onSort: (key: SortKey) => void;
  isPrinted?: boolean | undefined;
}) {
  const { id, label, sort, onSort, isPrinted = id === 'name' } = props;
  const isSorted = sort.key === id;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? sort.direction : undefined}
      className={isPrinted ? undefined : 'unprinted'}
    >
      <button type="button" className="sort" onClick={() => onSort(id)}>
        {label}
        <span className="sort-mark" data-direction={isSorted ? sort.direction : undefined} />
      </button>
    </th>
  );
}
