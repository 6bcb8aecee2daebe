import { monthOf } from '@/lib/funnel';
import type { Texts } from '@/lib/i18n';
import type { Period } from '@/lib/score';

/** What a period is called: "Monday, 23 November", "November 2026", "Q4 2026". */
export function periodTitle(t: Texts, { kind, from, to }: Period): string {
  const year = from.slice(0, 4);
  if (kind === 'month') return t.month(monthOf(from));
  if (kind === 'year') return year;
  if (kind === 'quarter') {
    return t('quarterOfYear', { quarter: Math.ceil(Number(from.slice(5, 7)) / 3), year });
  }
  return from === to ? t.day(from) : t.days(from, to);
}
