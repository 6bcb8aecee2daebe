import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** A name for what a folder's scripts do. */
function codeOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const hash = createHash('sha256');
  for (const name of names.filter((one) => one.endsWith('.js')).sort())
    hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The same for what takes so long that it is run in parts, each named by its seeds. What was run on other code counts no
 * more, nor does an earlier run of these seeds.
 * @param build folder of the build that was tried
 */
export function notePart(
  fault: string,
  [first, last]: readonly [number, number],
  result: Result,
  build: string,
): void {
  if (!IS_LONG) return;
  const code = codeOf(build);
  const before = readResults()[fault]?.parts;
  const isApart = (name: string) => {
    const [from = 0, to = 0] = name.split('-').map(Number);
    return to < first || from > last;
  };
  const kept = before?.code === code ? Object.entries(before.of) : [];
  const all = [...kept.filter(([name]) => isApart(name)), [`${first}-${last}`, result] as const];
  const of: Record<string, Result> = Object.fromEntries(all);
  const sum: Result = { tried: 0, saves: 0, lost: 0, doubled: 0, wrong: 0, failed: {} };
  for (const part of Object.values(of)) {
    for (const key of ['tried', 'saves', 'lost', 'doubled', 'wrong'] as const)
      sum[key] += part[key];
    Object.assign(sum.failed, part.failed);
  }
  noteResult(fault, { ...sum, parts: { code, of } });
}
