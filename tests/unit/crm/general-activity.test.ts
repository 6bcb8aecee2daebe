import { expect, test } from 'vitest';
import { activityIn } from '@/lib/crm/recognise/general-activity';

/** Which activity an address shows, on a page of which nothing is known. */

test.each([
  ['https://crm.example/#Call/view/66f0b1b2c3d4e5f61', 'Call/66f0b1b2c3d4e5f61'],
  ['https://crm.example/#Meeting/edit/66f0b1b2c3d4e5f61', 'Meeting/66f0b1b2c3d4e5f61'],
  ['https://crm.example/activities/118', 'activities/118'],
  ['https://crm.example/index.php?module=Calls&record=17', 'Calls/17'],
  ['https://crm.example/#Call/create', null],
  ['https://crm.example/#Opportunity/view/66f0b1b2c3d4e5f61', null],
  ['https://crm.example/deals/17/calls/new', null],
  // What is made has no id yet: 2 is its type, 1 says nothing.
  [
    'https://crm.example/admin.php?q=crm%2Factivity%2Fadd&action=add&cid=203&tab=activity&atype=2',
    null,
  ],
  ['https://crm.example/admin.php?q=crm%2Factivity&reset=1&action=add', null],
  // Its own id stands between others.
  ['https://crm.example/activity/add?atype=2&action=update&id=643&cid=203', 'activity/643'],
  ['not an address', null],
])('%s → %s', (url, activity) => {
  expect(activityIn(url)).toBe(activity);
});
