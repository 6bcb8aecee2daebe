import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkTallies,
  checkTimelines,
  dayBoard,
  interactionsOfDay,
  openDb,
  repairTallies,
  SCHEMA_VERSION,
} from '@/lib/store';
import { times } from '../../support/long';
import { anyLike } from './mutate';

/** Records that an older version, a bug or a damaged disk left: the store opens, reads, and repairs what follows. */

const RUNS = { numRuns: times(40, 10_000) };
const LIMIT = { timeout: times(90_000, 7_200_000) };

interface Saved {
  version: number;
  schema: Record<string, string>;
  rows: Record<string, unknown[]>;
}

const saved = (version: number): Saved =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../store/fixtures/version-${version}.json`), 'utf8'),
  );

let made = 0;

/** No table of ours holds anything else: their keys are in the rows. */
const isObject = (row: unknown) => typeof row === 'object' && row !== null;

/**
 * The audit's numbers are the browser's own, and nothing ever writes them (imports leave them out). One beyond all
 * that it can count to would let no entry be added any more, whoever adds it.
 */
const usesUpNumbers = (table: string, row: object) =>
  table === 'audit' && 'id' in row && Number(row.id) >= Number.MAX_SAFE_INTEGER;

/** An old database with these rows; what IndexedDB itself refuses to hold is left out. */
async function restore({ version, schema }: Saved, rows: Record<string, unknown[]>) {
  const name = `fuzz-stored-${++made}`;
  const old = new Dexie(name);
  old.version(version).stores(schema);
  for (const [table, list] of Object.entries(rows)) {
    if (!Object.hasOwn(schema, table) || !Array.isArray(list)) continue;
    for (const row of list.filter(isObject)) {
      if (usesUpNumbers(table, row)) continue;
      await old
        .table(table)
        .add(row)
        .catch(() => undefined);
    }
  }
  old.close();
  return name;
}

const VERSIONS = Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1);

test.each(VERSIONS)('damaged records of version %i', LIMIT, async (version) => {
  const old = saved(version);
  // A few of each are enough to be damaged, and are stored faster.
  const few = Object.fromEntries(
    Object.entries(old.rows).map(([table, rows]) => [table, rows.slice(0, 6)]),
  );
  await fc.assert(
    fc.asyncProperty(anyLike(few), async (rows) => {
      const given = typeof rows === 'object' && rows !== null ? rows : {};
      const db = openDb(await restore(old, given as Record<string, unknown[]>));
      try {
        await db.open();
        expect(db.verno).toBe(SCHEMA_VERSION);
        await dayBoard(db, '2026-11-23');
        await interactionsOfDay(db, 'ivanov', '2026-11-23');
        await repairTallies(db, { by: 'test', now: '2026-12-01T00:00:00.000Z' });
        await checkTimelines(db);
      } finally {
        await db.delete();
      }
    }),
    RUNS,
  );
});

test('fixed: a record without its time is kept, leaves the numbers at the next check, and the others are read', async () => {
  const old = saved(1);
  const [first, ...others] = old.rows.interactions as { id: string; at?: string }[];
  const { at: _at, ...timeless } = first ?? { id: '' };
  const db = openDb(await restore(old, { ...old.rows, interactions: [timeless, ...others] }));
  await db.open();
  expect(await db.interactions.count()).toBe(old.rows.interactions?.length);
  const day = ['2026-11-23', 'crm/ivanov', 'sales', 'crm'];
  expect(await checkTallies(db)).toEqual([{ table: 'days', key: day }]);
  await repairTallies(db, { by: 'test', now: '2026-12-01T00:00:00.000Z' });
  expect(await checkTallies(db)).toEqual([]);
  await db.delete();
});

test.each([
  ['day', null],
  ['day', {}],
  ['manager', true],
  ['manager', {}],
])(
  'fixed: a contact whose %s is %j, no key of a table, does not stop the repair',
  async (field, value) => {
    const old = saved(1);
    const [first, ...others] = old.rows.interactions as object[];
    const strange = { ...first, client: null, outcome: 'advanced', [field]: value };
    const db = openDb(await restore(old, { ...old.rows, interactions: [strange, ...others] }));
    const edit = { by: 'test', now: '2026-12-01T00:00:00.000Z' };
    expect((await repairTallies(db, edit)).outcomes).toBeGreaterThan(0);
    expect(await repairTallies(db, edit)).toEqual({ tallies: [], outcomes: 0 });
    expect(await db.interactions.count()).toBe(old.rows.interactions?.length);
    await db.delete();
  },
);

test('fixed: a day counted under a manager that is a number is left out, and the others are read', async () => {
  const old = saved(4);
  const days = old.rows.days as { day: string; manager: unknown }[];
  const [first] = days;
  const strange = { ...first, manager: 7 };
  const db = openDb(await restore(old, { ...old.rows, days: [...days, strange] }));
  const day = first?.day ?? '';
  const of = (rows: { manager: unknown }[]) => [...new Set(rows.map(({ manager }) => manager))];
  const managers = of(days.filter((row) => row.day === day));
  expect(of(await dayBoard(db, day)).sort()).toEqual(managers.sort());
  await db.delete();
});
