import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  dayBoard,
  fallsOfDay,
  getCurrentManager,
  getInteraction,
  getSite,
  joinManagers,
  listManagers,
  managerFor,
  managerKey,
  putPending,
  putSite,
  setCurrentManager,
} from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, DAY, EDIT, LATER, makeDb, makeSales, record } from './helpers';
import { pendingOf, siteOf } from './records';

const ivan = { site: 'crm', id: '7', name: 'Ivan Ivanov' };

describe('managerFor', () => {
  it('finds by key, or makes one', async () => {
    const db = makeDb();
    const made = await managerFor(db, ivan, EDIT);
    expect(made).toMatchObject({ id: managerKey('crm', '7'), name: 'Ivan Ivanov', rev: 1 });
    expect(await managerFor(db, ivan, LATER)).toEqual(made);
    const named = await managerFor(db, { site: 'crm', id: null, name: 'Petr  Petrov' }, EDIT);
    expect(named.id).toBe('crm/Petr Petrov');
    expect((await listManagers(db)).map(({ name }) => name)).toEqual([
      'Ivan Ivanov',
      'Petr  Petrov',
    ]);
  });

  it('follows the name on the page', async () => {
    const db = makeDb();
    await managerFor(db, ivan, EDIT);
    const renamed = await managerFor(db, { ...ivan, name: 'Ivan Petrov' }, LATER);
    expect(renamed).toMatchObject({ name: 'Ivan Petrov', rev: 2 });
    expect((await managerFor(db, { ...ivan, name: '' }, LATER)).name).toBe('Ivan Petrov');
  });
});

describe('joinManagers', () => {
  it('makes one person of two, in every number', async () => {
    const db = await makeSales();
    const a = (await managerFor(db, ivan, EDIT)).id;
    const b = (await managerFor(db, { site: 'other', id: null, name: 'Ivan' }, EDIT)).id;
    const pick = { stageShownByCrm: 'negotiation', resultingStage: 'won' };
    await record(db, 'a', { manager: a, client: 'c1', ...pick });
    await record(db, 'b', { manager: b, client: 'c2', at: at('10:00'), ...pick });
    await setCurrentManager(db, b);
    await putSite(db, siteOf('other', { manager: b }), EDIT);
    await putPending(db, pendingOf('p', { draft: { manager: b } }));

    const joined = await joinManagers(db, a, b, LATER);
    expect(joined.keys).toEqual([a, b]);
    expect(await dayBoard(db, DAY)).toMatchObject([{ manager: a, contacts: 2, successful: 2 }]);
    expect((await db.cycles.toArray()).map(({ manager }) => manager)).toEqual([a, a]);
    expect(await getInteraction(db, 'b')).toMatchObject({ manager: a, rev: 2 });
    expect(await getCurrentManager(db)).toBe(a);
    expect((await getSite(db, 'other'))?.manager).toBe(a);
    expect((await db.pending.get('p'))?.draft.manager).toBe(a);
    expect((await listManagers(db)).map(({ id }) => id)).toEqual([a]);
    await expectConsistent(db);
    // The contacts changed hands: nobody's number was taken back.
    expect(await fallsOfDay(db, b, DAY)).toEqual([]);

    // A page that asked before the join goes on with the old id, and shows the old site's name.
    await record(db, 'c', { manager: b, at: at('11:00') });
    expect((await getInteraction(db, 'c'))?.manager).toBe(a);
    const again = await managerFor(db, { site: 'other', id: null, name: 'Ivan' }, LATER);
    expect(again).toMatchObject({ id: a, name: 'Ivan Ivanov' });
    await expectConsistent(db);
  });

  it('moves more than one chunk', async () => {
    const db = await makeSales();
    const a = (await managerFor(db, ivan, EDIT)).id;
    const b = (await managerFor(db, { site: 'other', id: null, name: 'Ivan' }, EDIT)).id;
    const { interaction } = await record(db, 'x', { manager: b, client: null });
    const rows = Array.from({ length: 1_100 }, (_, i) => ({ ...interaction, id: `x${i}` }));
    await db.interactions.bulkPut(rows);
    await joinManagers(db, a, b, LATER);
    expect(await db.interactions.filter(({ manager }) => manager === a).count()).toBe(1_101);
  });

  it('knows its managers', async () => {
    const db = makeDb();
    const { id } = await managerFor(db, ivan, EDIT);
    await expect(joinManagers(db, id, 'x', EDIT)).rejects.toMatchObject({
      code: 'unknown-manager',
    });
    expect(await joinManagers(db, id, id, EDIT)).toMatchObject({ id, rev: 1 });
  });
});

describe('the current manager', () => {
  it('is nobody until it is known', async () => {
    const db = makeDb();
    expect(await getCurrentManager(db)).toBeNull();
    await setCurrentManager(db, 'a');
    expect(await getCurrentManager(db)).toBe('a');
    await setCurrentManager(db, null);
    expect(await getCurrentManager(db)).toBeNull();
  });
});
