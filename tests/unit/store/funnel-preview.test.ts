import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DayChange, type Interaction, previewFunnel, replaceFunnel } from '@/lib/store';
import { anyStages } from './arbitraries';
import { anyCommands, prepare, runAll } from './commands';
import { LATER, makeDb } from './helpers';

/** What each manager's day came to, told from the interactions alone. */
function daysOf(rows: readonly Interaction[]) {
  const days = new Map<string, { day: string; manager: string; successful: number }>();
  for (const { day, manager, outcome, deletedAt } of rows) {
    const key = `${day} ${manager}`;
    const sum = days.get(key) ?? { day, manager, successful: 0 };
    if (deletedAt === null && outcome === 'advanced') sum.successful += 1;
    days.set(key, sum);
  }
  return days;
}

/** What changed between two readings of the store, as a preview lists it. */
function changed(before: readonly Interaction[], after: readonly Interaction[]): DayChange[] {
  const now = new Map(after.map((row) => [row.id, row]));
  const is = daysOf(after);
  return [...daysOf(before)]
    .flatMap(([key, { day, manager, successful }]) => {
      const ofDay = before.filter((row) => `${row.day} ${row.manager}` === key);
      const outcomes = ofDay.filter((row) => now.get(row.id)?.outcome !== row.outcome).length;
      const successfulAfter = is.get(key)?.successful ?? 0;
      const found = { day, manager, successfulBefore: successful, successfulAfter, outcomes };
      return outcomes === 0 ? [] : [[key, found] as const];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, found]) => found);
}

it('lists exactly the days that the change then changes, and by how much (rule 13)', async () => {
  let changes = 0;
  const property = fc.asyncProperty(
    anyCommands,
    anyStages,
    fc.boolean(),
    async (commands, stages, strict) => {
      const db = makeDb({ forTest: false });
      try {
        await prepare(db);
        await runAll(db, commands);
        const draft = { id: 'sales', stages, strict };
        const before = await db.interactions.toArray();
        const preview = await previewFunnel(db, draft);
        expect(await db.interactions.toArray()).toEqual(before);
        await replaceFunnel(db, draft, LATER);
        expect(preview).toEqual(changed(before, await db.interactions.toArray()));
        changes += preview.length;
      } finally {
        await db.delete();
      }
    },
  );
  await fc.assert(property, { numRuns: 100 });
  expect(changes).toBeGreaterThan(20);
}, 60_000);
