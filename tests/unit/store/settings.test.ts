import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  amendSite,
  auditOf,
  getSetting,
  getSite,
  listSites,
  nextAt,
  noteSeen,
  putSetting,
  putSite,
  rememberKind,
  removeSetting,
  removeSite,
} from '@/lib/store';
import { dump, EDIT, LATER, makeDb } from './helpers';
import { siteOf } from './records';

describe('getSetting', () => {
  it('gives what fits, else the fallback', async () => {
    const db = makeDb();
    const schema = z.object({ size: z.number() });
    const get = () => getSetting(db, 'k', schema, { size: 1 });
    expect(await get()).toEqual({ size: 1 });
    await putSetting(db, 'k', { size: 2 });
    expect(await get()).toEqual({ size: 2 });
    await putSetting(db, 'k', { size: 'large' });
    expect(await get()).toEqual({ size: 1 });
    await putSetting(db, 'k', { size: 3 });
    await removeSetting(db, 'k');
    expect(await get()).toEqual({ size: 1 });
  });
});

describe('nextAt', () => {
  it('never goes back, also when asked at once and from two places', async () => {
    const db = makeDb();
    const now = Date.parse('2026-11-23T09:00:00.000Z');
    expect(await nextAt(db, now, 120)).toBe('2026-11-23T11:00:00.000+02:00');
    const rest = await Promise.all([
      nextAt(db, now, 120),
      nextAt(db, now - 60_000, 180),
      nextAt(db, now + 5, -660),
    ]);
    expect(rest).toEqual([
      '2026-11-23T11:00:00.001+02:00',
      '2026-11-23T12:00:00.002+03:00',
      '2026-11-22T22:00:00.005-11:00',
    ]);
  });

  it('lets a press that is told late stand before those told sooner, and goes on after them', async () => {
    const db = makeDb();
    const now = Date.parse('2026-11-23T09:00:00.000Z');
    await nextAt(db, now, 0, now);
    expect(await nextAt(db, now - 3_000, 0, now + 5_000)).toBe('2026-11-23T08:59:57.000+00:00');
    expect(await nextAt(db, now, 0, now + 5_000)).toBe('2026-11-23T09:00:00.001+00:00');
  });

  it('lets a late press stand where it was made though presses of one moment are ahead of the clock', async () => {
    const db = makeDb();
    const now = Date.parse('2026-11-23T09:00:00.000Z');
    for (let press = 0; press < 3; press += 1) await nextAt(db, now, 0, now);
    expect(await nextAt(db, now - 5_000, 0, now)).toBe('2026-11-23T08:59:55.000+00:00');
    expect(await nextAt(db, now, 0, now)).toBe('2026-11-23T09:00:00.003+00:00');
  });

  it('takes no press for a late one where the clock was set back', async () => {
    const db = makeDb();
    const now = Date.parse('2026-11-23T09:00:00.000Z');
    await nextAt(db, now, 0, now);
    const back = now - 3_600_000;
    expect(await nextAt(db, back - 20, 0, back)).toBe('2026-11-23T09:00:00.001+00:00');
  });
});

describe('sites', () => {
  it('are put, changed, removed and put again, with an audit', async () => {
    const db = makeDb();
    await putSite(db, siteOf('b'), EDIT);
    await putSite(db, siteOf('a'), EDIT);
    await amendSite(db, 'a', { product: 'atomic-crm' }, LATER);
    expect((await listSites(db)).map(({ id, product }) => [id, product])).toEqual([
      ['a', 'atomic-crm'],
      ['b', null],
    ]);
    await removeSite(db, 'a', LATER);
    expect((await listSites(db)).map(({ id }) => id)).toEqual(['b']);
    expect((await getSite(db, 'a'))?.deletedAt).toBe(LATER.now);
    expect((await putSite(db, siteOf('a'), LATER)).deletedAt).toBeNull();
    expect((await auditOf(db, 'sites', 'a')).map(({ what }) => what)).toEqual([
      'added',
      'changed',
      'removed',
      'changed',
    ]);
    await expect(amendSite(db, 'x', {}, EDIT)).rejects.toMatchObject({ code: 'unknown-site' });
  });

  it('write nothing where nothing changed', async () => {
    const db = makeDb();
    await putSite(db, siteOf('a'), EDIT);
    const before = await dump(db);
    await putSite(db, siteOf('a'), LATER);
    await amendSite(db, 'a', { product: null }, LATER);
    await noteSeen(db, 'x', 'lastFormAt', LATER.now);
    expect(await dump(db)).toEqual(before);
  });

  it('remember the kind picked in a form', async () => {
    const db = makeDb();
    await putSite(db, siteOf('a'), EDIT);
    await rememberKind(db, 'a', 'form-1', 'call', LATER);
    await rememberKind(db, 'a', 'form-2', 'not-a-contact', LATER);
    expect((await getSite(db, 'a'))?.kinds).toEqual({
      'form-1': 'call',
      'form-2': 'not-a-contact',
    });
  });

  it('note when a form was last seen, to the ten minutes, with no revision', async () => {
    const db = makeDb();
    await putSite(db, siteOf('a'), EDIT);
    const seen = async (now: string) => {
      await noteSeen(db, 'a', 'lastFormAt', now);
      return (await getSite(db, 'a'))?.lastFormAt;
    };
    expect(await seen('2026-11-23T09:00:00.000Z')).toBe('2026-11-23T09:00:00.000Z');
    expect(await seen('2026-11-23T09:09:00.000Z')).toBe('2026-11-23T09:00:00.000Z');
    expect(await seen('2026-11-23T09:10:00.000Z')).toBe('2026-11-23T09:10:00.000Z');
    expect(await getSite(db, 'a')).toMatchObject({ rev: 1, lastSaveAt: null });
  });
});
