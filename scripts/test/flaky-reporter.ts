import type { Reporter, TestModule } from 'vitest/node';

/** Names, at the end of a run, every test that passed only when it was tried again: each is a bug to be found. */
export default class FlakyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const flaky = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map((test) => `  ${module.relativeModuleId} > ${test.fullName}`),
    );
    if (flaky.length > 0) console.log(`\n! Passed only at the second try:\n${flaky.join('\n')}\n`);
  }
}
