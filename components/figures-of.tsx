import type { ReactNode } from 'react';
import type { InteractionKind } from '@/lib/funnel';
import type { CountKey, Texts } from '@/lib/i18n';
import { GoalRing } from './goal-ring';
import { Icon } from './icon';
import { KIND_IDS, KINDS } from './kinds';

export interface DayFigures {
  successful: number;
  contacts: number;
  untagged: number;
  byKind: Record<InteractionKind, number>;
  steps: number;
  won: number;
  /** Successful contacts to be reached today; `null` where nobody set any. */
  goal: number | null;
  /** Days in a row with the goal met. */
  streak: number;
}

/** A plural text whose number stands in an element of its own, e.g. `of <b>27</b> contacts`. */
function WithNumber(props: {
  t: Texts;
  text: CountKey;
  n: number;
  children: (number: string) => ReactNode;
}) {
  const { t } = props;
  const [before, after] = t.count(props.text, props.n, { n: '{n}' }).split('{n}');
  return (
    <>
      {before}
      {props.children(t.number(props.n))}
      {after}
    </>
  );
}

/**
 * The day in one big number, and the number that it must not be taken for. Without hooks, and so are the parts it is
 * made of: the popup's first frame draws it before React is there.
 */
export function FiguresOf(props: DayFigures & { t: Texts }) {
  const { t, successful, contacts, untagged, byKind, goal, streak } = props;
  const number = (
    <strong data-testid="successful-today" data-zero={successful === 0}>
      {t.number(successful)}
    </strong>
  );
  return (
    <section className="figures" aria-label={t('todayFigures')}>
      <p className="figures-main">
        {goal === null ? number : <GoalRing part={successful / goal}>{number}</GoalRing>}
        <span className="figures-words">
          <span className="figures-what">{t.count('successfulToday', successful)}</span>
          <span className="figures-of">
            <WithNumber t={t} text="ofContacts" n={contacts}>
              {(n) => <b data-testid="contacts-today">{n}</b>}
            </WithNumber>
          </span>
          {goal !== null && (
            <span className="figures-goal">
              {successful < goal
                ? t('goalOfDay', { goal: t.number(goal) })
                : t('goalMet', { goal: t.number(goal) })}
              {streak > 1 && ` · ${t.count('streak', streak)}`}
            </span>
          )}
        </span>
      </p>
      {goal === null && (
        <span className="share" aria-hidden="true">
          <span style={{ inlineSize: `${contacts ? (100 * successful) / contacts : 0}%` }} />
        </span>
      )}
      <ul className="kinds">
        {KIND_IDS.map((kind) => (
          <li key={kind} data-zero={byKind[kind] === 0}>
            <Icon name={KINDS[kind].icon} />
            {t.count(KINDS[kind].counted, byKind[kind])}
          </li>
        ))}
        {untagged > 0 && (
          <li className="kinds-untagged">
            <WithNumber t={t} text="untaggedToday" n={untagged}>
              {(n) => <b data-testid="untagged-today">{n}</b>}
            </WithNumber>
          </li>
        )}
      </ul>
      {contacts > 0 && <More {...props} />}
    </section>
  );
}

/** What the day came to besides: shown where there is anything. */
function More({ t, successful, contacts, steps, won }: DayFigures & { t: Texts }) {
  return (
    <ul className="kinds figures-more">
      <li>{t('rateToday', { rate: t.percent(successful / contacts) })}</li>
      {steps > 0 && <li>{t.count('stepsToday', steps)}</li>}
      {won > 0 && <li className="figures-won">{t.count('wonClients', won)}</li>}
    </ul>
  );
}
