import { useEffect, useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import type { Goal } from '@/lib/score';

/** One goal per day and week, and how much of each is reached. */
export function GoalRow(props: {
  name: string;
  goal: Goal;
  /** What holds where this one is left empty. */
  usual?: Goal;
  reached?: { day: number; week: number };
  onChange: (goal: Goal) => void;
}) {
  const { name, goal, usual = {}, reached, onChange } = props;
  const t = useTexts();
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['day', 'week'] as const).map((span) => (
        <GoalCells
          key={span}
          label={t(span === 'day' ? 'goalPerDayOf' : 'goalPerWeekOf', { name })}
          value={goal[span]}
          usual={usual[span]}
          reached={reached?.[span]}
          onChange={(n) => onChange({ ...goal, [span]: n })}
        />
      ))}
    </tr>
  );
}

function GoalCells(props: {
  label: string;
  value: number | undefined;
  usual: number | undefined;
  reached: number | undefined;
  onChange: (n: number | undefined) => void;
}) {
  const { label, value, usual, reached, onChange } = props;
  const t = useTexts();
  const [typed, setTyped] = useState(String(value ?? ''));
  useEffect(() => setTyped(String(value ?? '')), [value]);
  const keep = () => {
    const n = typed === '' ? undefined : Math.round(Number(typed));
    const isGood = n === undefined || (n >= 1 && n <= 9_999);
    if (isGood && n !== value) onChange(n);
    // What counts is shown: a part of a contact was rounded, nonsense was not taken.
    setTyped(String((isGood ? n : value) ?? ''));
  };
  const aim = value ?? usual;
  return (
    <>
      <td>
        <input
          type="number"
          className="field goal-field"
          min={1}
          max={9_999}
          aria-label={label}
          placeholder={usual === undefined ? '–' : String(usual)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={keep}
          onKeyDown={({ key }) => key === 'Enter' && keep()}
        />
      </td>
      <td>
        {reached !== undefined &&
          (aim === undefined ? (
            t.number(reached)
          ) : (
            <>
              {t('nOfM', { n: t.number(reached), m: t.number(aim) })}{' '}
              <b data-met={reached >= aim}>{t.percent(reached / aim)}</b>
            </>
          ))}
      </td>
    </>
  );
}
