import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { BrowserName } from '../browsers.ts';
import { ROOT } from '../processes.ts';

/** Test files, by the kind of run that they belong to; the patterns are those of the two Vitest configurations. */
export interface TestFiles {
  unit: string[];
  e2e: string[];
}

export function findTestFiles(only: string | undefined): TestFiles {
  const find = (pattern: string) =>
    globSync(pattern, { cwd: ROOT })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => only === undefined || file.includes(only))
      .sort();
  return {
    unit: find('tests/{unit,component,crm}/**/*.test.{ts,tsx}'),
    e2e: find('tests/e2e/**/*.test.ts'),
  };
}

/** The browser that a test file drives, told by its name. */
export function browserOf(file: string): BrowserName {
  return basename(file).includes('firefox') ? 'firefox' : 'chromium';
}
