import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runNode } from '../processes.ts';
import type { Tally } from './tally.ts';

export interface VitestRun {
  name: string;
  config: string;
  files: string[];
  /** Only tests whose name fits; what does not fit is then not counted at all. */
  testName?: string | undefined;
  env?: Record<string, string>;
}

/** What is used of Vitest's JSON report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/** Runs test files with Vitest, its output shown, and counts. A crash, or a file that cannot be loaded, has failed. */
export async function runVitest({
  name,
  config,
  files,
  testName,
  env = {},
}: VitestRun): Promise<Tally> {
  const reportFile = join('artifacts', 'test', `${name}.json`);
  await rm(join(ROOT, reportFile), { force: true });
  const args = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', config];
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`);
  args.push(`--reporter=${join(ROOT, 'scripts', 'test', 'flaky-reporter.ts')}`);
  if (testName !== undefined) args.push('--testNamePattern', testName, '--passWithNoTests');
  const { code } = await runNode([...args, ...files], { show: true, env });
  const report = await readReport(join(ROOT, reportFile));
  if (!report) {
    console.log(`✗ ${name}: Vitest ended with exit code ${code} and left no report.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const tally = countsOf(report, testName !== undefined);
  if (code !== 0 && tally.failed === 0) {
    console.log(`✗ ${name}: no test failed, yet Vitest ended with exit code ${code}.`);
    tally.failed = 1;
  }
  return tally;
}

async function readReport(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

function countsOf(report: Report, isFiltered: boolean): Tally {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: isFiltered ? 0 : report.numPendingTests + report.numTodoTests,
  };
}
