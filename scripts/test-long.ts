/**
 * `npm run test:long [-- TEXT]`: the tests that try random things, in full: every test file that imports
 * tests/support/long.ts (and whose path contains TEXT). Takes up to some hours; ends as `npm test` does.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOnSignals, ROOT } from './processes.ts';
import { runVitest } from './test/run-vitest.ts';
import { build } from './test/stages.ts';
import { closingLine, sum, type Tally } from './test/tally.ts';
import { browserOf, findTestFiles } from './test/test-files.ts';

/** Whether a test file can be run longer. */
async function isLong(file: string): Promise<boolean> {
  return (await readFile(join(ROOT, file), 'utf8')).includes('/support/long');
}

async function longOnes(files: string[]): Promise<string[]> {
  const long = await Promise.all(files.map(isLong));
  return files.filter((_file, i) => long[i]);
}

const scratch = await mkdtemp(join(tmpdir(), 'stagemark-long-'));
const tidy = () => rm(scratch, { recursive: true, force: true, maxRetries: 5 });
endOnSignals(tidy);
const all = findTestFiles(process.argv[2]);
const [unit, e2e] = [await longOnes(all.unit), await longOnes(all.e2e)];
const env = { STAGEMARK_LONG: '1', STAGEMARK_SCRATCH: scratch };
const tallies: Tally[] = [];
if (unit.length > 0) {
  tallies.push(
    (await runVitest({ name: 'long-unit', config: 'vitest.config.ts', files: unit, env })).total,
  );
}
if (e2e.length > 0) {
  const browsers = new Set(e2e.map(browserOf));
  if (browsers.has('chromium')) await build('chrome-mv3-e2e');
  if (browsers.has('firefox')) await build('firefox-mv3-e2e');
  tallies.push(
    (await runVitest({ name: 'long-e2e', config: 'vitest.e2e.config.ts', files: e2e, env })).total,
  );
}
await tidy();
const total = sum(tallies);
console.log(closingLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
