// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showEvening } from '@/entrypoints/background/evening';
import { storeRole } from '@/entrypoints/shared/role';
import { storeGoals } from '@/lib/score';
import { stubBrowser } from './browser-stubs';
import { freshDb } from './render-page';
import { add, addMe } from './seed';

async function aDay() {
  const stubs = stubBrowser();
  const create = vi.fn(async () => 'evening');
  Object.assign(fakeBrowser, { notifications: { create } });
  const db = await freshDb();
  const me = await addMe(db);
  await add(db, me, 'Acme', { resultingStage: 'qualified', stageSaidByManager: 'contacted' });
  await add(db, me, 'Globex');
  await storeGoals(db, { each: { day: 5 }, team: {}, own: {} });
  return { db, create, stubs };
}

it('tells a manager how far the goal is, and what has no stage yet', async () => {
  const { db, create } = await aDay();
  await showEvening(db);
  expect(create).toHaveBeenCalledWith(
    'evening',
    expect.objectContaining({ message: '1 of 5 successful contacts today. 1 has no stage yet.' }),
  );
});

it('tells a head what the team did, and who did most', async () => {
  const { db, create } = await aDay();
  await storeRole(db, 'head');
  await showEvening(db);
  expect(create).toHaveBeenCalledWith(
    'evening',
    expect.objectContaining({ message: '1 successful of 2 contacts today. Most by Anna: 1.' }),
  );
});

it('says nothing where the permission is gone', async () => {
  const { db, create, stubs } = await aDay();
  stubs.contains.mockResolvedValue(false);
  await showEvening(db);
  expect(create).not.toHaveBeenCalled();
});
