import { expect, test } from 'vitest';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords } from '@/lib/crm/recognise/match-words';
import { headsOther, otherRecord, typeAt } from '@/lib/crm/recognise/record-type';

/** Which record a page is of, by its address and what it is headed as. */

const words = makeWords(packedWords());
const CRM = 'https://crm.example.test';

test.each([
  ['/clients/4711', 'clients'],
  ['/clients/4711/tickets/12', 'tickets'],
  ['/app/purchase_orders/edit/7', 'purchase orders'],
  ['/PurchaseOrders/7c1b2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d?tab=notes', 'Purchase Orders'],
  ['/index.php?module=HelpDesk&view=Detail&record=9', 'Help Desk'],
  ['/main.aspx?appid=1&etn=incident&id=5', 'incident'],
  ['/#/leads/view/12', 'leads'],
  ['/crm/deal.aspx', 'deal'],
  ['/', ''],
  ['/%E0%A4%A/7', '%E0%A4%A'],
  // What only says how something is shown.
  ['/wp-admin/post.php?post=1187&action=edit', 'wp admin'],
  ['/home#/Visit/DetailsTemplate/6b2e', 'Visit'],
  ['/admin/leads/filterbytk/203', 'leads'],
  ['/index.php?controller=AdminCustomerThreads', 'Admin Customer Threads'],
])('%s is of "%s"', (at, type) => {
  expect(typeAt(CRM + at)).toBe(type);
});

const of = (at: string, heads = '', title = '') =>
  otherRecord(words, { url: CRM + at, type: typeAt(CRM + at), heads, title });

test.each([
  ['/tasks/7', '', ''],
  ['/clients/4711/tickets/12', '', ''],
  ['/app/7', 'Task #7', ''],
  ['/app/7', 'Bestellung 2026-11', ''],
  ['/app/7', 'Тикет №12', ''],
  ['/app/7', '', 'INV-7 | Invoice 7 | Acme'],
  ['/app/7', 'View invoice 7', ''],
  ['/browse/WWW-42', 'WWW-42 Form', ''],
  ['/customers?controller=CustomerThreads', 'SAV', ''],
  ['/app/7', 'Service client', ''],
])('%s headed "%s", titled "%s" is of no client', (at, heads, title) => {
  expect(of(at, heads, title)?.score).toBeLessThanOrEqual(-6);
});

test.each([
  ['/clients/4711', 'Project Bau GmbH', ''],
  ['/customer-tickets/4711', '', ''],
  ['/app/7', 'Kiln Ltd', 'Kiln Ltd | CRM'],
  ['/app/7', 'Kiln Ltd · Tasks', ''],
  ['/app/7', 'Customer ticket 7', ''],
  ['/app/7', 'Заявка №12', ''],
  ['/talepler/7', '', ''],
  ['/app/LEAD-42', 'LEAD-42 Kiln', ''],
  ['/app/7', '', 'Kiln | Project room for sales'],
])('%s headed "%s", titled "%s" may be a client’s', (at, heads, title) => {
  expect(of(at, heads, title)).toBeNull();
});

test('a client whose name begins like a record weighs less than a record with its number', () => {
  const named = of('/app/7', 'Project Bau GmbH')?.score ?? 0;
  expect(named).toBeLessThan(0);
  expect(named).toBeGreaterThan(of('/app/7', 'Project 12')?.score ?? 0);
});

test.each([
  ['New invoice', true],
  ['Neue Rechnung', true],
  ['· Product · Kiln Ltd', true],
  ['Note de frais', true],
  ['Employee notes', false],
  ['Kiln Ltd · Tasks', false],
  ['Call result', false],
  ['', false],
])('a form headed "%s" is another record’s: %s', (heading, is) => {
  expect(headsOther(words, heading) < 0).toBe(is);
});
