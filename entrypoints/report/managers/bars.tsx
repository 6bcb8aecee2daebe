import { CappedList } from '@/components/capped-list';
import { useTexts } from '@/lib/i18n/react';
import type { Filter, ManagerRow } from '@/lib/score';
import { Num } from '../behind/behind-context';

/** More managers than this are hidden until asked for: the table below has them all. */
const CAP = 8;
/** With more, paper has no room beside the table; with a crowd, for nothing but the table. */
const MANY = 12;
const CROWD = 40;

const sizeOf = (n: number) => (n > CROWD ? 'crowd' : n > MANY ? 'many' : 'few');

/** Contacts beside successful ones, per manager. The table beneath has the same numbers. */
export function Bars({ rows, filter }: { rows: readonly ManagerRow[]; filter: Filter }) {
  const t = useTexts();
  const most = Math.max(1, ...rows.map(({ contacts }) => contacts));
  const width = (n: number) => ({ inlineSize: `${(100 * n) / most}%` });
  return (
    <figure className="bars" data-size={sizeOf(rows.length)}>
      <figcaption className="legend">
        <span>
          <i className="key-good" /> {t('columnSuccessful')}
        </span>
        <span>
          <i className="key-all" /> {t('columnContacts')}
        </span>
      </figcaption>
      <CappedList items={rows} cap={CAP} label={t('whoMoved')}>
        {(row) => (
          <li key={row.manager} className="bar-row">
            <span className="bar-name">{row.name}</span>
            <span className="bar-pair" aria-hidden="true">
              <span
                className="bar bar-good"
                data-none={row.successful === 0}
                style={width(row.successful)}
              />
              <span className="bar bar-all" style={width(row.contacts)} />
            </span>
            <span className="bar-said">
              <Num
                n={row.contacts}
                behind={{ ...filter, manager: row.manager }}
                title={row.name}
                count={row.contacts}
              >
                {t('nOfM', { n: t.number(row.successful), m: t.number(row.contacts) })}
              </Num>
            </span>
          </li>
        )}
      </CappedList>
    </figure>
  );
}
