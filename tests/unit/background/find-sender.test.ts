import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findSender } from '@/entrypoints/background/find-sender';
import { areaOf } from '@/entrypoints/shared/areas';
import { keepForRescue, putSite } from '@/lib/store';
import { EDIT, makeDb } from '../store/helpers';
import { siteOf } from '../store/records';

const FROM = { url: 'https://crm.example/deals/1', tab: 1, frame: 0 };

test('fixed: two that come while the database is built anew both find their site', async () => {
  fakeBrowser.reset();
  const old = makeDb();
  await putSite(old, siteOf('crm', { addresses: ['https://crm.example/'] }), EDIT);
  await keepForRescue(old, areaOf('local'), EDIT);
  const anew = makeDb();
  // Both see no site; the first puts it back, and nothing is left to do for the second.
  const found = await Promise.all([findSender(anew, FROM), findSender(anew, FROM)]);
  expect(found.map((sender) => sender?.site.id)).toEqual(['crm', 'crm']);
});
