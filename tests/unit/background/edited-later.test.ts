import { afterEach, expect, test, vi } from 'vitest';
import type { PageMessage } from '@/entrypoints/background/border';
import type { FormAnswer } from '@/lib/messages';
import { listPending, settlePending } from '@/lib/store';
import { ScheduleRun } from '../../faults/run-schedule';
import { ticks } from '../../faults/store-world';
import { EDIT } from '../store/helpers';

/** A contact saved on a page that told no id of it, edited on one that has it: the same contact (rule 11). */

afterEach(() => void vi.useRealTimers());

const FROM = { url: 'https://crm.example/deals/1', tab: 1, frame: 0 };
const deal = (id: string) => ({ type: 'deal', id, name: `Deal ${id}`, url: null });
const USER = { id: 'u1', name: 'Ann' };

const press = (id: string): PageMessage => ({
  ...{ type: 'page/pressed', id, interaction: null, form: `form-${id}`, url: FROM.url },
  ...{ pressedAt: Date.now(), guessed: false, typed: 'They rang', textHash: 'text:1' },
  ...{ def: 'general', kind: 'call', stage: null, stages: null, activity: 'text:1' },
  pick: { resultingStage: null, kind: null, said: null, reason: null, claimed: false },
  ...{ client: deal('1'), user: USER },
});
const open = (activity: string, text: string | null, client = '1', edits = true): PageMessage => ({
  ...{ type: 'page/form-opened', form: 'later', url: FROM.url, back: false, interaction: null },
  ...{ def: 'general', kind: 'call', stage: null, stages: null, activity, text, edits },
  ...{ client: deal(client), user: USER },
});

/** A background in which these saves were counted. */
async function counted(...ids: string[]) {
  const run = new ScheduleRun();
  await run.prepare();
  const { world } = run;
  const { db } = world.life();
  for (const id of ids) {
    vi.setSystemTime(Date.now() + 5_000);
    await world.send(press(id), FROM, () => true);
    await ticks(20);
    expect(await listPending(db)).toHaveLength(1);
    await settlePending(db, id, 'saved', EDIT);
  }
  const ask = async (message: PageMessage) =>
    ((await world.send(message, FROM, () => true)) as FormAnswer | null)?.interaction ?? null;
  return { db, ask };
}

test('it is known by what it says when it is opened, and by its id from then on', async () => {
  const { db, ask } = await counted('one');
  expect(await ask(open('7-call', 'text:1'))).toBe('one');
  expect((await db.interactions.get('one'))?.activity).toBe('7-call');
  expect(await ask(open('7-call', 'text:typed since'))).toBe('one');
});

test('of two that say the same each goes with one', async () => {
  const { ask } = await counted('one', 'two');
  expect(await ask(open('8-call', 'text:1'))).toBe('two');
  expect(await ask(open('7-call', 'text:1'))).toBe('one');
  expect(await ask(open('6-call', 'text:1'))).toBeNull();
});

test('another client’s, another text or a new one is none of it', async () => {
  const { db, ask } = await counted('one');
  expect(await ask(open('7-call', 'text:1', '2'))).toBeNull();
  expect(await ask(open('7-call', 'text:2'))).toBeNull();
  expect(await ask(open('7-call', null))).toBeNull();
  await ask(open('7-call', 'text:1', '1', false));
  expect((await db.interactions.get('one'))?.activity).toMatch(/^text:1/);
});
