import { expect, it, vi } from 'vitest';
import { judgeRun } from '../../faults/judge-run';
import { noteResult } from '../../faults/results';
import { ScheduleRun } from '../../faults/run-schedule';
import { type Step, scheduleOf } from '../../faults/schedule';
import { times } from '../../support/long';

/**
 * Random days of saves while the worker dies, the store fails and the browser crashes, on the real background over a
 * store that can be broken at every step. STAGEMARK_SEED=n runs one seed alone, STAGEMARK_SEED=n-m those from n to m.
 */

const PART = 10;

function seedsOf(asked: string | undefined): number[] {
  const [first, last] = asked ? asked.split('-').map(Number) : [0, times(10, 1_000) - 1];
  const [from, to] = [first ?? 0, last ?? first ?? 0];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

async function runSteps(steps: readonly Step[]) {
  const run = new ScheduleRun();
  try {
    await run.prepare();
    await run.run(steps);
    return { saves: run.truths.length, ...(await judgeRun(run)) };
  } catch (error) {
    // It names no seed, so that it is told with the others.
    const told = [`It ended with ${error instanceof Error ? error.message : String(error)}`];
    return { saves: run.truths.length, lost: 0, doubled: 0, wrong: 0, told };
  } finally {
    await run.world.kill();
    vi.useRealTimers();
  }
}

const failed: Record<string, string> = {};
const sum = { tried: 0, saves: 0, lost: 0, doubled: 0, wrong: 0, failed };
const seeds = seedsOf(process.env.STAGEMARK_SEED);
const parts = Array.from({ length: Math.ceil(seeds.length / PART) }, (_, i) => seeds[i * PART]);

it.each(parts)(
  'nothing is lost, doubled or wrongly counted (seeds from %i)',
  async (first = 0) => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const wrong: string[] = [];
    for (const seed of seeds.filter((one) => one >= first && one < first + PART)) {
      const steps = scheduleOf(seed);
      const found = await runSteps(steps);
      sum.tried += 1;
      for (const key of ['saves', 'lost', 'doubled', 'wrong'] as const) sum[key] += found[key];
      if (found.told.length > 0) {
        failed[seed] = found.told.join('; ');
        const schedule = steps.map((step) => JSON.stringify(step)).join('\n');
        wrong.push(`STAGEMARK_SEED=${seed}: ${found.told.join('; ')}\n${schedule}`);
      }
      noteResult('random schedules on the background and its store', sum);
    }
    expect(wrong.join('\n\n')).toBe('');
  },
  240_000,
);
