import { dayOf, formatInstant } from '@/lib/funnel';

/** Minutes east of UTC, here and now. */
export const offsetNow = (): number => -new Date().getTimezoneOffset();

/** The calendar day here and now, `YYYY-MM-DD`. */
export function localDay(): string {
  return dayOf(formatInstant(Date.now(), offsetNow()));
}
