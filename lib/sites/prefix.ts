import { cloudOf } from './vendors';

/** A file that a server runs or serves. */
const FILE = /\.(php\d?|aspx?|jspx?|do|cgi|pl|html?|action|svc|ashx)$/i;
/** Parts of a path that are a record or a list, not where the CRM is installed. */
const ROUTE =
  /^(\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{15,}|deals?|leads?|contacts?|accounts?|compan(y|ies)|clients?|customers?|people|persons?|organi[sz]ations?|opportunit(y|ies)|orders?|tasks?|activit(y|ies)|calendar|dashboard|home|login|records?|objects?|details?|views?|show|edit|lists?|settings)$/i;
/** Parts of a path that are where a CRM is installed. */
const APP = /crm|suite|sugar|espo|krayin|yeti|bitrix|creatio|odoo-app/i;
/** Rooms inside an installation: the CRM begins before them. */
const INNER = ['Nui', 'Shell', 'ClientApp', 'legacy'];

/** A hash that is a route of the page (`#/deals/5`, `#Lead/view/5`, `#id=5&model=crm.lead`), not an anchor. */
const isRoute = (hash: string) => /^#!?.*[/=]/.test(hash);

const joined = (parts: string[]) => (parts.length ? `/${parts.join('/')}/` : '/');

function before(parts: string[], isCut: (part: string) => boolean): string[] {
  const cut = parts.findIndex(isCut);
  return cut < 0 ? parts : parts.slice(0, cut);
}

/**
 * Which part of a pasted path is where the CRM is installed. Where nothing tells, the whole host: too wide
 * costs nothing (the browser grants a host, never a path), too narrow would leave records out.
 */
export function prefixOf(url: URL): string {
  if (cloudOf(url.hostname)) return '/';
  const parts = url.pathname.split('/').filter(Boolean);
  const last = parts.at(-1) ?? '';
  if (parts.some((part) => FILE.test(part))) {
    return joined(before(parts, (part) => FILE.test(part) || INNER.includes(part)));
  }
  const isFolder = url.pathname.endsWith('/');
  if (isRoute(url.hash)) {
    const folder = isFolder || APP.test(last) ? parts : parts.slice(0, -1);
    return joined(before(folder, (part) => INNER.includes(part)));
  }
  if (isFolder && !parts.some((part) => ROUTE.test(part))) return joined(parts);
  const install = before(parts, (part) => ROUTE.test(part));
  const app = install.findLastIndex((part) => APP.test(part));
  return joined(install.slice(0, app + 1));
}
