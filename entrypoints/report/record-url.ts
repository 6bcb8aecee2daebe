/**
 * The address of a record in the CRM, if it is one that a link may lead to: it came from a page or a file, and
 * `javascript:` would run as the extension.
 */
export function recordUrl(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? url : null;
}
