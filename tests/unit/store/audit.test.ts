import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erase } from '@/lib/store';
import { CLIENTS } from './arbitraries';
import { anyCommands, prepare, runAll } from './commands';
import { makeDb } from './helpers';

/** The audit only grows: what was written stays, except that erasure empties it (rule 15). */

const root = join(import.meta.dirname, '../../..');

/** Calls on the audit's table that change what is in it, by file. */
function writesTo(table: string): string[] {
  const files = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const write = new RegExp(
    `\\.${table}\\s*(?:\\.\\w+\\([^;]*?\\))*\\s*\\.(add|bulkAdd|put|bulkPut|update|bulkUpdate|upsert|modify|delete|bulkDelete|clear)\\(`,
    'g',
  );
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(write)].map(
      ([, call]) => `${file} ${call}`,
    ),
  );
}

describe('the audit', () => {
  it('is written by one function, emptied by erasure, and cleared in the sample alone', () => {
    expect(writesTo('audit').sort()).toEqual([
      'entrypoints/report/sample/fill.ts clear',
      'lib/store/erase-audit.ts bulkPut',
      'lib/store/revision.ts add',
    ]);
    // The pattern sees such calls: the interactions' table has others.
    expect(writesTo('interactions').length).toBeGreaterThan(3);
  });

  it('keeps every entry as it was, whatever is done', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands, async (commands) => {
        const db = makeDb({ forTest: false });
        try {
          await prepare(db);
          for (const command of commands) {
            const before = await db.audit.toArray();
            await runAll(db, [command]);
            const after = await db.audit.toArray();
            expect(after.slice(0, before.length)).toEqual(before);
          }
        } finally {
          await db.delete();
        }
      }),
      { numRuns: 30 },
    );
  });

  it('loses content to erasure, never an entry', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands, async (commands) => {
        const db = makeDb({ forTest: false });
        try {
          await prepare(db);
          await runAll(db, commands);
          const before = await db.audit.toArray();
          await erase(
            db,
            { what: 'client', id: CLIENTS[0] ?? '' },
            { by: 'ivanov', now: '2026-12-03T00:00:00Z' },
          );
          const after = await db.audit.toArray();
          const kept = after.slice(0, before.length);
          expect(kept.map(({ id, at, table }) => [id, at, table])).toEqual(
            before.map(({ id, at, table }) => [id, at, table]),
          );
          for (const [i, entry] of kept.entries()) {
            if (entry.what !== 'erased') expect(entry).toEqual(before[i]);
            else expect([entry.by, entry.before, entry.after]).toEqual(['', null, null]);
          }
        } finally {
          await db.delete();
        }
      }),
      { numRuns: 30 },
    );
  });
});
