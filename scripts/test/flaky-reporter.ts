import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Where the number of errors that no test failed by is written down; Vitest's JSON report leaves them out. */
export const UNHANDLED = 'artifacts/test/unhandled.txt';

/** Names, at the end of a run, every test that passed only when it was tried again: each is a bug to be found. */
export default class FlakyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[] = []): void {
    mkdirSync(dirname(UNHANDLED), { recursive: true });
    writeFileSync(UNHANDLED, `${unhandled.length}`);
    const flaky = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map((test) => `  ${module.relativeModuleId} > ${test.fullName}`),
    );
    if (flaky.length > 0) console.log(`\n! Passed only at the second try:\n${flaky.join('\n')}\n`);
  }
}
