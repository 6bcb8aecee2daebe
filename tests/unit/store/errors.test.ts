import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import {
  dayNumbers,
  openDb,
  putSetting,
  SCHEMA_VERSION,
  StoreError,
  toStoreError,
  write,
} from '@/lib/store';
import { DAY, dump, makeDb } from './helpers';

describe('toStoreError', () => {
  const quota = new DOMException('full', 'QuotaExceededError');

  it.each([
    ['quota', quota],
    ['quota', new Dexie.AbortError(quota)],
    ['quota', Object.assign(new Error('2 of 3 failed'), { failures: [quota] })],
    ['closed', new Dexie.DatabaseClosedError()],
    ['closed', new DOMException('closing', 'InvalidStateError')],
    ['newer', new Dexie.VersionError()],
    ['newer', new Dexie.DatabaseClosedError(new Dexie.VersionError())],
    ['unavailable', new Dexie.MissingAPIError()],
    ['damaged', new DOMException('backing store', 'UnknownError')],
    ['failed', new TypeError('a bug')],
    ['failed', 'text'],
    ['failed', undefined],
  ])('is %s', (code, error) => {
    const mapped = toStoreError(error);
    expect(mapped).toBeInstanceOf(StoreError);
    expect(mapped.code).toBe(code);
    expect(mapped.cause).toBe(error);
  });

  it('leaves its own as it is, also inside another', () => {
    const own = new StoreError('deleted', 'gone');
    expect(toStoreError(own)).toBe(own);
    expect(toStoreError(new Dexie.AbortError(own))).toBe(own);
  });
});

describe('a database', () => {
  it('of a newer version is left alone', async () => {
    const db = makeDb();
    const newer = new Dexie(db.name);
    const schema = db.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map(({ src }) => src).join(),
    ]);
    newer.version(SCHEMA_VERSION + 1).stores({ ...Object.fromEntries(schema), later: 'id' });
    await newer.open();
    newer.close({ disableAutoOpen: false });
    await expect(putSetting(db, 'k', 1)).rejects.toMatchObject({ code: 'newer' });
    await expect(dayNumbers(db, 'm', DAY)).rejects.toMatchObject({ code: 'newer' });
    expect(await newer.table('settings').toArray()).toEqual([]);
    newer.close();
  });

  it('that was closed says so', async () => {
    const db = makeDb();
    await db.open();
    db.close();
    await expect(putSetting(db, 'k', 1)).rejects.toMatchObject({ code: 'closed' });
  });

  it('opens again with what was stored', async () => {
    const db = makeDb();
    await putSetting(db, 'k', 1);
    db.close({ disableAutoOpen: false });
    const again = openDb(db.name);
    expect(await dump(again)).toMatchObject({ settings: [{ key: 'k', value: 1 }] });
    again.close();
  });
});

describe('write', () => {
  it('joins the outer one: all or nothing', async () => {
    const db = makeDb();
    const both = write(db, async () => {
      await putSetting(db, 'a', 1);
      await putSetting(db, 'b', 2);
      throw new StoreError('failed', 'third step');
    });
    await expect(both).rejects.toMatchObject({ message: 'third step' });
    expect(await db.settings.count()).toBe(0);
  });
});
