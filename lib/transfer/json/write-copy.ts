import { copiedRows, type KeptCopy } from '@/lib/store';
import { TABLE_NAMES } from '../schema';
import { JSON_TAIL, jsonHead, jsonRows } from './write';

/** A kept copy as a file of ours, of the version that it has: what reads a backup reads it too. */
export async function* writeCopy(copy: KeptCopy): AsyncGenerator<string> {
  yield jsonHead('backup', copy.madeAt ?? '', copy.version);
  let current = '';
  let isFirst = true;
  for await (const { table, rows } of copiedRows(copy, TABLE_NAMES)) {
    if (table !== current) {
      yield `${current === '' ? '' : '\n],'}\n${JSON.stringify(table)}:[\n`;
      current = table;
      isFirst = true;
    }
    if (rows.length === 0) continue;
    yield isFirst ? jsonRows(rows) : `,\n${jsonRows(rows)}`;
    isFirst = false;
  }
  yield `${current === '' ? '' : '\n]'}${JSON_TAIL}`;
}
