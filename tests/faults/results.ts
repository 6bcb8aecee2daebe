import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where test runs leave what docs/reliability.md is made of. */
export const RESULTS = join(import.meta.dirname, '../../artifacts/reliability');

/** What one kind of fault came to. */
export interface Result {
  /** Schedules, or times that a single fault was tried. */
  schedules: number;
  saves: number;
  lost: number;
  doubled: number;
  wrong: number;
}

/** Leaves a result for scripts/reliability.ts; a later one of the same name goes in its place. */
export function noteResult(name: string, result: Result): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(result)}\n`);
}
