/** `npm test`: builds what the tests need, runs them all, and ends with the line `N passed, N failed`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, ensureBrowser } from './browsers.ts';
import { endOnSignals } from './processes.ts';
import { ensureOffice, isOfficeTest } from './test/office.ts';
import { readOptions, type TestOptions } from './test/options.ts';
import { runVitest } from './test/run-vitest.ts';
import { runTwice } from './test/second-try.ts';
import { type BuildName, build, lint, prepareDemoCrm, stage, timingLines } from './test/stages.ts';
import { closingLine, sum, type Tally } from './test/tally.ts';
import { browserOf, findTestFiles, type TestFiles } from './test/test-files.ts';

const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

/** What the browser tests wait for, each undefined where it could not be had. */
interface Preparation {
  demoCrm: true | undefined;
  browsers: Record<BrowserName, unknown>;
}

/** Starts what takes long and hardly any processor time: downloads. */
async function prepare(files: string[], options: TestOptions): Promise<Preparation> {
  const isWanted = files.length > 0 && options.browser;
  const demoCrm = isWanted ? stage('demo CRM', prepareDemoCrm) : undefined;
  const browser = (name: BrowserName) =>
    isWanted && files.some((file) => browserOf(file) === name)
      ? stage(`browser: ${name}`, () => ensureBrowser(name))
      : undefined;
  const [chromium, firefox] = [browser('chromium'), browser('firefox')];
  return { demoCrm: await demoCrm, browsers: { chromium: await chromium, firefox: await firefox } };
}

/** Makes the builds one after another (they share WXT's folder); returns those that failed. */
async function buildAll(hasE2e: boolean): Promise<BuildName[]> {
  const names: BuildName[] = ['chrome-mv3', 'firefox-mv3'];
  if (hasE2e) names.push('chrome-mv3-e2e', 'firefox-mv3-e2e');
  const failed: BuildName[] = [];
  for (const name of names) {
    if (!(await stage(`build ${name}`, () => build(name)))) failed.push(name);
  }
  return failed;
}

/** Why a browser test cannot run, or undefined where it can. */
function obstacle(file: string, ready: Preparation, failedBuilds: BuildName[]): string | undefined {
  const browser = browserOf(file);
  const needed: BuildName = browser === 'firefox' ? 'firefox-mv3-e2e' : 'chrome-mv3-e2e';
  if (failedBuilds.includes(needed)) return `the build ${needed} failed`;
  if (!ready.browsers[browser]) return `no ${browser} could be had`;
  if (!ready.demoCrm) return 'the demo CRM could not be made ready';
  return undefined;
}

async function runE2e(
  files: string[],
  ready: Preparation,
  failedBuilds: BuildName[],
  options: TestOptions,
): Promise<Tally[]> {
  if (!options.browser && files.length > 0) {
    console.log(`\n--no-browser: these did not run:\n${list(files)}`);
    return [{ passed: 0, failed: 0, skipped: files.length }];
  }
  const runnable = files.filter((file) => !obstacle(file, ready, failedBuilds));
  const blocked = files.filter((file) => obstacle(file, ready, failedBuilds));
  if (blocked.length > 0) {
    const reasons = blocked.map((file) => `${file}: ${obstacle(file, ready, failedBuilds)}`);
    console.log(`\n✗ These tests could not run, and count as failed:\n${list(reasons)}`);
  }
  const run = {
    name: 'e2e',
    config: 'vitest.e2e.config.ts',
    files: runnable,
    testName: options.name,
    env: { STAGEMARK_SCRATCH: scratch },
  };
  const ran =
    runnable.length > 0
      ? await stage('e2e tests', () => runTwice(run, Boolean(process.env.CI)))
      : undefined;
  const tallies = blocked.map(() => FAILED);
  return runnable.length > 0 ? [ran ?? FAILED, ...tallies] : tallies;
}

async function runAll(files: TestFiles, options: TestOptions): Promise<Tally[]> {
  const preparation = prepare(files.e2e, options);
  const office = files.unit.filter(isOfficeTest);
  // Installed behind the browsers, and asked at the very end: nothing waits for it.
  const officeReady =
    office.length > 0 && options.browser ? stage('LibreOffice', ensureOffice) : undefined;
  const tallies: Tally[] = [];
  if (options.lint) tallies.push((await stage('linters', lint)) ?? FAILED);
  const failedBuilds = await buildAll(files.e2e.length > 0 && options.browser);
  tallies.push(...failedBuilds.map(() => FAILED));
  const unit = files.unit.filter((file) => !isOfficeTest(file));
  const runUnit = async (name: string, title: string, list: string[]) => {
    if (list.length === 0) return;
    const run = { name, config: 'vitest.config.ts', files: list, testName: options.name };
    tallies.push((await stage(title, () => runVitest(run)))?.total ?? FAILED);
  };
  await runUnit('unit', 'unit, component and CRM tests', unit);
  tallies.push(...(await runE2e(files.e2e, await preparation, failedBuilds, options)));
  await officeReady;
  await runUnit('office', 'other programs', office);
  return tallies;
}

function list(lines: string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

// Browser profiles and the like, also of tests that were ended half-way.
const scratch = await mkdtemp(join(tmpdir(), 'stagemark-'));
const tidy = () => rm(scratch, { recursive: true, force: true, maxRetries: 5 });
endOnSignals(tidy);
const options = readOptions(process.argv.slice(2));
const all = findTestFiles(options.only);
const files = { unit: options.unit ? all.unit : [], e2e: options.e2e ? all.e2e : [] };
const isEmpty = files.unit.length + files.e2e.length === 0 && !options.lint;
const start = Date.now();
const total = sum(isEmpty ? [] : await runAll(files, options));
if (total.passed + total.failed === 0) {
  console.log('✗ No test of what was asked for ran.');
  if (total.skipped === 0) total.failed = 1;
}
const seconds = (Date.now() - start) / 1000;
console.log(`\n${timingLines().join('\n')}\n${seconds.toFixed(1).padStart(7)} s  in all\n`);
await tidy();
console.log(closingLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
