import { useEffect, useState } from 'react';
import { localDay, offsetNow } from './today-is';

export { localDay, offsetNow };

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
