import { join } from 'node:path';
import { type RunResult, runNode } from '../processes.ts';
import { sum, type Tally } from './tally.ts';

const WXT = join('node_modules', 'wxt', 'bin', 'wxt.mjs');

/** The builds that tests need, by their folder in .output. */
export const BUILDS = {
  'chrome-mv3': [],
  'firefox-mv3': ['-b', 'firefox', '--mv3'],
  'chrome-mv3-e2e': ['--mode', 'e2e'],
  'firefox-mv3-e2e': ['-b', 'firefox', '--mv3', '--mode', 'e2e'],
} satisfies Record<string, string[]>;

export type BuildName = keyof typeof BUILDS;

const timings: { name: string; seconds: number }[] = [];

/** Does a stage's work and notes how long it took; a crash is shown and gives undefined. */
export async function stage<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  const start = Date.now();
  try {
    return await work();
  } catch (error) {
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  } finally {
    timings.push({ name, seconds: (Date.now() - start) / 1000 });
  }
}

export function timingLines(): string[] {
  return timings.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);
}

/** Builds the extension; throws with the builder's output where that fails. */
export async function build(name: BuildName): Promise<true> {
  const { code, output } = await runNode([WXT, 'build', ...BUILDS[name]]);
  if (code !== 0) throw new Error(`wxt build ended with exit code ${code}:\n${output}`);
  console.log(`✓ built .output/${name}`);
  return true;
}

/** Installs and builds the demo CRM, as a process of its own so that it can be ended. */
export async function prepareDemoCrm(): Promise<true> {
  const { code } = await runNode([join('scripts', 'prepare-demo-crm.ts')], { show: true });
  if (code !== 0) throw new Error('the demo CRM could not be made ready; the reason is above.');
  return true;
}

/** Both linters, each counted as one test. */
export async function lint(): Promise<Tally> {
  const biome = await runNode([
    join('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
    'ci',
    '--colors=off',
    '.',
  ]);
  const types = await runNode([join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit']);
  return sum([verdict('biome ci .', biome), verdict('tsc --noEmit', types)]);
}

function verdict(name: string, { code, output }: RunResult): Tally {
  console.log(`${code === 0 ? '✓' : '✗'} ${name}\n${output.trim()}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
