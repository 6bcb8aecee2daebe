const CLIENT = '#/client/';

/** Address of a client's page. */
export function clientHash(client: string): string {
  return CLIENT + encodeURIComponent(client);
}

/** The client whose page an address is; `null` of another page. */
export function clientOfHash(hash: string): string | null {
  if (!hash.startsWith(CLIENT)) return null;
  try {
    return decodeURIComponent(hash.slice(CLIENT.length));
  } catch {
    return null;
  }
}
