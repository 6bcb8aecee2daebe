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
  ['not an address', null],
])('%s → %s', (url, activity) => {
  expect(activityIn(url)).toBe(activity);
});
