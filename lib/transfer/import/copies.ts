import Dexie from 'dexie';
import type { ImportJournal, StagemarkDb } from '@/lib/store';
import { cutFiles } from './chunks';
import { People } from './people';
import type { OpenedFile } from './read-files';

/** Copies lie before the first chunk. */
const FIRST = -1;

/** Whether a file can be read once more, in another process too: of somebody else's table only its page knows how. */
const isPlain = ({ file, options }: OpenedFile) => file instanceof Blob && options === null;

/**
 * Keeps files as they are now: the browser copies them, which takes it no time that shows, and they are the same
 * at the second reading whatever becomes of them on the disk; also at the next start.
 * @returns the copies; `null` where these files can't be kept
 */
export async function keepFiles(
  db: StagemarkDb,
  id: string,
  files: readonly OpenedFile[],
): Promise<OpenedFile[] | null> {
  if (files.length === 0 || !files.every(isPlain)) return null;
  try {
    await db.staged.bulkAdd(
      files.map((file, i) => ({ import: id, n: FIRST - i, table: '', rows: [file] })),
    );
  } catch (error) {
    // A browser that stores no files (a private window of an older one).
    if (/DataClone/.test(String((error as Error | null)?.name))) return null;
    throw error;
  }
  return keptFiles(db, id);
}

/** The copies of an import's files; `null` where there are none. */
export async function keptFiles(db: StagemarkDb, id: string): Promise<OpenedFile[] | null> {
  const there = db.staged.where(':id').between([id, Dexie.minKey], [id, FIRST], true, true);
  const rows = await there.reverse().toArray();
  return rows.length === 0 ? null : rows.flatMap((row) => row.rows as OpenedFile[]);
}

/** Whether copies can be read, and this version finds in them what the dry run found. */
export async function isAsItWas(
  files: readonly OpenedFile[],
  { chunks, records }: ImportJournal,
): Promise<boolean> {
  let [cut, seen] = [0, 0];
  try {
    for await (const { rows } of cutFiles(files, People.nobody())) {
      cut += 1;
      seen += rows.length;
    }
  } catch {
    return false;
  }
  return cut === chunks && seen === records;
}
