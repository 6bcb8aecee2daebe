import { useTexts } from '@/lib/i18n/react';
import {
  type Behind,
  earlierOf,
  goalOf,
  goalOfPeriod,
  type ManagerRow,
  type SortKey,
} from '@/lib/score';
import { Num } from '../behind/behind-context';
import type { Shown } from '../shown';
import { COLUMNS, type Column } from './columns';
import { Reached } from './reached';
import { SortHeader } from './sort-header';
import { Spark } from './spark';

export interface Sort {
  key: SortKey;
  direction: 'ascending' | 'descending';
}

/** The table "Managers" (design.md, "Contracts"). */
export function ManagersTable(
  props: Shown & { rows: readonly ManagerRow[]; sort: Sort; onSort: (key: SortKey) => void },
) {
  const { asked, lists, rows, sort, onSort } = props;
  const t = useTexts();
  const goalFor = (manager: string) =>
    goalOfPeriod(goalOf(lists.goals, manager), asked.period.kind);
  const { manager: shown } = asked.filter;
  const only = (manager: string) =>
    asked.ask({ filter: { ...asked.filter, manager: shown === manager ? undefined : manager } });
  const last = earlierOf(asked.period.to, asked.today);
  const successfulOf = ({ manager }: ManagerRow): Behind => ({
    ...{ ...asked.filter, manager },
    what: 'successful',
  });
  const hasGoals = rows.some(({ manager }) => goalFor(manager) !== null);
  return (
    <div className="table-scroll">
      <table className="managers-table" aria-label={t('managers')}>
        <thead>
          <tr>
            <SortHeader id="name" label={t('columnManager')} sort={sort} onSort={onSort} />
            {COLUMNS.map(({ key, label, isPrinted }) => (
              <SortHeader
                key={key}
                id={key}
                label={t(label)}
                sort={sort}
                onSort={onSort}
                isPrinted={isPrinted}
              />
            ))}
            {hasGoals && <th scope="col">{t('columnGoal')}</th>}
            <th scope="col" className="unprinted">
              {t('columnSpark')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.manager}>
              <th scope="row">
                <button
                  type="button"
                  className="manager-name"
                  title={t('showOnlyManager', { name: row.name })}
                  aria-pressed={asked.filter.manager === row.manager}
                  onClick={() => only(row.manager)}
                >
                  {row.name}
                </button>
              </th>
              {COLUMNS.map((column) => (
                <td
                  key={column.key}
                  className={column.isPrinted ? undefined : 'unprinted'}
                  data-column={column.key}
                >
                  <Cell row={row} column={column} filter={asked.filter} />
                </td>
              ))}
              {hasGoals && (
                <td>
                  <Reached
                    n={row.successful}
                    goal={goalFor(row.manager)}
                    behind={successfulOf(row)}
                    title={`${row.name} · ${t('columnGoal')}`}
                  />
                </td>
              )}
              <td className="unprinted">
                <Spark
                  days={row.spark}
                  last={last}
                  behind={successfulOf(row)}
                  title={`${row.name} · ${t('columnSpark')}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: { row: ManagerRow; column: Column; filter: Shown['asked']['filter'] }) {
  const { row, column, filter } = props;
  const t = useTexts();
  const value = column.numberOf(row);
  if (value === null) return <span className="num-none">–</span>;
  const written =
    column.as === 'percent'
      ? t.percent(value)
      : column.as === 'decimal'
        ? t.decimal(value)
        : t.number(value);
  return (
    <Num
      n={value}
      behind={{ ...filter, ...column.behind, manager: row.manager }}
      title={`${row.name} · ${t(column.label)}`}
      count={
        column.behind.what === 'successful' ? row.successful : column.as ? row.contacts : value
      }
    >
      {written}
    </Num>
  );
}
