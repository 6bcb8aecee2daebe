import { useTexts } from '@/lib/i18n/react';
import { type SortKey, sortManagers } from '@/lib/score';
import type { Shown } from '../shown';
import { Bars } from './bars';
import { COLUMNS } from './columns';
import { ManagersTable } from './managers-table';
import { useSort } from './use-sort';

/** Who moved clients: a bar each, and all numbers in a table. */
export function ManagersCard(shown: Shown) {
  const t = useTexts();
  const { report } = shown;
  const [sort, setSort] = useSort();
  const rows = sortManagers(report.managers, sort.key, sort.direction);
  const turn = (key: SortKey) => {
    const isSame = key === sort.key;
    const first =
      key === 'name' || COLUMNS.find((column) => column.key === key)?.isLessBetter
        ? 'ascending'
        : 'descending';
    const other = sort.direction === 'ascending' ? 'descending' : 'ascending';
    setSort({ key, direction: isSame ? other : first });
  };
  return (
    <section className="card part" aria-labelledby="managers-title">
      <h2 id="managers-title">{t('whoMoved')}</h2>
      <p className="part-text">{t('whoMovedText')}</p>
      <Bars rows={rows} filter={shown.asked.filter} />
      <ManagersTable {...shown} rows={rows} sort={sort} onSort={turn} />
    </section>
  );
}
