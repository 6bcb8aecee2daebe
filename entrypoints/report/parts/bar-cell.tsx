import type { ReactNode } from 'react';
import { useTexts } from '@/lib/i18n/react';
import type { Behind, Pair } from '@/lib/score';
import { Num } from '../behind/behind-context';

/** A row of a small table with bars: contacts, and the successful ones within them. */
export function BarRow(props: {
  label: string;
  pair: Pair;
  /** The longest bar's number. */
  most: number;
  behind: Behind;
  hideSuccessful?: boolean;
}) {
  const { label, pair, most, behind, hideSuccessful } = props;
  const t = useTexts();
  const width = (n: number) => ({ inlineSize: `${(100 * n) / most}%` });
  return (
    <tr>
      <th scope="row">{label}</th>
      {!hideSuccessful && (
        <td>
          <Num
            n={pair.successful}
            behind={{ ...behind, what: 'successful' }}
            title={`${label} · ${t('columnSuccessful')}`}
          />
        </td>
      )}
      <td>
        <Num n={pair.contacts} behind={behind} title={`${label} · ${t('columnContacts')}`} />
      </td>
      <td className="bar-cell">
        <span className="nested-bar" aria-hidden="true" style={width(pair.contacts)}>
          <span
            style={{
              inlineSize: pair.contacts ? `${(100 * pair.successful) / pair.contacts}%` : 0,
            }}
          />
        </span>
      </td>
    </tr>
  );
}

/** The table around such rows. */
export function BarTable(props: {
  labelledBy: string;
  columns: readonly string[];
  children: ReactNode;
}) {
  const t = useTexts();
  return (
    <table className="bar-table" aria-labelledby={props.labelledBy}>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <td className="bar-cell">
            <span className="unseen">{t('picture')}</span>
          </td>
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}
