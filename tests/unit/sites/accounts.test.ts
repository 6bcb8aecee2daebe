import { describe, expect, it } from 'vitest';
import { alsoHosts } from '@/entrypoints/shared/also-hosts';
import { parseAddress, patternTakes } from '@/lib/sites/address';

const wide = (text: string) => {
  const parsed = parseAddress(text);
  return parsed.ok ? parsed.wide : parsed.code;
};

describe('all accounts of a vendor', () => {
  it.each([
    ['acme.amocrm.ru', { vendor: 'amocrm.ru', pattern: 'https://*.amocrm.ru/*' }],
    [
      'https://acme.bitrix24.com.br/crm/',
      { vendor: 'bitrix24.com.br', pattern: 'https://*.bitrix24.com.br/*' },
    ],
    [
      'acme.crm4.dynamics.com',
      { vendor: 'crm4.dynamics.com', pattern: 'https://*.crm4.dynamics.com/*' },
    ],
    [
      'acme.lightning.force.com',
      { vendor: 'lightning.force.com', pattern: 'https://*.lightning.force.com/*' },
    ],
    ['app.hubspot.com', null],
    ['crm.acme.com', null],
    ['http://10.0.0.5:8080/crm/', null],
  ])('%s', (text, expected) => expect(wide(text)).toEqual(expected));
});

describe('patternTakes', () => {
  it.each([
    ['https://*.amocrm.ru/*', 'https://acme.amocrm.ru/leads/1', true],
    ['https://*.amocrm.ru/*', 'https://amocrm.ru.evil.example/', false],
    ['https://*.amocrm.ru/*', 'https://evilamocrm.ru/', false],
    ['https://*.amocrm.ru/*', 'http://acme.amocrm.ru/', false],
    ['*://crm.acme.com/*', 'http://crm.acme.com:8080/x', true],
    ['*://crm.acme.com/*', 'https://other.acme.com/', false],
    ['<all_urls>', 'https://crm.acme.com/', false],
    ['https://*.amocrm.ru/*', 'no address', false],
  ])('%s takes %s: %s', (pattern, url, takes) => expect(patternTakes(pattern, url)).toBe(takes));
});

it('asks for the other hosts that take a product’s saves', () => {
  expect(alsoHosts('https://acme.amocrm.ru/')).toContain('*://amojo.amocrm.ru/*');
  expect(alsoHosts('https://crm.acme.com/')).toEqual([]);
});
