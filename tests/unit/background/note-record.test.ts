import { beforeEach, expect, it } from 'vitest';
import { noteRecord } from '@/entrypoints/background/note-record';
import { storeSite } from '@/entrypoints/shared/first-records';
import {
  amendSite,
  getSite,
  noteSeen,
  openDb,
  type SiteRecord,
  type StagemarkDb,
} from '@/lib/store';

let db: StagemarkDb;
let site: SiteRecord;
let count = 0;
const URL = 'https://crm.acme.com/#/deals/5/show';
const edit = { by: 'test', now: '2026-11-24T10:00:00.000Z' };

beforeEach(async () => {
  db = openDb(`note-record-${++count}`);
  const { id } = await storeSite(db, {
    siteId: 'crm.acme.com',
    name: 'Acme',
    addresses: ['https://crm.acme.com/'],
    patterns: ['https://crm.acme.com/*'],
    askedAt: 1,
  });
  site = await amendSite(db, id, { product: 'atomic-crm' }, edit);
});

it('begins a silence that a form ends', async () => {
  await noteRecord(db, site, URL);
  const silent = await getSite(db, site.id);
  expect(silent?.noFormSince).toBe(silent?.lastRecordAt);
  await noteSeen(db, site.id, 'lastFormAt', new Date().toISOString());
  expect((await getSite(db, site.id))?.noFormSince).toBeNull();
});

it('goes on from its first day', async () => {
  await noteSeen(db, site.id, 'lastRecordAt', '2026-11-19T10:00:00.000Z');
  await noteSeen(db, site.id, 'lastRecordAt', '2026-11-24T10:00:00.000Z');
  expect(await getSite(db, site.id)).toMatchObject({
    noFormSince: '2026-11-19T10:00:00.000Z',
    lastRecordAt: '2026-11-24T10:00:00.000Z',
  });
});

it('a form ends it though one was seen minutes ago', async () => {
  await noteSeen(db, site.id, 'lastFormAt', '2026-11-24T10:00:00.000Z');
  await noteSeen(db, site.id, 'lastRecordAt', '2026-11-24T10:01:00.000Z');
  await noteSeen(db, site.id, 'lastFormAt', '2026-11-24T10:02:00.000Z');
  expect((await getSite(db, site.id))?.noFormSince).toBeNull();
});

it.each([
  ['a page that is no record', 'https://crm.acme.com/#/deals', {}],
  ['a site without a profile', URL, { product: null }],
])('does not count %s', async (_what, url, change) => {
  await noteRecord(db, { ...site, ...change }, url);
  expect((await getSite(db, site.id))?.lastRecordAt ?? null).toBeNull();
});
