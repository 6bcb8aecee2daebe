import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { judge } from '../faults/browser/judge.ts';
import { answerAll, BrowserRun } from '../faults/browser/run.ts';
import { scheduleOf } from '../faults/browser/schedule.ts';
import type { Truth } from '../faults/browser/truth.ts';
import { BrowserWorld } from '../faults/browser/world.ts';
import { notePart } from '../faults/results.ts';
import { IS_LONG, times } from '../support/long.ts';
import { ROOT } from './support/extension.ts';

/**
 * Random days of saves in a real Chromium, while the worker dies, pages go away and the browser is killed.
 * STAGEMARK_SEED=n runs one seed alone, STAGEMARK_SEED=n-m those from n to m.
 */

/** Schedules that share a browser. */
const PART = 20;

function seedsOf(asked: string | undefined): number[] {
  const [first, last] = asked ? asked.split('-').map(Number) : [0, times(2, 99)];
  const [from, to] = [first ?? 0, last ?? first ?? 0];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Waits for what is asked only after half a minute. */
const isPatient = IS_LONG || process.env.STAGEMARK_SEED !== undefined;

const seeds = seedsOf(process.env.STAGEMARK_SEED);
const parts = Array.from({ length: Math.ceil(seeds.length / PART) }, (_, i) =>
  seeds.slice(i * PART, (i + 1) * PART),
);

/** Waits until no save is open any more; shortly, until nothing moves. */
async function settle(world: BrowserWorld): Promise<void> {
  const until = Date.now() + (isPatient ? 75_000 : 5_000);
  // What was never answered is asked about after half a minute; then its connection is cut.
  const letGo = Date.now() + (isPatient ? 33_000 : 0);
  for (;;) {
    if (Date.now() >= letGo) world.crm.letGo();
    const { pending } = await world.stored();
    if (Date.now() > until || !pending.some(({ state }) => state === 'saving')) return;
    await new Promise((done) => setTimeout(done, 300));
  }
}

async function runAll(list: readonly number[]): Promise<string[]> {
  const world = await BrowserWorld.start();
  const truths: Truth[] = [];
  const told = new Map<number, string>();
  const fail = (seed: number) => (error: unknown) => void told.set(seed, String(error));
  const sum = { tried: 0, saves: 0, lost: 0, doubled: 0, wrong: 0 };
  try {
    for (const seed of list) {
      const begin = Date.now();
      const schedule = scheduleOf(seed);
      const run = new BrowserRun(world, schedule);
      await run.run().catch(fail(seed));
      truths.push(...run.truths);
      if (schedule.answers) await answerAll(world, truths).catch(fail(seed));
      console.log(`seed ${seed}: ${run.truths.length} saves, ${Date.now() - begin} ms`);
      sum.tried += 1;
      sum.saves += run.truths.length;
    }
    await settle(world);
    await answerAll(world, truths).catch(fail(list.at(-1) ?? 0));
    await new Promise((done) => setTimeout(done, 500));
    for (const [seed, found] of judge(truths, world, await world.stored(), !isPatient)) {
      for (const key of ['lost', 'doubled', 'wrong'] as const) sum[key] += found[key];
      if (found.told.length > 0) told.set(seed, [told.get(seed), ...found.told].join('; '));
    }
  } finally {
    await world.close();
  }
  const build = resolve(ROOT, process.env.STAGEMARK_BUILD ?? '.output/chrome-mv3-e2e');
  const failed = Object.fromEntries(told);
  const ends = [list[0] ?? 0, list.at(-1) ?? 0] as const;
  notePart('random schedules in Chromium', ends, { ...sum, failed }, build);
  return [...told].map(
    ([seed, what]) =>
      `STAGEMARK_SEED=${seed}: ${what}\n${JSON.stringify(scheduleOf(seed), null, 1)}`,
  );
}

test.each(parts.map((part) => [part.join(), part] as const))(
  'nothing is lost, doubled or wrongly counted (seeds %s)',
  async (_names, part) => {
    expect((await runAll(part)).join('\n\n')).toBe('');
  },
  isPatient ? 1_200_000 : 180_000,
);
