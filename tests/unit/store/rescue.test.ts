import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import {
  deleteInteraction,
  dropRescue,
  eraseAll,
  getCurrentManager,
  getSetting,
  keepForRescue,
  listSites,
  putSite,
  RESCUED,
  type RescueArea,
  rebuildDb,
  removeBefore,
  replayRescue,
  rescuedSchema,
  rescueIfAnew,
  type StagemarkDb,
  setCurrentManager,
} from '@/lib/store';
import { expectConsistent } from './consistency';
import { at, EDIT, LATER, makeClients, makeSales, record } from './helpers';
import { siteOf } from './records';

function makeArea(): RescueArea & { content: Record<string, unknown> } {
  const content: Record<string, unknown> = {};
  return {
    content,
    get: async (key) => structuredClone({ [key]: content[key] }),
    set: async (items) => void Object.assign(content, structuredClone(items)),
    remove: async (key) => void delete content[key],
  };
}

const entriesOf = (area: ReturnType<typeof makeArea>) =>
  (area.content.rescue as { entries: { interaction: { id: string } }[] }).entries;

async function save(db: StagemarkDb, area: RescueArea, id: string, time: string) {
  await record(db, id, { client: 'crm/deal/1', at: time, resultingStage: 'won' });
  await keepForRescue(db, area, EDIT);
}

describe('the rescue journal', () => {
  it('brings the last contacts back after a damaged database was made anew', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    await makeClients(db, '1');
    await Promise.all([save(db, area, 'a', at('09:00')), save(db, area, 'b', at('10:00'))]);
    await setCurrentManager(db, 'ivanov');
    await keepForRescue(db, area, EDIT);
    expect(await rebuildDb(db, area, LATER)).toBe(2);
    // With the funnel that they are counted by, and whose number is shown.
    expect(await getCurrentManager(db)).toBe('ivanov');
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
    for (let i = 0; i < 205; i += 1) await record(db, `i${i}`);
    const full = { ...area, set: () => Promise.reject(new Error('Full')) };
    await expect(keepForRescue(db, full, EDIT)).rejects.toThrow('Full');
    await keepForRescue(db, area, EDIT);
    expect(entriesOf(area)).toHaveLength(200);
    await dropRescue(area);
    expect(area.content.rescue).toBeUndefined();
  });

  it('forgets what is deleted or erased, with the next write', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    await save(db, area, 'a', at('09:00'));
    await save(db, area, 'b', at('10:00'));
    await deleteInteraction(db, 'a', LATER);
    await keepForRescue(db, area, LATER);
    expect(entriesOf(area).map(({ interaction }) => interaction.id)).toEqual(['b']);
    await eraseAll(db);
    await keepForRescue(db, area, LATER);
    expect(JSON.stringify(area.content)).not.toContain('crm/deal/1');
    expect(await rescueIfAnew(db, area, LATER)).toBe(null);
    expect(await db.interactions.count()).toBe(0);
  });

  it('brings all back where the database was deleted under us, once, and says so', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    await putSite(db, siteOf('crm'), EDIT);
    await save(db, area, 'a', at('09:00'));
    await Dexie.delete(db.name);
    expect(await db.interactions.count()).toBe(0);
    expect(await rescueIfAnew(db, area, LATER)).toBe(1);
    expect(await rescueIfAnew(db, area, LATER)).toBe(null);
    expect((await listSites(db)).map(({ id }) => id)).toEqual(['crm']);
    expect(await getSetting(db, RESCUED, rescuedSchema, null)).toEqual({ at: LATER.now, count: 1 });
    await expectConsistent(db);
  });

  it('replays before it is written anew: a page may open first', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    await save(db, area, 'a', at('09:00'));
    await Dexie.delete(db.name);
    await keepForRescue(db, area, LATER);
    expect(await db.interactions.count()).toBe(1);
    expect(entriesOf(area)).toHaveLength(1);
  });

  it('passes over what it can’t read', async () => {
    const [db, area] = [await makeSales(), makeArea()];
    await save(db, area, 'a', at('09:00'));
    await db.interactions.clear();
    entriesOf(area).unshift({ interaction: { id: 1 } } as never, 'x' as never);
    expect(await replayRescue(db, area, LATER)).toBe(1);
    area.content.rescue = [{ interaction: { id: 1 } }, 'x'];
    expect(await replayRescue(db, area, LATER)).toBe(0);
    area.content.rescue = 7;
    expect(await replayRescue(db, area, LATER)).toBe(0);
  });
});
