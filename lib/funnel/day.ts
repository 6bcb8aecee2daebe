/**
 * Days and instants (rule 9). A stored time is an ISO 8601 instant with milliseconds and the manager's UTC
 * offset, e.g. `2026-11-23T09:00:00.000+02:00`; its day is the calendar day in that offset, never recomputed
 * from the reader's time zone.
 */

/** The calendar day where the manager was, `YYYY-MM-DD`. */
export function dayOf(at: string): string {
  return at.slice(0, 10);
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * An instant written with an offset.
 * @param epochMs milliseconds since 1970 UTC
 * @param offsetMinutes minutes east of UTC, e.g. 120 for +02:00
 */
export function formatInstant(epochMs: number, offsetMinutes: number): string {
  const local = new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const size = Math.abs(offsetMinutes);
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Minutes east of UTC of a stored instant; `Z` is 0. */
export function offsetOf(at: string): number {
  const found = /([+-])(\d\d):(\d\d)$/.exec(at);
  if (!found) return 0;
  const size = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === '-' ? -size : size;
}

/** The day that many days away, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The time of a press (rule 9): it never goes back on one device. Where the clock was set back, the last one
 * plus 1 ms.
 */
export function nextInstant(nowMs: number, offsetMinutes: number, lastMs: number | null): string {
  const ms = lastMs !== null && nowMs <= lastMs ? lastMs + 1 : nowMs;
  return formatInstant(ms, offsetMinutes);
}
