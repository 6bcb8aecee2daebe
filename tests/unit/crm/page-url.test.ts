import { describe, expect, test } from 'vitest';
import { matchesAny, recordAt } from '@/lib/crm/page-url';

const RECORDS = [
  { type: 'deal', hash: '/deals/:id/show' },
  { type: 'company', path: '/accounts/:id' },
  { type: 'lead', query: 'module=Leads&record=:id*' },
];

describe('recordAt', () => {
  test.each([
    ['http://crm.test/#/deals/0/show', { type: 'deal', id: '0' }],
    ['http://crm.test/app#/deals/12/show', { type: 'deal', id: '12' }],
    ['http://crm.test/accounts/a%20b', { type: 'company', id: 'a b' }],
    ['http://crm.test/index.php?module=Leads&record=1a2b-3c', { type: 'lead', id: '1a2b-3c' }],
  ])('%s', (url, record) => {
    expect(recordAt(RECORDS, url)).toEqual(record);
  });
  test.each([
    'http://crm.test/#/deals',
    'http://crm.test/#/deals/12/edit',
    'http://crm.test/#/deals/1/2/show',
    'http://crm.test/accounts/1/notes',
  ])('%s is no record', (url) => {
    expect(recordAt(RECORDS, url)).toBeNull();
  });
});

test('a pattern without an id can still mark a place', () => {
  const never = [{ type: 'settings', path: '/settings/*' }];
  expect(matchesAny(never, 'http://crm.test/settings/users')).toBe(true);
  expect(matchesAny(never, 'http://crm.test/deals')).toBe(false);
  expect(matchesAny(undefined, 'http://crm.test/deals')).toBe(false);
});

test('an address that names no type is a record’s only where the page shows which', () => {
  const records = [{ type: 'deal', path: '*/odoo/*/:id(\\d+)', where: '.lead' }];
  const url = 'http://crm.test/odoo/action-412/33';
  const page = (shows: boolean) =>
    ({ querySelector: (css: string) => (shows && css === '.lead' ? {} : null) }) as ParentNode;
  expect(recordAt(records, url, page(true))).toEqual({ type: 'deal', id: '33' });
  expect(recordAt(records, url, page(false))).toBeNull();
  expect(recordAt(records, url)).toBeNull();
});
