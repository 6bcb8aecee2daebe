import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, type Results, render } from '../../scripts/reliability/render';
import { IS_LONG } from '../support/long';

const docs = join(import.meta.dirname, '../../docs');
const DATA = join(docs, 'reliability.json');
const PAGE = join(docs, 'reliability.md');

export const readResults = (): Results => JSON.parse(readFileSync(DATA, 'utf8'));
export const readPage = (): string => readFileSync(PAGE, 'utf8');

/** Keeps what a fault came to, and writes docs/reliability.md anew. Only what was run at length is kept. */
export function noteResult(fault: string, result: Result): void {
  if (!IS_LONG) return;
  const results = { ...readResults(), [fault]: result };
  writeFileSync(DATA, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, render(results));
}
