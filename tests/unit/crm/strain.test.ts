import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from '@/lib/crm/in-slices';
import { oncePerFrame } from '@/lib/crm/later';
import { onStrain, SHARE } from '@/lib/crm/strain';

/** The circuit breaker: what costs a page much is done less often, and that is told once. */

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('cheap work is done at every frame', () => {
  const run = vi.fn();
  const ask = oncePerFrame(new AbortController().signal, run);
  for (let frame = 0; frame < 60; frame++) {
    ask();
    vi.advanceTimersByTime(16);
  }
  expect(run).toHaveBeenCalledTimes(60);
});

test('work that takes 20 ms is done five times a second at most, and the page is told of once', () => {
  const told = vi.fn();
  onStrain(told);
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const run = vi.fn(() => {
    clock += 20;
  });
  const ask = oncePerFrame(new AbortController().signal, run);
  for (let frame = 0; frame < 600; frame++) {
    ask();
    clock += 16;
    vi.advanceTimersByTime(16);
  }
  const seconds = clock / 1_000;
  expect(run.mock.calls.length * 20).toBeLessThan(1_000 * seconds * SHARE * 1.2);
  expect(run.mock.calls.length).toBeGreaterThan(seconds * 3);
  expect(told).toHaveBeenCalledTimes(1);
});

test('a flood of fields is looked at briskly first, then within the share of the time', () => {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const done: number[] = [];
  const push = inSlices<number>(new AbortController().signal, 4, () => {
    clock += 1;
    done.push(clock);
  });
  for (let field = 0; field < 2_000; field++) push(field);
  let passed = 0;
  while (done.length < 2_000 && passed < 60_000) {
    clock += 16;
    passed += 16;
    vi.advanceTimersByTime(16);
  }
  expect(done.length).toBe(2_000);
  const early = done.filter((at) => at < 1_000).length;
  const late = done.filter((at) => at >= 5_000 && at < 6_000).length;
  expect(early).toBeGreaterThan(150);
  expect(late).toBeLessThan(150);
  expect(late).toBeGreaterThan(50);
});
