import { expect, test } from 'vitest';
import { editedAt } from '@/lib/crm/recognise/opened-by';

/** Which activity a link opens for editing, where the window that comes says nothing of it. */

test.each([
  ['https://crm.example/activity/add?atype=2&action=update&id=643&cid=203', 'activity/643'],
  [
    'https://crm.example/admin.php?q=crm%2Factivity%2Fadd&action=update&id=643&cid=203',
    'activity/643',
  ],
  ['https://crm.example/calls/5/edit', 'calls/5'],
  ['https://crm.example/calls/5', null],
  ['https://crm.example/activity/add?action=add&cid=203&atype=2', null],
  ['https://crm.example/clients/5/edit', null],
  ['https://crm.example/calls/5/edit?q=%', null],
])('%s → %s', (href, activity) => {
  expect(editedAt(href)).toBe(activity);
});
