import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { applyRetention, firstKept, KEEP_MONTHS } from '@/entrypoints/shared/retention';
import { putSetting } from '@/lib/store';
import { expectConsistent } from '../store/consistency';
import { at, makeClients, makeSales, record } from '../store/helpers';

it('goes on removing what has become too old, and keeps the later outcomes', async () => {
  const db = await makeSales();
  const [client = ''] = await makeClients(db, '1');
  const step = { client, stageSaidByManager: 'new' };
  await record(db, 'old', { ...step, at: at('09:00', '2025-10-31'), resultingStage: 'qualified' });
  await record(db, 'kept', { ...step, at: at('09:00', '2025-11-03'), resultingStage: 'proposal' });
  expect(await applyRetention(db, '2026-11-24')).toBe(0);
  await putSetting(db, KEEP_MONTHS, 12);
  expect(await applyRetention(db, '2026-10-31')).toBe(0);
  expect(await db.interactions.count()).toBe(2);
  expect(await applyRetention(db, '2026-11-24')).toBe(1);
  expect((await db.interactions.toArray()).map(({ id, before }) => [id, before])).toEqual([
    ['kept', 'qualified'],
  ]);
  // Until the next month there is nothing to do.
  expect(await applyRetention(db, '2026-11-25')).toBe(0);
  expect(await applyRetention(db, '2026-12-01')).toBe(1);
  expect(await db.interactions.count()).toBe(0);
  await expectConsistent(db);
});

it('counts whole months back, over the turn of a year', () => {
  expect(firstKept('2026-02-28', 6)).toBe('2025-08-01');
});
