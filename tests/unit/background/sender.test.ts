import { beforeEach, describe, expect, it } from 'vitest';
import { pageSender } from '@/entrypoints/background/sender';
import { storeSite } from '@/entrypoints/shared/first-records';
import { getSite, openDb, removeSite, type StagemarkDb } from '@/lib/store';

let db: StagemarkDb;
let count = 0;
const from = (url: string) => pageSender(db, { url, tab: 1, frame: 0 });
const add = (host: string, pattern = `https://${host}/*`) =>
  storeSite(db, {
    siteId: host,
    name: host,
    addresses: [`https://${host}/`],
    patterns: [pattern],
    askedAt: 1,
  });

beforeEach(() => {
  db = openDb(`sender-${++count}`);
});

describe('another account of a vendor', () => {
  it('becomes a site of its own where all accounts were granted', async () => {
    await add('acme.amocrm.ru', 'https://*.amocrm.ru/*');
    expect((await from('https://beta.amocrm.ru/leads/detail/5'))?.site).toMatchObject({
      id: 'beta.amocrm.ru',
      addresses: ['https://beta.amocrm.ru/'],
    });
    expect((await from('https://acme.amocrm.ru/'))?.site.id).toBe('acme.amocrm.ru');
  });

  it('is none where only one account was granted, nor on the vendor’s own pages', async () => {
    await add('acme.amocrm.ru');
    expect(await from('https://beta.amocrm.ru/')).toBeNull();
    await add('gamma.kommo.com', 'https://*.kommo.com/*');
    expect(await from('https://www.kommo.com/')).toBeNull();
    expect(await from('https://kommo.com.evil.example/')).toBeNull();
  });

  it('stays removed when it was', async () => {
    await add('acme.amocrm.ru', 'https://*.amocrm.ru/*');
    await from('https://beta.amocrm.ru/');
    await removeSite(db, 'beta.amocrm.ru', { by: 'test', now: new Date().toISOString() });
    expect(await from('https://beta.amocrm.ru/')).toBeNull();
    expect((await getSite(db, 'beta.amocrm.ru'))?.deletedAt).not.toBeNull();
  });
});
