import type { StagemarkDb } from '@/lib/store';
import { writeJson } from '@/lib/transfer';

/** Characters to a part: the browser keeps them on the disk, not in memory. */
const PART = 1_048_576;

/** Everything as a file with an address, for whoever can download it. To be let go with `revokeObjectURL`. */
export async function makeBackup(db: StagemarkDb, now: string): Promise<string> {
  const parts: Blob[] = [];
  let text = '';
  for await (const part of writeJson(db, now)) {
    text += part;
    if (text.length < PART) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  parts.push(new Blob([text]));
  return URL.createObjectURL(new Blob(parts, { type: 'application/json' }));
}
