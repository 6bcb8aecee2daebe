import type { Texts } from '@/lib/i18n';
import { useTexts } from '@/lib/i18n/react';
import { goalOfPeriod, type ManagerRow, reasonCounts, successRate } from '@/lib/score';
import { Num } from './behind/behind-context';
import { namedReasons } from './parts/named-reasons';
import type { Shown } from './shown';

/** Reasons named in a sentence. */
const MOST_REASONS = 3;
/** Managers named where they share the first place. */
const MOST_FIRST = 3;

/** The answer first: who moved clients, and who was only busy. Then the team in a few numbers. */
export function Headline(shown: Shown) {
  const { asked, lists, report } = shown;
  const t = useTexts();
  const { total, managers } = report;
  const [best] = managers;
  const busiest = managers.reduce((most, row) => (row.contacts > most.contacts ? row : most), {
    ...(best ?? { contacts: 0, manager: '', name: '', successful: 0 }),
  });
  const rate = successRate(total);
  const goal = goalOfPeriod(lists.goals.team, asked.period.kind);
  const { filter } = asked;
  const facts = [
    ['columnContacts', total.contacts, {}],
    ['columnSteps', total.steps, { what: 'successful' }],
    ['columnWon', total.won, { what: 'won' }],
    ['columnLost', total.lost, { what: 'lost' }],
    ['columnBack', total.regressed, { what: 'regressed' }],
    ['columnUntagged', total.untagged, { what: 'untagged' }],
  ] as const;
  return (
    <section className="card headline" aria-label={t('teamFigures')}>
      <div className="headline-main">
        <strong>
          <Num
            n={total.successful}
            behind={{ ...filter, what: 'successful' }}
            title={t('columnSuccessful')}
          />
        </strong>
        <p>
          <span className="headline-what">{t.count('successfulToday', total.successful)}</span>
          <span className="hint">
            {t.count('outOfContacts', total.contacts, { rate: t.percent(rate ?? 0) })}
          </span>
          {goal !== null && (
            <span className="hint">
              {t('teamGoal', { share: t.percent(total.successful / goal), goal: t.number(goal) })}
            </span>
          )}
        </p>
      </div>
      {best && managers.length > 1 && (
        <p className="headline-lead">
          {leadOf(t, managers, best)}
          {best.successful > 0 && busiest.contacts > best.contacts && (
            <>
              {' '}
              {t('leadBusiest', {
                name: busiest.name,
                contacts: t.number(busiest.contacts),
                successful: t.number(busiest.successful),
              })}
              <Why {...shown} manager={busiest.manager} name={busiest.name} />
            </>
          )}
        </p>
      )}
      <dl className="facts">
        {facts.map(([key, n, behind]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <Num n={n} behind={{ ...filter, ...behind }} title={t(key)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Who moved clients most: by name also where a few share the first place, and nobody where many do. */
function leadOf(t: Texts, managers: readonly ManagerRow[], best: ManagerRow): string | null {
  const { name, successful, contacts } = best;
  if (successful === 0) return t('leadNobody');
  const first = managers.filter((row) => row.successful === successful);
  if (first.length > MOST_FIRST) return null;
  return first.length > 1
    ? t('leadTied', { names: t.list(first.map((row) => row.name)), n: t.number(successful) })
    : t.count('leadBest', successful, { name, contacts: t.number(contacts) });
}

/** What most contacts of the busiest one came to: that is why a long list of calls moved nobody. */
function Why({ report, lists, manager, name }: Shown & { manager: string; name: string }) {
  const t = useTexts();
  const own = report.tallies.filter((row) => row.manager === manager && row.reason !== '');
  const most = namedReasons(t, lists, reasonCounts(own)).slice(0, MOST_REASONS);
  if (most.length === 0) return null;
  const reasons = t.list(most.map((each) => `${each.name} (${t.number(each.count)})`));
  return <span className="headline-why">{t('leadWhy', { name, reasons })}</span>;
}
