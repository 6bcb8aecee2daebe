import type { DateOrder } from '@/lib/transfer';

/** Minutes east of UTC here at a local time: daylight saving included. */
export function offsetAt(localMs: number): number {
  const utc = new Date(localMs);
  const local = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  local.setHours(utc.getUTCHours(), utc.getUTCMinutes());
  return -local.getTimezoneOffset();
}

/** How dates are written where the browser says that its user lives: it tells what no date of a table does. */
export function usualOrder(): DateOrder {
  const parts = new Intl.DateTimeFormat(navigator.language).formatToParts(0);
  const order = parts.flatMap(({ type }) =>
    type === 'day' || type === 'month' || type === 'year' ? type[0] : [],
  );
  const found = order.join('');
  return found === 'mdy' ? 'mdy' : 'dmy';
}

/**
 * What the columns are called to choose from: by the header, with their number where that leaves them nameless or
 * gives two one name.
 */
export function columnNames(
  header: readonly string[],
  count: number,
  numbered: (n: number) => string,
): string[] {
  return Array.from({ length: count }, (_, i) => {
    const name = header[i]?.trim() ?? '';
    const isAlone = header.filter((other) => other.trim() === name).length === 1;
    if (name === '') return numbered(i + 1);
    return isAlone ? name : `${name} (${numbered(i + 1)})`;
  });
}
