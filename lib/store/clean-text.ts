/**
 * Characters that no file format takes and no person reads: C0 and C1 controls but tab and line breaks, and the
 * two non-characters that XML forbids.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/**
 * Text as it is recorded: well-formed (a lone surrogate becomes U+FFFD) and free of control characters, so that
 * every export can hold it and gives it back (issue "Data in and out", 1).
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNWANTED, '');
}

/** A record with every text in it cleaned. Plain data only; unchanged records are given back as they are. */
export function cleanRecord<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, field]) => {
    const cleaned = cleanRecord(field);
    if (cleaned !== field) changed = true;
    return [key, cleaned] as const;
  });
  if (!changed) return value;
  return (
    Array.isArray(value) ? entries.map(([, field]) => field) : Object.fromEntries(entries)
  ) as T;
}
