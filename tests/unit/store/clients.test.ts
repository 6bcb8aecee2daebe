import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  clientKey,
  getClient,
  getInteraction,
  linkClients,
  linkedClients,
  previewLink,
  previewUnlink,
  putClient,
  rememberFunnel,
  rootOf,
  searchClients,
  successfulToday,
  unlinkClient,
} from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, DAY, dump, EDIT, LATER, makeClients, makeDb, makeSales, record } from './helpers';

const deal = { site: 'crm', type: 'deal', recordId: '1', name: 'Ромашка', url: null };

describe('clientKey', () => {
  it('is the same everywhere, and another for another record', () => {
    expect(clientKey('crm', 'deal', ' 1 ')).toBe('crm/deal/1');
    expect(clientKey('a/b', 'c', 'd')).not.toBe(clientKey('a', 'b/c', 'd'));
    expect(clientKey('a', 'b', '1%2F2')).not.toBe(clientKey('a', 'b', '1/2'));
    expect(clientKey('crm', 'deal', '\ud800')).toContain('crm/deal/');
  });

  it('minds the case of record ids, not of names', () => {
    expect(clientKey('crm', 'deal', 'aB')).not.toBe(clientKey('crm', 'deal', 'ab'));
    expect(clientKey('crm', 'name', 'ООО  Ромашка')).toBe(clientKey('crm', 'name', 'ооо ромашка'));
    expect(clientKey('crm', 'name', 'Й')).toBe(clientKey('crm', 'name', 'И\u0306'));
  });
});

describe('putClient', () => {
  it('writes only what is new, and erases nothing', async () => {
    const db = makeDb();
    const made = await putClient(db, { ...deal, url: 'https://crm/1' }, EDIT);
    expect(made).toMatchObject({ id: 'crm/deal/1', root: 'crm/deal/1', funnel: null, rev: 1 });
    expect(await putClient(db, { ...deal, name: '' }, LATER)).toEqual(made);
    const renamed = await putClient(db, { ...deal, name: 'Лютик' }, LATER);
    expect(renamed).toMatchObject({ name: 'Лютик', url: 'https://crm/1', rev: 2 });
  });

  it('does not forget links and funnel', async () => {
    const db = makeDb();
    const [a = '', b = ''] = await makeClients(db, '1', '2');
    await linkClients(db, a, b, EDIT);
    await rememberFunnel(db, b, 'sales', EDIT);
    await putClient(db, { ...deal, recordId: '2', name: 'New' }, LATER);
    expect(await getClient(db, b)).toMatchObject({ root: a, funnel: 'sales', name: 'New' });
    await expect(rememberFunnel(db, 'x', 'sales', EDIT)).rejects.toMatchObject({
      code: 'unknown-client',
    });
  });
});

describe('searchClients', () => {
  it('finds by part of the name, in any case, the beginning first', async () => {
    const db = makeDb();
    const names = ['ООО Ромашка', 'Ромашка и Ко', 'Лютик', 'ромашковая поляна'];
    for (const [i, name] of names.entries()) {
      await putClient(db, { ...deal, recordId: `${i}`, name }, EDIT);
    }
    const found = async (text: string, limit: number) =>
      (await searchClients(db, text, limit)).map(({ name }) => name);
    expect(await found('РОМАШК', 9)).toEqual(['Ромашка и Ко', 'ромашковая поляна', 'ООО Ромашка']);
    expect(await found('ромашк', 1)).toEqual(['Ромашка и Ко']);
    expect(await found(' ', 9)).toEqual([]);
    expect(await found('нет', 9)).toEqual([]);
  });
});

describe('linkClients', () => {
  async function makeTwo() {
    const db = await makeSales();
    const [a = '', b = ''] = await makeClients(db, '1', '2');
    const pick = { stageShownByCrm: 'qualified', resultingStage: 'proposal' };
    await record(db, 'a', { client: a, ...pick });
    await record(db, 'b', { client: b, at: at('10:00'), manager: 'petrov', ...pick });
    return { db, a, b };
  }

  it('folds both timelines into one, as its preview says', async () => {
    const { db, a, b } = await makeTwo();
    const before = await dump(db);
    const preview = await previewLink(db, a, b);
    expect(preview).toEqual([
      { day: DAY, manager: 'petrov', successfulBefore: 1, successfulAfter: 0, outcomes: 1 },
    ]);
    expect(await dump(db)).toEqual(before);
    await linkClients(db, b, a, LATER);
    expect(await getClient(db, b)).toMatchObject({ root: a, rev: 2, editedBy: 'head' });
    expect((await getInteraction(db, 'b'))?.outcome).toBe('held');
    expect(await successfulToday(db, 'petrov', DAY)).toBe(0);
    expect(await auditOf(db, 'clients', a)).toMatchObject([
      { what: 'linked', before: { roots: { [b]: b } }, after: { roots: { [b]: a }, outcomes: 1 } },
    ]);
    await expectConsistent(db);
  });

  it('is undone by unlinkClient, as its preview says', async () => {
    const { db, a, b } = await makeTwo();
    const tallies = await db.days.toArray();
    await linkClients(db, a, b, EDIT);
    expect(await previewUnlink(db, a)).toEqual([
      { day: DAY, manager: 'petrov', successfulBefore: 0, successfulAfter: 1, outcomes: 1 },
    ]);
    await unlinkClient(db, a, LATER);
    expect(await db.days.toArray()).toEqual(tallies);
    expect(await getClient(db, a)).toMatchObject({ root: a });
    expect(await getClient(db, b)).toMatchObject({ root: b });
    await expectConsistent(db);
  });

  it('agrees on the root in whatever order clients are linked', async () => {
    const db = await makeSales();
    const [a = '', b = '', c = ''] = await makeClients(db, '1', '2', '3');
    await linkClients(db, c, b, EDIT);
    expect(await rootOf(db, c)).toBe(b);
    expect((await linkedClients(db, b)).map(({ id }) => id)).toEqual([b, c]);
    expect(await rootOf(db, 'unheard-of')).toBe('unheard-of');
    await linkClients(db, a, c, EDIT);
    const roots = await db.clients.bulkGet([a, b, c]);
    expect(roots.map((client) => client?.root)).toEqual([a, a, a]);
    await unlinkClient(db, a, EDIT);
    const rest = await db.clients.bulkGet([a, b, c]);
    expect(rest.map((client) => client?.root)).toEqual([a, b, b]);
  });

  it('writes nothing twice, and knows its clients', async () => {
    const { db, a, b } = await makeTwo();
    await linkClients(db, a, b, EDIT);
    const before = await dump(db);
    await linkClients(db, b, a, LATER);
    await linkClients(db, a, a, LATER);
    expect(await previewLink(db, a, b)).toEqual([]);
    expect(await dump(db)).toEqual(before);
    for (const call of [linkClients(db, a, 'x', EDIT), unlinkClient(db, 'x', EDIT)]) {
      await expect(call).rejects.toMatchObject({ code: 'unknown-client' });
    }
    await expect(previewLink(db, 'x', a)).rejects.toMatchObject({ code: 'unknown-client' });
  });
});
