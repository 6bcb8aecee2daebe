import { monthOf } from '@/lib/funnel';
import type { Texts } from '@/lib/i18n';
import type { Period } from '@/lib/score';
import { localDay } from '../../shared/today-is';

/** What a period is called: "Monday, 23 November" (of another year with that), "November 2026", "Q4 2026". */
export function periodTitle(t: Texts, { kind, from, to }: Period): string {
  const year = from.slice(0, 4);
  if (kind === 'month') return t.month(monthOf(from));
  if (kind === 'year') return year;
  if (kind === 'quarter') {
    return t('quarterOfYear', { quarter: Math.ceil(Number(from.slice(5, 7)) / 3), year });
  }
  if (from !== to) return t.days(from, to);
  return year === localDay().slice(0, 4) ? t.day(from) : t.dayOfYear(from);
}
