import { isHost, usesHttp } from './host';
import { prefixOf } from './prefix';
import { readableHost } from './punycode';
import { cloudOf, PRODUCT_NAMES, vendorOf } from './vendors';

/** Why a text is no address of a CRM. Each has a message of its own in the locale files. */
export type AddressProblem =
  | 'empty'
  | 'not-an-address'
  | 'product-name'
  | 'vendor-page'
  | 'browser-page'
  | 'file'
  | 'unsupported-scheme'
  | 'has-password';

/** An address that Stagemark can work on. */
export interface Address {
  ok: true;
  /** Origin and path prefix, with a slash at the end: `https://intra.example/crm/`. */
  address: string;
  /** The host as people write it, with its port where it has one. */
  host: string;
  /** What the browser is asked for: the whole host, without a port (Firefox's patterns carry none). */
  pattern: string;
  /** All accounts of the vendor's cloud, where each has a sub-domain of its own; else `null`. */
  wide: { vendor: string; pattern: string } | null;
  /** The same for the same address in every browser. */
  siteId: string;
}

export type ParsedAddress = Address | { ok: false; code: AddressProblem };

const BROWSER_PAGE =
  /^(about|chrome|edge|brave|opera|vivaldi|chrome-extension|moz-extension|extension|devtools|resource|chrome-search):/i;
const STORE_PAGE =
  /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;
const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i;

const problem = (code: AddressProblem): ParsedAddress => ({ ok: false, code });

/** What people paste around an address. */
function cleaned(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .trim()
    .replace(/^[<"'«“]+|[>"'»”]+$/g, '')
    .replace(/^view-source:/i, '')
    .trim();
}

function toUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** With the scheme that a bare host most likely has. */
function withScheme(text: string): string {
  const bare = text.replace(/^\/\//, '');
  const guess = toUrl(`https://${bare}`);
  return `${guess && usesHttp(guess.hostname) ? 'http' : 'https'}://${bare}`;
}

function isProductName(typed: string): boolean {
  const name = typed.toLowerCase().replace(/[\s-]/g, '');
  return PRODUCT_NAMES.has(name) || PRODUCT_NAMES.has(name.replace(/(cloud)?crm$/, ''));
}

function wrongScheme(scheme: string): AddressProblem {
  return scheme === 'file' ? 'file' : 'unsupported-scheme';
}

/** Id of a site: host, port, path. `manual` is what contacts logged by hand carry, so no host may have it. */
function siteIdOf({ host, pathname }: URL): string {
  const path = pathname.slice(1, -1).replaceAll('/', '~');
  return path || host === 'manual' ? `${host}~${path}` : host;
}

/**
 * Reads what a person typed or pasted as the address of a CRM: a host, an address with a path, or any record's
 * address. See `prefixOf` for the part of a path that is kept.
 */
export function parseAddress(text: string): ParsedAddress {
  const typed = cleaned(text);
  if (typed === '') return problem('empty');
  if (BROWSER_PAGE.test(typed)) return problem('browser-page');
  const scheme = SCHEME.exec(typed)?.[1]?.toLowerCase();
  const hasHost = scheme !== undefined && typed.slice(scheme.length + 1).startsWith('//');
  if (scheme && scheme !== 'http' && scheme !== 'https') {
    // `ivan:secret@crm.example` is a log-in, not a scheme.
    const isLogin = !hasHost && /^[^/]*@/.test(typed) && scheme !== 'mailto';
    return problem(isLogin ? 'has-password' : wrongScheme(scheme));
  }
  if (isProductName(typed)) return problem('product-name');
  if (/\s|^\/(?!\/)/.test(typed)) return problem('not-an-address');
  const url = toUrl(scheme ? typed : withScheme(typed));
  if (!url) return problem('not-an-address');
  if (url.username || url.password) {
    return problem(scheme || url.password ? 'has-password' : 'not-an-address');
  }
  url.hostname = url.hostname.replace(/\.$/, '');
  if (!isHost(url.hostname, typed)) return problem('not-an-address');
  if (STORE_PAGE.test(url.hostname)) return problem('browser-page');
  if (cloudOf(url.hostname) === 'vendor') return problem('vendor-page');
  url.pathname = prefixOf(url);
  const vendor = vendorOf(url.hostname);
  return {
    ok: true,
    address: url.origin + url.pathname,
    host: readableHost(url.hostname) + (url.port ? `:${url.port}` : ''),
    pattern: `${url.protocol}//${url.hostname}/*`,
    wide: vendor === null ? null : { vendor, pattern: `${url.protocol}//*.${vendor}/*` },
    siteId: siteIdOf(url),
  };
}

/** Whether a page belongs to a site: the same origin exactly, and a path at or below one of its prefixes. */
export function matchesSite(addresses: readonly string[], url: string): boolean {
  const page = toUrl(url);
  if (!page) return false;
  return addresses.some((address) => {
    const site = toUrl(address);
    if (!site || site.origin !== page.origin) return false;
    return `${page.pathname}/`.startsWith(site.pathname.replace(/\/?$/, '/'));
  });
}

/** Whether a match pattern's host takes an address in. */
export function patternTakes(pattern: string, url: string): boolean {
  const page = toUrl(url);
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  if (!page || !host || (scheme !== '*' && `${scheme}:` !== page.protocol)) return false;
  if (!host.startsWith('*.')) return host === page.hostname;
  return page.hostname === host.slice(2) || page.hostname.endsWith(host.slice(1));
}
