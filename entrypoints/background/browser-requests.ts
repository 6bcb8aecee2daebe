import type { Browser } from 'wxt/browser';

/** Requests as the browser tells of them (`webRequest`). */

/** The page went away: whether the server got it nobody can know. */
export const ABORTED = /ERR_ABORTED|NS_BINDING_ABORTED/;
/** The server was never reached: nothing was saved. After any other end without an answer nobody knows. */
export const NOT_SENT =
  /NAME_NOT_RESOLVED|NAME_RESOLUTION|INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_FAILED|ADDRESS_(?:UNREACHABLE|INVALID)|BLOCKED_BY|PROXY|TUNNEL|SSL_|CERT_|UNKNOWN_HOST|OFFLINE|REDIRECT_LOOP/;
/** What loads a page. */
export const PAGES: ReadonlySet<string> = new Set(['main_frame', 'sub_frame']);
export const QUIET = new Set(['GET', 'HEAD', 'OPTIONS']);

export const FILTER: Browser.webRequest.RequestFilter = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['main_frame', 'sub_frame', 'xmlhttprequest', 'ping', 'other'],
};

/** A request's body as text, where the browser tells it. */
export function bodyText(details: { requestBody?: unknown }): string | null {
  const body = details.requestBody as
    | { formData?: Record<string, unknown[]>; raw?: { bytes?: ArrayBuffer }[] }
    | null
    | undefined;
  if (body?.formData) return JSON.stringify(body.formData);
  const parts = body?.raw?.map((part) => (part.bytes ? new TextDecoder().decode(part.bytes) : ''));
  return parts ? parts.join('') : null;
}
