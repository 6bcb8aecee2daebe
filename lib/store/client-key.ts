/** One spelling: composed letters, single spaces. */
function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** Parts joined so that different parts never give the same key. Readable: nothing is hashed. */
function joinKey(...parts: string[]): string {
  return parts.map((part) => part.replace(/[%/]/g, encodeURIComponent)).join('/');
}

/**
 * The id of a client: site, record type and record id (design.md, "Words"), so that two browsers make the same
 * one. Where only a name is known (type `name`), case and spaces don't matter.
 */
export function clientKey(site: string, type: string, recordId: string): string {
  const record = tidy(recordId);
  return joinKey(site, type, type === 'name' ? record.toLowerCase() : record);
}

/** The key of a manager: site and user id, else name (design.md, "Words"). */
export function managerKey(site: string, idOrName: string): string {
  return joinKey(site, tidy(idOrName));
}
