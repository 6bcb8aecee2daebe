import { afterEach, expect, test, vi } from 'vitest';
import type { PressedMessage } from '@/entrypoints/background/draft';
import { listPending } from '@/lib/store';
import { ScheduleRun } from '../../faults/run-schedule';
import { ticks } from '../../faults/store-world';

/** What is heard of a press is told right before the next one: it must not be taken for news of that. */

afterEach(() => void vi.useRealTimers());

const FROM = { url: 'https://crm.example/deals/1', tab: 1, frame: 0 };
const pressAt = (pressedAt: number): PressedMessage => ({
  ...{ type: 'page/pressed', id: 'save', interaction: null, form: 'form', url: FROM.url },
  ...{ pressedAt, guessed: false, typed: 'They rang back', textHash: 'text:1' },
  ...{ def: 'general', kind: 'call', stage: null, stages: null, activity: 'text:1' },
  pick: { resultingStage: null, kind: null, said: null, reason: null, claimed: false },
  client: { type: 'deal', id: '1', name: 'Oven', url: null },
  user: { id: 'u1', name: 'Ann' },
});

test('a sign of refusal, and at once the next press: the next save is open, not refused', async () => {
  const run = new ScheduleRun();
  await run.prepare();
  const { world } = run;
  const first = Date.now();
  await world.send(pressAt(first), FROM, () => true);
  vi.setSystemTime(first + 900);
  const sign = { source: 'sign', ok: false } as const;
  const told = [
    world.send({ type: 'page/evidence', id: 'save', evidence: sign }, FROM, () => true),
    world.send(pressAt(first + 900), FROM, () => true),
  ];
  await Promise.all(told);
  await ticks(50);
  const [open] = await listPending(world.life().db);
  expect(open).toMatchObject({ state: 'saving', pressedAt: first + 900 });
  expect(open?.evidence).toEqual([]);
});
