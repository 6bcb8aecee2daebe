/** A CRM vendor's cloud: everything on its hosts is the CRM, so an address there needs no path. */
interface Vendor {
  /** The domain; its sub-domains are meant too. */
  domain: string;
  /** Each account has a sub-domain of its own: the bare domain and `www.` are the shop window. */
  accounts?: true;
}

const perAccount = [
  'amocrm.com amocrm.ru kommo.com',
  'pipedrive.com creatio.com bpmonline.com terrasoft.ru terrasoft.ua bpmsoft.ru',
  'megaplan.ru megaplan.ua megaplan.by megaplan.kz planfix.ru planfix.com planfix.ua',
  'retailcrm.ru retailcrm.pro retailcrm.es keycrm.app salesdrive.me uspacy.ua',
  'odoo.com frappe.cloud erpnext.com sugarondemand.com myfreshworks.com freshsales.io',
  'monday.com twenty.com zendesk.com lightning.force.com my.salesforce.com salesforce.com',
];

const shared = [
  'app.hubspot.com crm.zoho.com crm.zoho.eu crm.zoho.in crm.zoho.com.au crm.zoho.jp crm.zohocloud.ca',
  'insightly.com app.close.com app.copper.com app.attio.com',
];

const words = (lines: string[]) => lines.join(' ').split(' ');

const VENDORS: readonly Vendor[] = [
  ...words(perAccount).map((domain): Vendor => ({ domain, accounts: true })),
  ...words(shared).map((domain): Vendor => ({ domain })),
];

/** Names that people type where an address is asked. */
export const PRODUCT_NAMES: ReadonlySet<string> = new Set(
  words([
    'amocrm kommo bitrix bitrix24 pipedrive creatio bpmonline megaplan planfix retailcrm keycrm odoo erpnext',
    'frappe sugarcrm suitecrm espocrm vtiger yetiforce krayin salesforce hubspot zoho dynamics dynamics365',
    'insightly close copper attio monday twenty zendesk freshsales',
  ]),
);

/** Vendors with a domain per country or region: `acme.bitrix24.de`, `acme.crm4.dynamics.com`. */
const SPREAD = /^(?:(.+)\.)?(?:bitrix24\.[a-z]{2,3}(?:\.[a-z]{2})?|crm\d*\.dynamics\.com)$/;

/** Whose cloud a host is: the CRM of one account, the vendor's own pages, or nobody's that is known. */
export function cloudOf(host: string): 'account' | 'vendor' | null {
  const windowOr = (sub: string) => (sub === '' || sub === 'www' ? 'vendor' : 'account');
  const spread = SPREAD.exec(host);
  if (spread) return windowOr(spread[1] ?? '');
  for (const { domain, accounts } of VENDORS) {
    if (host !== domain && !host.endsWith(`.${domain}`)) continue;
    return accounts ? windowOr(host.slice(0, -domain.length).replace(/\.$/, '')) : 'account';
  }
  return null;
}

/** The domain under which a vendor gives each account a sub-domain, for a host that is one; else `null`. */
export function vendorOf(host: string): string | null {
  if (cloudOf(host) !== 'account') return null;
  const spread = SPREAD.exec(host)?.[1];
  if (spread) return host.slice(spread.length + 1);
  return (
    VENDORS.find(({ domain, accounts }) => accounts && host.endsWith(`.${domain}`))?.domain ?? null
  );
}
