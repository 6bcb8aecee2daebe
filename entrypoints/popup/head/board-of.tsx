import { MoreButton } from '@/components/more-button';
import type { Texts } from '@/lib/i18n';
import type { BoardRow } from '@/lib/store';
import { openReport } from '../../shared/open-page';

/** A manager's day, with the goal of it. */
export type TeamRow = BoardRow & { goal: number | null };

/** Managers that a popup shows without a scrollbar. */
const CAP = 8;

/** What the team did, and who moved clients, best first. Without hooks, for the first frame. */
export function BoardOf(props: {
  t: Texts;
  rows: readonly TeamRow[];
  day: string;
  isOpen: boolean;
  /** Told what its button says. */
  onToggle: (name: string) => void;
}) {
  const { t, rows, day, isOpen } = props;
  const shown = isOpen ? rows : rows.slice(0, CAP);
  const hidden = rows.length - CAP;
  const sum = (key: 'successful' | 'contacts') => rows.reduce((n, row) => n + row[key], 0);
  const open = (manager: string) =>
    void openReport(`?${new URLSearchParams({ day, manager }).toString()}`);
  return (
    <section className="board">
      <p className="board-sum">
        <strong>{t.number(sum('successful'))}</strong>{' '}
        {t.count('successfulToday', sum('successful'))}{' '}
        <span className="hint">
          {t.count('outOfContacts', sum('contacts'), {
            rate: t.percent(sum('successful') / sum('contacts')),
          })}
        </span>
      </p>
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
      {hidden > 0 && <MoreButton {...{ t, hidden, isOpen }} onToggle={props.onToggle} />}
    </section>
  );
}
