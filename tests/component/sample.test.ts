import { expect, it } from 'vitest';
import { foldSample, putFolded } from '@/entrypoints/report/sample/fold-sample';
import { generateSample } from '@/entrypoints/report/sample/generate';
import { starterFunnel } from '@/lib/funnel';
import { checkTallies, checkTimelines, openDb, putFunnel } from '@/lib/store';

const REVISION = { rev: 1, editedAt: '2026-11-23', editedBy: 'sample', deletedAt: null };
const funnel = { ...starterFunnel((id) => id), name: 'Sales', strict: false };
const long = { ...funnel, id: 'long' };
const input = {
  today: '2026-11-22',
  offsetMinutes: 120,
  managers: ['a', 'b', 'c', 'd', 'e'],
  funnels: [funnel, long],
} as const;

it('is the same for the same day, three months long, and busy today', () => {
  const [one, two] = [generateSample(input), generateSample(input)];
  expect(one).toEqual(two);
  const days = new Set(one.drafts.map(({ at }) => at.slice(0, 10)));
  expect([...days].sort()[0]).toBe('2026-08-24');
  expect(days.has('2026-11-22')).toBe(true);
  expect(new Set(one.drafts.map(({ id }) => id)).size).toBe(one.drafts.length);
  expect(new Set(one.clients.map(({ id }) => id)).size).toBe(one.clients.length);
});

it('shows one who moves clients and one who is only busy', () => {
  const { drafts } = generateSample(input);
  const { interactions } = foldSample(drafts, [funnel, long], REVISION);
  const of = (manager: string) => interactions.filter((row) => row.manager === manager);
  const won = (manager: string) => of(manager).filter((row) => row.outcome === 'advanced').length;
  expect(of('b').length).toBeGreaterThan(of('a').length);
  expect(won('a')).toBeGreaterThan(won('b'));
});

it('is stored as if every contact had been recorded in its turn', async () => {
  const db = openDb('sample-test');
  await putFunnel(db, funnel, { by: 'test', now: '2026-11-23' });
  await putFunnel(db, long, { by: 'test', now: '2026-11-23' });
  const drafts = generateSample(input).drafts.slice(0, 500);
  await putFolded(db, foldSample(drafts, [funnel, long], REVISION));
  expect(await checkTallies(db)).toEqual([]);
  const { outcomes, cycles } = await checkTimelines(db);
  expect([outcomes, cycles.missing, cycles.wrong]).toEqual([[], [], []]);
  await db.delete();
});
