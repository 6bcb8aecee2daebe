import { calendarLocale } from '@/lib/i18n';
import { weekStartOf } from '@/lib/score';

/** The weekday that a page's weeks begin with (1 is Monday), for the language that it speaks. */
export function weekStartIn(language: string): number {
  return weekStartOf(calendarLocale(language, navigator.languages));
}
