import { uncamel } from './wordy';

/** What an address says, as words. */

/** How a list is shown and which page of a program shows it: no kind of record. "DetailsTemplate", "?filter=mine", `filterbytk`. */
const VIEWS =
  /(?<![a-z])(?:(?:details?|list|index|master|item)[ _-]?templates?|(?:details?|view|edit|list|index|show|create|form)[ _-]?(?:pages?|views?|screens?|forms?))(?![a-z])/gi;
const FILTERS =
  /(?<=[?&])(?:filter|search|sort|order_?by)\w*=[^&#]*|(?<=[/])filter(?:by|ed|s?-)\w*/gi;

/** What was done is reported where it stands: "visits/7/report". */
const REPORT_OF =
  /(?<=\/[\w-]*\d[\w-]*\/)(?:report|informe|rapport|bericht|relat[oó]rio|rapporto|relazione|raport|verslag|rapor)(?=$|[/?#])/gi;

/** The part of an app in which all of it stands: "/dashboard/deals/7", "/admin/clients". */
const PREFIX = /\/(?:dashboard|panel|backend|backoffice)(?=\/[^/?#]*[a-z])/gi;

/** Programs that make an admin's pages of any tables keep clients there too: "/admin/crm/client/7/change/". */
const ADMIN = /\/admin(?=(?:\/[^/?#]+)*\/[^/?#]*\d)/i;

/** An address without what only says how something is shown. */
export const shownAt = (url: string) =>
  url
    .replace(PREFIX, '')
    .replace(ADMIN, '')
    .replace(FILTERS, '')
    .replace(REPORT_OF, '')
    .replace(ASKED_OF, '=');

/** What programs call what is asked of them: `?event=det`. */
const ASKED_OF = /(?<=[?&])(?:event|fuseaction|action)=/gi;

/** A piece of an address without what only says which view it is. */
export const withoutView = (text: string) => uncamel(text).replace(VIEWS, ' ');

/** The address as words. */
export function placeOf(url: string): string {
  const path = shownAt(url).replace(/^https?:\/\/[^/]+/, '');
  try {
    return withoutView(decodeURIComponent(path)).replace(/[/?&=#+]/g, ' ');
  } catch {
    return withoutView(path).replace(/[/?&=#+]/g, ' ');
  }
}
