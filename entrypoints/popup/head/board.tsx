import { useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import type { BoardRow } from '@/lib/store';
import { openReport } from '../../shared/open-page';

/** Managers that a popup shows without a scrollbar. */
const CAP = 8;

/** Who moved clients that day, best first; a name opens that manager's day in the report. */
export function Board(props: {
  rows: readonly (BoardRow & { goal: number | null })[];
  day: string;
}) {
  const t = useTexts();
  const { rows, day } = props;
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? rows : rows.slice(0, CAP);
  const hidden = rows.length - CAP;
  const open = (manager: string) =>
    void openReport(`?${new URLSearchParams({ day, manager }).toString()}`);
  return (
    <>
      <table className="board-table" aria-label={t('managers')}>
        <thead>
          <tr>
            <th scope="col">{t('columnManager')}</th>
            <th scope="col">{t('columnSuccessful')}</th>
            <th scope="col">{t('columnContacts')}</th>
            <th scope="col">{t('columnRate')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ manager, name, successful, contacts, goal }) => (
            <tr key={manager}>
              <th scope="row">
                <button type="button" className="board-name" onClick={() => open(manager)}>
                  {name}
                </button>
              </th>
              <td data-good={successful > 0} data-met={goal !== null && successful >= goal}>
                {goal === null
                  ? t.number(successful)
                  : t('nOfM', { n: t.number(successful), m: t.number(goal) })}
              </td>
              <td>{t.number(contacts)}</td>
              <td>{t.percent(contacts > 0 ? successful / contacts : 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button
          type="button"
          className="button more"
          data-look="plain"
          data-size="s"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('showLess') : t.count('showMore', hidden)}
        </button>
      )}
    </>
  );
}
