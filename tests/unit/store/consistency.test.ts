import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumbers, interactionsOfDay, repairTallies } from '@/lib/store';
import { anyCommands, type Command, prepare, runAll } from './commands';
import { expectConsistent } from './consistency';
import { dump, LATER, makeDb } from './helpers';

const RUNS = { numRuns: 150 };

/** A property of the store after any commands, each time on a database of its own. */
function afterCommands(
  check: (db: ReturnType<typeof makeDb>, commands: Command[]) => Promise<void>,
) {
  return fc.asyncProperty(anyCommands, async (commands) => {
    const db = makeDb({ forTest: false });
    try {
      await prepare(db);
      await runAll(db, commands);
      await check(db, commands);
    } finally {
      await db.delete();
    }
  });
}

// Some 3 s in all; other work on the machine must not fail them.
describe('whatever is done', { timeout: 60_000 }, () => {
  it('outcomes, tallies, months and cycles are those of the interactions', async () => {
    await fc.assert(afterCommands(expectConsistent), RUNS);
  });

  it('a list of a day is as long as its number of contacts', async () => {
    await fc.assert(
      afterCommands(async (db) => {
        for (const { day, manager } of await db.interactions.toArray()) {
          const { contacts, successful } = await dayNumbers(db, manager, day);
          const listed = await interactionsOfDay(db, manager, day);
          expect(listed.length).toBe(contacts);
          expect(listed.filter(({ outcome }) => outcome === 'advanced').length).toBe(successful);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('there is nothing to repair, and damage is repaired', async () => {
    await fc.assert(
      afterCommands(async (db) => {
        const before = await dump(db);
        expect(await repairTallies(db, LATER)).toEqual({ tallies: [], outcomes: 0 });
        expect(await dump(db)).toEqual(before);
        await db.days.toCollection().modify({ n: {} });
        await db.patterns.clear();
        await db.cycles.clear();
        await db.deals.toCollection().modify({ n: { strange: 3 } });
        await db.interactions.toCollection().modify({ outcome: 'held', before: 'won' });
        await repairTallies(db, LATER);
        await db.interactions.filter(({ deletedAt }) => deletedAt !== null).delete();
        await expectConsistent(db);
      }),
      { numRuns: 50 },
    );
  });
});
