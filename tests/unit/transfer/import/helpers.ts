import type { Edit, StagemarkDb } from '@/lib/store';
import { type PreparedImport, prepareImport } from '@/lib/transfer/import/import';
import { readFiles } from '@/lib/transfer/import/read-files';
import { readJson } from '@/lib/transfer/json/read';
import { writeJson } from '@/lib/transfer/json/write';
import { EDIT } from '../../store/helpers';

export const HEAD: Edit = { by: 'head', now: '2026-11-25T08:00:00.000Z' };

export async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

/** A backup of everything. */
export async function fileOf(db: StagemarkDb): Promise<File> {
  return new File([await textOf(writeJson(db, EDIT.now))], 'backup.json');
}

export function prepare(
  db: StagemarkDb,
  file: File,
  signal?: AbortSignal,
): Promise<PreparedImport> {
  const opened = { name: file.name, file, opened: { kind: 'json' as const }, options: null };
  return prepareImport(db, file, readFiles([opened], signal), { signal });
}

/** The same of records that can be read but once: all are staged. */
export function prepareStaged(db: StagemarkDb, file: File): Promise<PreparedImport> {
  return prepareImport(db, file, readJson(file));
}

export async function take(db: StagemarkDb, file: File): Promise<PreparedImport['dryRun']> {
  const { dryRun, commit } = await prepare(db, file);
  await commit(HEAD);
  return dryRun;
}

const OWN = ['audit', 'imports', 'staged', 'settings'];

/** What is stored, without what each browser keeps for itself. */
export async function content(db: StagemarkDb): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => !OWN.includes(name));
  const rows = await Promise.all(
    tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(rows);
}
