import { IconButton } from '@/components/icon-button';
import type { TextKey } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { movePeriod, PERIOD_KINDS, type PeriodKind, periodOf } from '@/lib/score';
import { rangeOf } from './asked';
import type { AskedState } from './use-asked';

const KINDS: Record<PeriodKind, TextKey> = {
  day: 'periodDay',
  week: 'periodWeek',
  month: 'periodMonth',
  quarter: 'periodQuarter',
  year: 'periodYear',
  range: 'periodRange',
};

/** Which days: a kind of period, arrows to the ones beside it, a day to jump to. */
export function PeriodBar({ asked }: { asked: AskedState }) {
  const t = useTexts();
  const { period, today, weekStart, ask } = asked;
  const isNow = period.from <= today && today <= period.to;
  const move = (by: 1 | -1) => ask({ period: movePeriod(period, by, weekStart) });
  /** Another kind shows the last day looked at, not the start of a period that has hardly begun. */
  const turn = (kind: PeriodKind) => {
    if (kind === 'range') ask({ period: { ...period, kind } });
    else ask({ period: periodOf(kind, isNow ? today : period.to, weekStart) });
  };
  const jump = (day: string) => day && ask({ period: periodOf(period.kind, day, weekStart) });
  const setRange = (from: string, to: string) => {
    if (from && to) ask({ period: rangeOf(from, to) });
  };
  return (
    <div className="period-bar">
      <label className="period-kind">
        <span className="unseen">{t('period')}</span>
        <select
          className="field"
          value={period.kind}
          onChange={({ target }) => turn(target.value as PeriodKind)}
        >
          {PERIOD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(KINDS[kind])}
            </option>
          ))}
        </select>
      </label>
      <IconButton label={t('earlier')} icon="back" onClick={() => move(-1)} />
      {period.kind === 'range' ? (
        <span className="period-days">
          <DayField
            label={t('firstDay')}
            value={period.from}
            onPick={(d) => setRange(d, period.to)}
          />
          <span aria-hidden="true">–</span>
          <DayField
            label={t('lastDay')}
            value={period.to}
            onPick={(d) => setRange(period.from, d)}
          />
        </span>
      ) : (
        <DayField label={t('goToDay')} value={isNow ? today : period.from} onPick={jump} />
      )}
      <IconButton label={t('later')} icon="next" onClick={() => move(1)} />
      {!isNow && (
        <button
          type="button"
          className="button"
          onClick={() => ask({ period: periodOf(period.kind, today, weekStart) })}
        >
          {t('backToToday')}
        </button>
      )}
    </div>
  );
}

function DayField(props: { label: string; value: string; onPick: (day: string) => void }) {
  return (
    <input
      type="date"
      className="field day-field"
      aria-label={props.label}
      value={props.value}
      onChange={({ target }) => props.onPick(target.value)}
    />
  );
}
