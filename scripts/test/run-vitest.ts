import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runNode } from '../processes.ts';
import { UNHANDLED } from './flaky-reporter.ts';
import { sum, type Tally } from './tally.ts';

export interface VitestRun {
  name: string;
  config: string;
  files: string[];
  /** Only tests whose name fits; what does not fit is then not counted at all. */
  testName?: string | undefined;
  env?: Record<string, string>;
}

/** What is used of one file's part of Vitest's JSON report. */
interface FileReport {
  name: string;
  status: string;
  assertionResults: { status: string }[];
}

interface Report {
  testResults: FileReport[];
}

/** What a run came to: all of it, and by file. What belongs to no file (a crash) is in the total only. */
export interface Outcome {
  total: Tally;
  /** By the file's path, as Vitest names it. */
  files: Map<string, Tally>;
  /** Errors that no test failed by, such as a promise that nobody waited for: no second try takes them away. */
  ofNoFile: Tally;
}

/** Runs test files with Vitest, its output shown, and counts. A crash, or a file that cannot be loaded, has failed. */
export async function runVitest({
  name,
  config,
  files,
  testName,
  env = {},
}: VitestRun): Promise<Outcome> {
  const reportFile = join('artifacts', 'test', `${name}.json`);
  await rm(join(ROOT, reportFile), { force: true });
  await rm(join(ROOT, UNHANDLED), { force: true });
  const args = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', config];
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`);
  args.push(`--reporter=${join(ROOT, 'scripts', 'test', 'flaky-reporter.ts')}`);
  if (testName !== undefined) args.push('--testNamePattern', testName, '--passWithNoTests');
  const { code } = await runNode([...args, ...files], { show: true, env });
  const report = await readReport(join(ROOT, reportFile));
  if (!report) {
    console.log(`✗ ${name}: Vitest ended with exit code ${code} and left no report.`);
    const total = { passed: 0, failed: 1, skipped: 0 };
    return { total, files: new Map(), ofNoFile: total };
  }
  const counted = new Map(
    report.testResults.map((file) => [file.name, countsOf(file, testName !== undefined)]),
  );
  const ofNoFile = { passed: 0, failed: await unhandledErrors(), skipped: 0 };
  const total = sum([...counted.values(), ofNoFile]);
  if (code !== 0 && total.failed === 0) {
    console.log(`✗ ${name}: no test failed, yet Vitest ended with exit code ${code}.`);
    total.failed = 1;
  }
  return { total, files: counted, ofNoFile };
}

/** How many errors the last run had outside of its tests, as the reporter beside this file has written down. */
async function unhandledErrors(): Promise<number> {
  return Number(await readFile(join(ROOT, UNHANDLED), 'utf8').catch(() => 0));
}

async function readReport(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

function countsOf({ status, assertionResults }: FileReport, isFiltered: boolean): Tally {
  const count = (...states: string[]) =>
    assertionResults.filter((test) => states.includes(test.status)).length;
  const failed = count('failed');
  return {
    passed: count('passed'),
    // A file that cannot be loaded, or whose preparation fails, names no test that failed.
    failed: failed === 0 && status === 'failed' ? 1 : failed,
    skipped: isFiltered ? 0 : count('pending', 'skipped', 'todo', 'disabled'),
  };
}
