import { relative } from 'node:path';
import { ROOT } from '../processes.ts';
import { type Outcome, runVitest, type VitestRun } from './run-vitest.ts';
import { sum, type Tally } from './tally.ts';

/** More files than these are no stalled machine: what is broken is not run again. */
const MOST_FILES = 3;

/**
 * Runs test files that drive browsers. Where `again` is set, the few that failed are run once more, one after another:
 * Vitest's own retry leaves out what prepares a file, such as the start of a browser. What that takes is named, as each is
 * a bug to be found; what fails twice has failed.
 */
export async function runTwice(
  run: VitestRun,
  again: boolean,
  vitest: (run: VitestRun) => Promise<Outcome> = runVitest,
): Promise<Tally> {
  const first = await vitest(run);
  const failed = [...first.files].filter(([, tally]) => tally.failed > 0).map(([file]) => file);
  if (!again || failed.length === 0 || failed.length > MOST_FILES) return first.total;
  // A file that is missing was not run at all.
  if (first.files.size < run.files.length) return first.total;
  const files = failed.map((file) => relative(ROOT, file).replaceAll('\\', '/'));
  console.log(
    `\n! Failed, and run once more by themselves:\n${files.map((f) => `  ${f}`).join('\n')}`,
  );
  const env = { ...run.env, STAGEMARK_E2E_WORKERS: '1' };
  const second = await vitest({ ...run, name: `${run.name}-again`, files, env });
  const others = [...first.files].filter(([file]) => !failed.includes(file));
  return sum([first.ofNoFile, ...others.map(([, tally]) => tally), second.total]);
}
