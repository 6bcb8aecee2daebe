/** A profile that has found no form for so many working days though records were open is told of. */
const SILENT_DAYS = 3;
const DAY_MS = 86_400_000;

/** Working days (Monday to Friday, by the clock here) after the first instant's day, up to the second one's. */
export function workingDays(from: string, to: string): number {
  const day = new Date(from);
  day.setHours(12, 0, 0, 0);
  const end = new Date(to);
  end.setHours(12, 0, 0, 0);
  let count = 0;
  for (let at = day.getTime() + DAY_MS; at <= end.getTime() + DAY_MS / 4; at += DAY_MS) {
    const weekday = new Date(at).getDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** What is known of a site at work. */
export interface Seen {
  lastRecordAt?: string | null | undefined;
  noFormSince?: string | null | undefined;
}

/** Whether a site's records have shown no form for days: its profile no longer fits (design.md, last line of "The picker"). */
export function isSilent({ lastRecordAt, noFormSince }: Seen): boolean {
  if (!lastRecordAt || !noFormSince) return false;
  return workingDays(noFormSince, lastRecordAt) >= SILENT_DAYS;
}
