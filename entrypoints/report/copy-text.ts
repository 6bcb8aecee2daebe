import type { Texts } from '@/lib/i18n';
import { goalOf, goalOfPeriod } from '@/lib/score';
import { periodTitle } from './query/period-title';
import type { Shown } from './shown';

/** The evening in a few lines for a chat: plain text, best first, in the user's language. */
export function reportText(t: Texts, { asked, lists, report }: Shown): string {
  const { period } = asked;
  const { total, managers } = report;
  const lines = managers.map((row, index) => {
    const goal = goalOfPeriod(goalOf(lists.goals, row.manager), period.kind);
    const parts = [
      t('copyLine', {
        place: index + 1,
        name: row.name,
        n: t.number(row.successful),
        contacts: t.number(row.contacts),
        rate: t.percent(row.rate ?? 0),
      }),
      row.won > 0 && t.count('wonClients', row.won),
      row.untagged > 0 && t.count('untaggedToday', row.untagged),
      goal !== null && t('copyGoal', { n: t.number(goal) }),
    ];
    return parts.filter(Boolean).join(', ');
  });
  const sum = t('copyTotal', {
    n: t.number(total.successful),
    contacts: t.number(total.contacts),
    rate: t.percent(total.contacts > 0 ? total.successful / total.contacts : 0),
  });
  return [`${t('copyTitle')} · ${periodTitle(t, period)}`, '', ...lines, '', sum].join('\n');
}
