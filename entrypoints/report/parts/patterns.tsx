import { useTexts } from '@/lib/i18n/react';
import type { Pair } from '@/lib/score';
import type { AskedState } from '../query/use-asked';
import type { Shown } from '../shown';
import { BarRow, BarTable } from './bar-cell';

const mostOf = (pairs: readonly Pair[]) => Math.max(1, ...pairs.map(({ contacts }) => contacts));

/** Weekdays in the order that a week has here; a weekday without contacts is left out at its ends. */
export function Weekdays({ asked, report }: Shown) {
  const t = useTexts();
  const { weekStart, filter } = asked;
  const order = Array.from({ length: 7 }, (_, i) => ((weekStart - 1 + i) % 7) + 1);
  const rows = order
    .map((weekday) => ({ weekday, pair: report.weekdays[weekday - 1] }))
    .filter((row): row is { weekday: number; pair: Pair } => (row.pair?.contacts ?? 0) > 0);
  return (
    <section className="card part" aria-labelledby="weekdays-title">
      <h2 id="weekdays-title">{t('weekdaysTitle')}</h2>
      <p className="part-text">{t('weekdaysText')}</p>
      <BarTable
        labelledBy="weekdays-title"
        columns={[t('columnWeekday'), t('columnSuccessful'), t('columnContacts')]}
      >
        {rows.map(({ weekday, pair }) => (
          <BarRow
            key={weekday}
            label={t.weekday(weekday)}
            pair={pair}
            most={mostOf(report.weekdays)}
            behind={{ ...filter, weekday }}
          />
        ))}
      </BarTable>
    </section>
  );
}

/** Hours of day, from the first with a contact to the last. */
export function Hours({ hours, asked }: { hours: Pair[] | undefined; asked: AskedState }) {
  const t = useTexts();
  if (!hours) return null;
  const busy = hours.flatMap(({ contacts }, hour) => (contacts > 0 ? [hour] : []));
  const [first = 0, last = -1] = [busy[0], busy.at(-1)];
  const rows = hours.slice(first, last + 1);
  return (
    <section className="card part" aria-labelledby="hours-title">
      <h2 id="hours-title">{t('hoursTitle')}</h2>
      <p className="part-text">{t('hoursText')}</p>
      <BarTable
        labelledBy="hours-title"
        columns={[t('columnHour'), t('columnSuccessful'), t('columnContacts')]}
      >
        {rows.map((pair, index) => (
          <BarRow
            key={t.hour(first + index)}
            label={t.hour(first + index)}
            pair={pair}
            most={mostOf(rows)}
            behind={{ ...asked.filter, hour: first + index }}
          />
        ))}
      </BarTable>
    </section>
  );
}
