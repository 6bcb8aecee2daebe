import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  copyName,
  deleteInteraction,
  dropRescue,
  keepCopy,
  keepForRescue,
  openDb,
  putFunnel,
  type RescueArea,
  rebuildDb,
  removeBefore,
  replayRescue,
  type StagemarkDb,
} from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, EDIT, LATER, makeClients, makeSales, record, SALES } from './helpers';

function makeArea(): RescueArea & { content: Record<string, unknown> } {
  const content: Record<string, unknown> = {};
  return {
    content,
    get: async (key) => structuredClone({ [key]: content[key] }),
    set: async (items) => void Object.assign(content, structuredClone(items)),
    remove: async (key) => void delete content[key],
  };
}

async function save(db: StagemarkDb, area: RescueArea, id: string, time: string) {
  const { interaction } = await record(db, id, {
    client: 'crm/deal/1',
    at: time,
    resultingStage: 'won',
  });
  await keepForRescue(area, interaction, (await db.clients.get('crm/deal/1')) ?? null);
}

describe('the rescue journal', () => {
  it('brings the last contacts back after a damaged database was made anew', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    await makeClients(db, '1');
    await Promise.all([save(db, area, 'a', at('09:00')), save(db, area, 'b', at('10:00'))]);
    expect(await rebuildDb(db, area, LATER)).toBe(2);
    await putFunnel(db, SALES, LATER);
    expect((await db.interactions.toArray()).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'baseline'],
      ['b', 'held'],
    ]);
    expect((await db.clients.get('crm/deal/1'))?.name).toBe('Deal 1');
    await expectConsistent(db);
    expect(await replayRescue(db, area, LATER)).toBe(0);
  });

  it('brings nothing back that was deleted or removed', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    await save(db, area, 'a', at('09:00'));
    await save(db, area, 'b', at('09:00', '2026-12-01'));
    await deleteInteraction(db, 'b', LATER);
    await removeBefore(db, '2026-11-24', LATER);
    expect(await replayRescue(db, area, LATER)).toBe(0);
    expect(await db.interactions.count()).toBe(1);
  });

  it('keeps two hundred, and goes on after a write that failed', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    const { interaction } = await record(db, 'a');
    const full = { ...area, set: () => Promise.reject(new Error('Full')) };
    await expect(keepForRescue(full, interaction, null)).rejects.toThrow('Full');
    for (let i = 0; i < 210; i += 1)
      await keepForRescue(area, { ...interaction, id: `i${i}` }, null);
    expect(area.content.rescue).toHaveLength(200);
    await dropRescue(area);
    expect(area.content.rescue).toBeUndefined();
  });

  it('passes over what it can’t read', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    area.content.rescue = [{ interaction: { id: 1 } }, 'x'];
    expect(await replayRescue(db, area, LATER)).toBe(0);
    area.content.rescue = 7;
    expect(await replayRescue(db, area, LATER)).toBe(0);
  });
});

it('keeps a copy of a database before it is migrated', async () => {
  const file = join(import.meta.dirname, 'fixtures/version-1.json');
  const { schema, rows } = JSON.parse(readFileSync(file, 'utf8'));
  const old = new Dexie('copied');
  old.version(1).stores(schema);
  for (const [table, list] of Object.entries(rows))
    await old.table(table).bulkAdd(list as object[]);
  old.close();
  const name = await keepCopy('copied');
  expect(name).toBe(copyName('copied', 1));
  const db = openDb('copied');
  const copy = new Dexie(copyName('copied', 1));
  onTestFinished(async () => {
    await db.delete();
    await copy.delete();
  });
  await db.open();
  await copy.open();
  for (const [table, list] of Object.entries(rows)) {
    expect(await copy.table(table).toArray(), table).toEqual(list);
  }
  expect(await keepCopy('copied')).toBe(null);
  expect(await keepCopy('none')).toBe(null);
  expect(EDIT.by).toBe('ivanov');
});
