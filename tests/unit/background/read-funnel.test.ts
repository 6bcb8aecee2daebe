import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFunnelFrom } from '@/entrypoints/background/read-funnel';
import { storeSite } from '@/entrypoints/shared/first-records';
import { getFunnel, getSite, openDb, recordInteraction, type StagemarkDb } from '@/lib/store';
import { stubBrowser } from '../../component/browser-stubs';
import { makeDraft } from '../../component/seed';

let db: StagemarkDb;
let count = 0;
const executeScript = vi.fn();
const list = [
  { id: 'a', name: 'First' },
  { id: 'b', name: 'Offer' },
  { id: 'c', name: 'Won' },
];
const shows = (...results: unknown[]) =>
  executeScript.mockImplementation(async (options: object) =>
    'files' in options ? results.map((result) => ({ result })) : [],
  );

beforeEach(async () => {
  stubBrowser();
  executeScript.mockReset();
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  Object.assign(fakeBrowser.tabs, {
    get: async () => ({ url: 'https://crm.acme.com/deals/17' }),
    sendMessage: async () => null,
  });
  db = openDb(`read-funnel-${++count}`);
  await storeSite(db, {
    siteId: 'crm.acme.com',
    name: 'Acme',
    addresses: ['https://crm.acme.com/'],
    patterns: ['https://crm.acme.com/*'],
    askedAt: 1,
  });
});

it('makes the site’s funnel out of the longest list of the tab’s frames', async () => {
  shows(null, list.slice(0, 2), list);
  expect(await readFunnelFrom(db, 1)).toEqual({ read: 'made', funnel: 'Acme' });
  expect(await getFunnel(db, 'crm~crm.acme.com')).toMatchObject({
    toConfirm: true,
    stages: [
      { id: 'a', kind: 'open' },
      { id: 'b', kind: 'open' },
      { id: 'c', kind: 'won' },
    ],
  });
  expect((await getSite(db, 'crm.acme.com'))?.funnel).toBe('crm~crm.acme.com');
});

it('leaves a funnel alone on which contacts are counted', async () => {
  shows(list);
  await readFunnelFrom(db, 1);
  const draft = await makeDraft(db, 'anna', 'Kiln', {
    funnel: 'crm~crm.acme.com',
    resultingStage: 'b',
  });
  await recordInteraction(db, draft, { by: 'test', now: new Date().toISOString() });
  shows([...list, { id: 'd', name: 'Lost' }]);
  expect(await readFunnelFrom(db, 1)).toEqual({ read: 'in-use', funnel: 'Acme' });
  expect((await getFunnel(db, 'crm~crm.acme.com'))?.stages).toHaveLength(3);
});

it.each([
  ['the page shows none', () => shows(null)],
  ['it shows nonsense', () => shows('<script>', [{ id: 1 }], [{ id: 'a', name: 'One' }])],
  ['the tab takes no script', () => executeScript.mockRejectedValue(new Error('Cannot access'))],
  [
    'the tab is no site’s',
    () => Object.assign(fakeBrowser.tabs, { get: async () => ({ url: 'https://x.example/' }) }),
  ],
])('makes none where %s', async (_why, arrange) => {
  shows(list);
  arrange();
  expect(await readFunnelFrom(db, 1)).toEqual({ read: 'none', funnel: null });
  expect(await getFunnel(db, 'crm~crm.acme.com')).toBeUndefined();
});
