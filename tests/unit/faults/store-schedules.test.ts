import { expect, it, vi } from 'vitest';
import { judgeRun } from '../../faults/judge-run';
import { noteResult } from '../../faults/results';
import { ScheduleRun } from '../../faults/run-schedule';
import { scheduleOf } from '../../faults/schedule';
import { times } from '../../support/long';

/**
 * Random days of saves while the worker dies, the store fails and the browser crashes, on the real background over a
 * store that can be broken at every step. STAGEMARK_SEED runs one seed alone.
 */

const ONE = process.env.STAGEMARK_SEED;
const COUNT = ONE ? 1 : times(10, 1_000);
const PART = 10;

async function runSeed(seed: number) {
  const steps = scheduleOf(seed);
  const run = new ScheduleRun();
  try {
    await run.prepare();
    await run.run(steps);
    return { steps, saves: run.truths.length, found: await judgeRun(run) };
  } finally {
    await run.world.kill();
    vi.useRealTimers();
  }
}

const sum = { tried: 0, saves: 0, lost: 0, doubled: 0, wrong: 0 };

it.each(Array.from({ length: Math.ceil(COUNT / PART) }, (_, i) => i * PART))(
  'nothing is lost, doubled or wrongly counted (seeds from %i)',
  async (first) => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    for (let seed = ONE ? Number(ONE) : first; seed < first + PART || ONE; seed += 1) {
      const { steps, saves, found } = await runSeed(seed);
      sum.tried += 1;
      sum.saves += saves;
      for (const key of ['lost', 'doubled', 'wrong'] as const) sum[key] += found[key];
      noteResult('random schedules on the background and its store', sum);
      const schedule = steps.map((step) => JSON.stringify(step)).join('\n');
      expect(found.told, `STAGEMARK_SEED=${seed}\n${schedule}`).toEqual([]);
      if (ONE) return;
    }
  },
  120_000,
);
