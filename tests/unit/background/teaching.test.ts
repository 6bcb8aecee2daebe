import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parsePageMessage } from '@/entrypoints/background/border';
import { answerTeaching, startTeaching } from '@/entrypoints/background/teaching';
import { storeSite } from '@/entrypoints/shared/first-records';
import { getSite, openDb, type SiteRecord, type StagemarkDb } from '@/lib/store';
import { stubBrowser } from '../../component/browser-stubs';

let db: StagemarkDb;
let site: SiteRecord;
let count = 0;
const executeScript = vi.fn();
const sendMessage = vi.fn();
const TAB = 7;

beforeEach(async () => {
  stubBrowser();
  executeScript.mockReset().mockResolvedValue([]);
  sendMessage.mockReset().mockResolvedValue(null);
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  Object.assign(fakeBrowser.tabs, {
    get: async (id: number) => ({ id, url: 'https://crm.acme.com/deals/17' }),
    sendMessage,
  });
  db = openDb(`teaching-${++count}`);
  site = await storeSite(db, {
    siteId: 'crm.acme.com',
    name: 'crm.acme.com',
    addresses: ['https://crm.acme.com/'],
    patterns: ['https://crm.acme.com/*'],
    askedAt: 1,
  });
});

const form = { id: 'taught-1', container: 'form', text: 'textarea', save: 'button' };
const taught = { form, general: true, records: [], shadow: false, client: [] };
const ask = (message: object, at = site) => {
  const parsed = parsePageMessage(message);
  if (parsed?.type !== 'teach/done' && parsed?.type !== 'teach/hello') return null;
  return answerTeaching(db, parsed, { site: at, tab: TAB, frame: 0 });
};

it('starts in a tab that shows a site, and tells what is known of it', async () => {
  expect(await startTeaching(db, TAB)).toEqual({ started: true });
  expect(executeScript).toHaveBeenCalledWith({ target: { tabId: TAB }, files: ['/teach.js'] });
  const hello = await ask({ type: 'teach/hello' });
  expect(hello).toMatchObject({ profile: null, general: true });
  expect(hello).toHaveProperty('texts.title', 'Show Stagemark the form');
});

it('stores what was taught for the sender’s site, once, and tells the overlay', async () => {
  await startTeaching(db, TAB);
  expect(await ask({ type: 'teach/done', taught })).toEqual({ stored: true });
  expect((await getSite(db, site.id))?.profile).toMatchObject({ forms: [{ id: 'taught-1' }] });
  expect(sendMessage).toHaveBeenCalledWith(TAB, { type: 'background/site-changed' });
  expect(await ask({ type: 'teach/done', taught })).toEqual({ stored: false });
});

it('does not start where the tab shows no site', async () => {
  Object.assign(fakeBrowser.tabs, { get: async () => ({ url: 'https://news.example/' }) });
  expect(await startTeaching(db, TAB)).toEqual({ started: false });
  expect(executeScript).not.toHaveBeenCalled();
});

it.each([
  [
    'the tab has gone',
    () => Object.assign(fakeBrowser.tabs, { get: () => Promise.reject(new Error('No tab')) }),
  ],
  ['the page takes no script', () => executeScript.mockRejectedValue(new Error('Cannot access'))],
])('does not start where %s, and then believes no page', async (_why, arrange) => {
  arrange();
  expect(await startTeaching(db, TAB)).toEqual({ started: false });
  expect(await ask({ type: 'teach/hello' })).toBeNull();
  expect(await ask({ type: 'teach/done', taught })).toEqual({ stored: false });
  expect((await getSite(db, site.id))?.profile).toBeNull();
});

it('takes nothing from another site that the tab went to meanwhile', async () => {
  await startTeaching(db, TAB);
  const other = { ...site, id: 'other.example' };
  expect(await ask({ type: 'teach/done', taught }, other)).toEqual({ stored: false });
});

it('stores no profile that is none', async () => {
  await startTeaching(db, TAB);
  expect(await ask({ type: 'teach/done', taught: { ...taught, form: { id: 'x' } } })).toBeNull();
  expect((await getSite(db, site.id))?.profile).toBeNull();
});
