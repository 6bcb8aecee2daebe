import { describe, expect, it } from 'vitest';
import { matchesSite, parseAddress } from '@/lib/sites/address';
import { readableAddress } from '@/lib/sites/readable';

const good = (text: string) => {
  const parsed = parseAddress(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.code}`);
  return parsed;
};

describe('parseAddress: the scheme', () => {
  it.each([
    ['crm.acme.com', 'https://crm.acme.com/'],
    ['CRM.Acme.COM', 'https://crm.acme.com/'],
    ['  https://crm.acme.com  ', 'https://crm.acme.com/'],
    ['HTTPS://crm.acme.com', 'https://crm.acme.com/'],
    ['http://crm.acme.com', 'http://crm.acme.com/'],
    ['//crm.acme.com/', 'https://crm.acme.com/'],
    ['<https://crm.acme.com>', 'https://crm.acme.com/'],
    ['view-source:https://crm.acme.com/', 'https://crm.acme.com/'],
    ['crm.acme.com.', 'https://crm.acme.com/'],
    ['localhost:5173', 'http://localhost:5173/'],
    ['demo.localhost', 'http://demo.localhost/'],
    ['crm', 'http://crm/'],
    ['intra:8080', 'http://intra:8080/'],
    ['192.168.1.20:81', 'http://192.168.1.20:81/'],
    ['10.0.0.5', 'http://10.0.0.5/'],
    ['172.31.0.1', 'http://172.31.0.1/'],
    ['172.32.0.1', 'https://172.32.0.1/'],
    ['8.8.8.8', 'https://8.8.8.8/'],
    ['127.0.0.1:4321', 'http://127.0.0.1:4321/'],
    ['[::1]:8080', 'http://[::1]:8080/'],
    ['[fd12::1]', 'http://[fd12::1]/'],
    ['crm.office.lan', 'http://crm.office.lan/'],
    ['https://crm.acme.com:443/', 'https://crm.acme.com/'],
    ['https://crm.acme.com:8443/', 'https://crm.acme.com:8443/'],
  ])('%s is %s', (text, address) => {
    expect(good(text).address).toBe(address);
  });
});

describe('parseAddress: the path', () => {
  it.each([
    ['https://intra.example/crm/', '/crm/'],
    ['https://intra.example/crm', '/crm/'],
    ['https://intra.example/crm/index.php?module=Leads&record=5', '/crm/'],
    ['https://intra.example/CRM/index.php', '/CRM/'],
    ['https://intra.example/tools/sales/', '/tools/sales/'],
    ['https://crm.acme.com/index.php?module=Accounts', '/'],
    ['https://crm.acme.com/index.php/leads/5', '/'],
    ['https://crm.acme.com/deals/123', '/'],
    ['https://crm.acme.com/deals/', '/'],
    ['https://crm.acme.com/deals', '/'],
    ['https://crm.acme.com/object/person/0b1b3b1e-6a2c-4f5e-9f54-0d6c2a0b7f11', '/'],
    ['https://acme.com/crm/deals/CRM-DEAL-2026-0001', '/crm/'],
    ['https://portal.acme.ru/crm/deal/details/5/', '/crm/'],
    ['https://acme.com/espocrm/#Lead/view/5', '/espocrm/'],
    ['https://acme.com/espocrm#Lead/view/5', '/espocrm/'],
    ['https://acme.com/suitecrm/public/#/accounts/record/1', '/suitecrm/public/'],
    ['https://acme.com/suitecrm/public/legacy/index.php?module=Calls', '/suitecrm/public/'],
    ['https://acme.com/web#id=5&model=crm.lead', '/'],
    ['https://erp.acme.com/odoo/crm-pipeline/5', '/odoo/crm-pipeline/'],
    ['https://crm.acme.ru/0/Nui/ViewModule.aspx#CardModuleV2/LeadPageV2/edit/1', '/0/'],
    ['https://crm.acme.ru/0/Shell/#Card/Leads_FormPage/edit/1', '/0/'],
    ['https://crm.acme.com/#anchor', '/'],
    ['https://intra.example/crm/../hr/', '/hr/'],
    ['https://acme.bitrix24.de/crm/deal/details/5/', '/'],
    ['https://acme.amocrm.ru/leads/detail/123', '/'],
    ['https://app.hubspot.com/contacts/123/record/0-3/5', '/'],
    ['https://acme.crm4.dynamics.com/main.aspx?appid=1&pagetype=entityrecord', '/'],
  ])('%s keeps %s', (text, path) => {
    expect(new URL(good(text).address).pathname).toBe(path);
  });

  it('drops query and hash', () => {
    expect(good('crm.acme.com/?a=b#c').address).toBe('https://crm.acme.com/');
  });
});

describe('parseAddress: what is asked for and what it is called', () => {
  it('asks for the host without its port', () => {
    expect(good('https://crm.acme.com:8443/crm/').pattern).toBe('https://crm.acme.com/*');
    expect(good('localhost:5173').pattern).toBe('http://localhost/*');
  });

  it('tells sites apart by port and path, never by record', () => {
    const ids = [
      'https://intra.example/crm/',
      'https://intra.example/crm/deals/5',
      'https://intra.example:8443/crm/',
      'https://intra.example/espocrm/',
      'https://intra.example/',
    ].map((text) => good(text).siteId);
    expect(ids).toEqual([
      'intra.example~crm',
      'intra.example~crm',
      'intra.example:8443~crm',
      'intra.example~espocrm',
      'intra.example',
    ]);
  });

  it('gives no host the id of contacts logged by hand', () => {
    expect(good('http://manual/').siteId).not.toBe('manual');
  });

  it('shows hosts in their own letters', () => {
    expect(good('https://црм.рф/').host).toBe('црм.рф');
    expect(good('https://црм.рф/').pattern).toBe('https://xn--l1ahr.xn--p1ai/*');
    expect(good('bücher.example:8080').host).toBe('bücher.example:8080');
    expect(good('продажи.компанія.укр').host).toBe('продажи.компанія.укр');
    expect(good('販売.例え.jp').host).toBe('販売.例え.jp');
    expect(readableAddress('https://xn--l1ahr.xn--p1ai/%D0%BE%D1%82%D0%B4%D0%B5%D0%BB/')).toBe(
      'црм.рф/отдел/',
    );
    expect(readableAddress('http://intra/crm/')).toBe('http://intra/crm/');
    expect(readableAddress('https://a.example/%E0%A4%A/')).toBe('a.example/%E0%A4%A/');
  });
});

describe('parseAddress: what is no address', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['my crm', 'not-an-address'],
    ['crm.acme.com and another', 'not-an-address'],
    ['12345', 'not-an-address'],
    ['0x7f000001', 'not-an-address'],
    ['1.2.3', 'not-an-address'],
    ['300.1.1.1', 'not-an-address'],
    ['*.acme.com', 'not-an-address'],
    ['https://*/', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://crm..com', 'not-an-address'],
    ['ivan@acme.com', 'not-an-address'],
    ['crm.acme.com:99999', 'not-an-address'],
    ['/crm/deals', 'not-an-address'],
    ['Salesforce', 'product-name'],
    ['amoCRM', 'product-name'],
    ['Zoho CRM', 'product-name'],
    ['www.bitrix24.ru', 'vendor-page'],
    ['pipedrive.com', 'vendor-page'],
    ['about:blank', 'browser-page'],
    ['chrome://extensions', 'browser-page'],
    ['moz-extension://abc/popup.html', 'browser-page'],
    ['https://chromewebstore.google.com/', 'browser-page'],
    ['file:///C:/crm/index.html', 'file'],
    ['ftp://crm.acme.com', 'unsupported-scheme'],
    ['mailto:ivan@acme.com', 'unsupported-scheme'],
    ['javascript:alert(1)', 'unsupported-scheme'],
    ['data:text/html,crm', 'unsupported-scheme'],
    ['https://ivan:secret@crm.acme.com/', 'has-password'],
    ['https://ivan@crm.acme.com/', 'has-password'],
    ['ivan:secret@crm.acme.com', 'has-password'],
  ])('%j is %s', (text, code) => {
    expect(parseAddress(text)).toEqual({ ok: false, code });
  });
});

describe('matchesSite', () => {
  const addresses = ['https://intra.example/crm/', 'http://127.0.0.1:8080/'];
  it.each([
    ['https://intra.example/crm/', true],
    ['https://intra.example/crm', true],
    ['https://intra.example/crm?x=1', true],
    ['https://intra.example/crm/index.php#a', true],
    ['https://intra.example/crmx/', false],
    ['https://intra.example/hr/', false],
    ['https://intra.example/hr/../crm/', true],
    ['https://intra.example:8443/crm/', false],
    ['http://intra.example/crm/', false],
    ['https://intra.example.evil.com/crm/', false],
    ['http://127.0.0.1:8080/anything', true],
    ['http://127.0.0.1:8081/', false],
    ['about:blank', false],
    ['not a url', false],
  ])('%s: %s', (url, expected) => {
    expect(matchesSite(addresses, url)).toBe(expected);
  });
});
