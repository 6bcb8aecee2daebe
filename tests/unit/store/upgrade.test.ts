import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { talliesOfDay, talliesOfPattern } from '@/lib/funnel';
import { checkTallies, checkTimelines, linkClients, openDb, type StagemarkDb } from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, dump, EDIT, makeClients, makeDb, makeSales, record } from './helpers';

/** Schema version 1 as it was: what an upgrade must be able to walk from. */
const VERSION_1 = {
  interactions: 'id, client, [funnel+client], [manager+day], day, [site+activity], editedAt',
  clients: 'id, root, site',
  managers: 'id, *keys',
  funnels: 'id',
  sites: 'id',
  tallies: '[day+manager+funnel+site+kind+outcome+from+to+reason], [manager+day]',
  monthTallies: '[day+manager+funnel+site+kind+outcome+from+to+reason], [manager+day]',
  cycles: '[client+funnel+cycle], funnel, day',
  pending: 'id, form, state',
  audit: '++id, [table+key]',
  settings: 'key',
};

async function makeHistory(): Promise<StagemarkDb> {
  const db = await makeSales();
  const [a = '', b = ''] = await makeClients(db, '1', '2');
  await record(db, 'a', { client: a, stageShownByCrm: 'qualified', resultingStage: 'proposal' });
  await record(db, 'b', { client: b, at: at('10:00'), resultingStage: 'won' });
  await record(db, 'c', { client: a, at: at('11:00'), resultingStage: 'delayed' });
  await record(db, 'd', { client: b, at: at('10:00', '2026-12-01'), resultingStage: 'contacted' });
  await record(db, 'e', { client: null, at: at('12:00', '2026-12-01') });
  await linkClients(db, a, b, EDIT);
  return db;
}

/** The same content as version 1 kept it. */
async function asVersion1(from: StagemarkDb): Promise<string> {
  const { name } = makeDb();
  const old = new Dexie(name);
  old.version(1).stores(VERSION_1);
  const days = (await from.days.toArray()).flatMap(talliesOfDay);
  const months = (await from.patterns.toArray()).flatMap(talliesOfPattern);
  const packed: Record<string, object[]> = { tallies: days, monthTallies: months };
  for (const table of old.tables) {
    const rows: object[] = packed[table.name] ?? (await from.table(table.name).toArray());
    await table.bulkPut(rows.map((row) => ({ ...row, left: undefined })));
  }
  old.close();
  return name;
}

it('brings a database of version 1 to what it would be had it always been of this one', async () => {
  const model = await makeHistory();
  const upgraded = openDb(await asVersion1(model));
  expect(await dump(upgraded)).toEqual(await dump(model));
  expect(await upgraded.flows.count()).toBe(2);
  expect(await upgraded.flowMonths.count()).toBe(2);
  await expectConsistent(upgraded);
  expect(await checkTallies(upgraded)).toEqual([]);
  expect((await checkTimelines(upgraded)).outcomes).toEqual([]);
  await upgraded.delete();
});
