import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDb, SCHEMA_VERSION } from '@/lib/store';
import { expectConsistent } from './consistency';
import { dump } from './helpers';

const FOLDER = join(import.meta.dirname, 'fixtures');

/** A database as an older version left it: its schema and every row. */
interface Saved {
  version: number;
  schema: Record<string, string>;
  rows: Record<string, unknown[]>;
}

function readSaved(version: number): Saved {
  return JSON.parse(readFileSync(join(FOLDER, `version-${version}.json`), 'utf8'));
}

async function restore({ version, schema, rows }: Saved): Promise<string> {
  const name = `migrate-${version}`;
  const old = new Dexie(name);
  old.version(version).stores(schema);
  for (const [table, list] of Object.entries(rows)) await old.table(table).bulkAdd(list);
  old.close();
  return name;
}

describe('migrations', () => {
  it('have a saved database of every version before', () => {
    const versions = Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => `version-${i + 1}.json`);
    expect(readdirSync(FOLDER).sort()).toEqual(versions);
  });

  it.each(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1))(
    'walk from version %i to now, every record kept and every number right',
    async (version) => {
      const saved = readSaved(version);
      const db = openDb(await restore(saved));
      onTestFinished(() => db.delete());
      const stored = await dump(db);
      for (const table of ['interactions', 'clients', 'managers', 'funnels', 'sites', 'audit']) {
        expect(stored[table], table).toHaveLength(saved.rows[table]?.length ?? 0);
      }
      expect(stored.settings).toEqual(saved.rows.settings);
      expect(stored.pending).toEqual(saved.rows.pending);
      await expectConsistent(db);
      expect(db.verno).toBe(SCHEMA_VERSION);
    },
  );
});
