import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ROOT } from '../../../scripts/processes.ts';
import type { Outcome, VitestRun } from '../../../scripts/test/run-vitest.ts';
import { runTwice } from '../../../scripts/test/second-try.ts';
import { sum, type Tally } from '../../../scripts/test/tally.ts';

const RUN: VitestRun = { name: 'e2e', config: 'vitest.e2e.config.ts', files: ['a', 'b', 'c', 'd'] };
const FINE: Tally = { passed: 3, failed: 0, skipped: 1 };
const LOST: Tally = { passed: 0, failed: 1, skipped: 2 };

const REST = { c: FINE, d: FINE };
const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

function outcome(files: Record<string, Tally>, ofNoFile = NONE): Outcome {
  const counted = new Map(Object.entries(files).map(([file, tally]) => [join(ROOT, file), tally]));
  return { total: sum([...counted.values(), ofNoFile]), files: counted, ofNoFile };
}

/** A Vitest that ends as told, once after the other, and keeps what it was asked for. */
function vitestThatEnds(...outcomes: Outcome[]) {
  const asked: VitestRun[] = [];
  const run = async (what: VitestRun) => {
    asked.push(what);
    const next = outcomes.shift();
    if (!next) throw new Error('Run once more than expected');
    return next;
  };
  return { run, asked };
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

test('a file that failed runs once more by itself, and counts as it ended then', async () => {
  const vitest = vitestThatEnds(outcome({ ...REST, a: FINE, b: LOST }), outcome({ b: FINE }));
  expect(await runTwice(RUN, true, vitest.run)).toEqual({ passed: 12, failed: 0, skipped: 4 });
  expect(vitest.asked[1]).toMatchObject({ files: ['b'], env: { STAGEMARK_E2E_WORKERS: '1' } });
  expect(vi.mocked(console.log).mock.calls.flat().join()).toContain('b');
});

test('what fails twice has failed', async () => {
  const vitest = vitestThatEnds(outcome({ ...REST, a: FINE, b: LOST }), outcome({ b: LOST }));
  expect(await runTwice(RUN, true, vitest.run)).toEqual({ passed: 9, failed: 1, skipped: 5 });
});

test('an error that no test failed by stays one, whatever the second try says', async () => {
  const crashed = { passed: 0, failed: 1, skipped: 0 };
  const first = outcome({ ...REST, a: FINE, b: LOST }, crashed);
  const vitest = vitestThatEnds(first, outcome({ b: FINE }));
  expect((await runTwice(RUN, true, vitest.run)).failed).toBe(1);
});

test.each([
  ['a file is missing, as its process died', true, outcome({ a: FINE, b: LOST, c: FINE })],
  ['nothing failed', true, outcome({ ...REST, a: FINE, b: FINE })],
  ['it was not asked for', false, outcome({ ...REST, a: FINE, b: LOST })],
  [
    'more files failed than a stalled machine loses',
    true,
    outcome({ a: LOST, b: LOST, c: LOST, d: LOST }),
  ],
  ['Vitest crashed and left no file', true, { total: LOST, files: new Map(), ofNoFile: LOST }],
])('nothing runs again where %s', async (_why, again, first) => {
  const vitest = vitestThatEnds(first);
  expect(await runTwice(RUN, again, vitest.run)).toEqual(first.total);
  expect(vitest.asked).toHaveLength(1);
});
