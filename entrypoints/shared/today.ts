import { useEffect, useState } from 'react';
import { dayOf, formatInstant } from '@/lib/funnel';

/** Minutes east of UTC, here and now. */
export const offsetNow = (): number => -new Date().getTimezoneOffset();

/** The calendar day here and now, `YYYY-MM-DD`. */
export function localDay(): string {
  return dayOf(formatInstant(Date.now(), offsetNow()));
}

/** Today, also of a page that stands open at midnight. */
export function useToday(): string {
  const [day, setDay] = useState(localDay);
  useEffect(() => {
    const midnight = new Date();
    midnight.setHours(24, 0, 0, 50);
    const timer = setTimeout(() => setDay(localDay()), midnight.getTime() - Date.now());
    return () => clearTimeout(timer);
  });
  return day;
}
