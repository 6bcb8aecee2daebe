import { expect, test } from 'vitest';
import { readFlags } from '@/lib/score';
import { amendInteraction, openDb, type StagemarkDb } from '@/lib/store';
import { draft, seed } from './flag-seed';

const query = (from: string, to: string, filter = {}) => ({
  period: { from, to },
  filter,
  today: '2026-11-23',
});

const kinds = async (db: StagemarkDb, ...of: Parameters<typeof query>) =>
  (await readFlags(db, query(...of))).flags.map(({ kind, clientName }) => [kind, clientName]);

test('reads what the period needs: the step back of last week, the name of the client, the audit', async () => {
  const db = await seed('flags-read', [
    draft('a', { at: '2026-11-12T10:00:00.000+02:00', resultingStage: 'proposal' }),
    draft('b', { at: '2026-11-16T10:00:00.000+02:00', resultingStage: 'qualified' }),
    draft('c', { at: '2026-11-22T10:00:00.000+02:00', resultingStage: 'proposal' }),
  ]);
  expect(await kinds(db, '2026-11-22', '2026-11-22')).toEqual([['pingPong', 'Bakery oven']]);
  expect(await kinds(db, '2026-11-23', '2026-11-23')).toEqual([]);
  expect(await kinds(db, '2026-11-22', '2026-11-22', { manager: 'nobody' })).toEqual([]);
  const edit = { by: 'petrov', now: '2026-11-23T09:00:00.000Z' };
  await amendInteraction(db, 'c', { resultingStage: 'won' }, edit);
  expect(await kinds(db, '2026-11-22', '2026-11-22')).toEqual([['lateEdit', null]]);
});

test('a year is looked at for its last 31 days, and says so', async () => {
  const db = openDb('flags-year');
  const { since } = await readFlags(db, query('2026-01-01', '2026-12-31'));
  expect(since).toBe('2026-10-24');
});
