import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { Inbox } from '@/entrypoints/background/inbox';
import type { SaveDesk } from '@/entrypoints/background/save-desk';
import { takingIn } from '@/entrypoints/background/take-in';
import { type RescueArea, StoreError } from '@/lib/store';
import { makeDb } from '../store/helpers';

// What the toolbar button says is not at stake here.
vi.mock('@/entrypoints/shared/badge', () => ({ showBadge: async () => undefined }));

/** An inbox with two saves' evidence, and a store that fails with this at the first. */
async function tryWith(error: Error) {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const kept: Record<string, unknown> = {};
  const area: RescueArea = {
    get: async (key) => ({ [key]: kept[key] }),
    set: async (items) => void Object.assign(kept, items),
    remove: async (key) => void delete kept[key],
  };
  const inbox = new Inbox(area);
  for (const id of ['first', 'second']) await inbox.keep({ what: 'heard', id, evidence: {} });
  const tried: string[] = [];
  const takeHeard = async (id: string) => {
    tried.push(id);
    if (id === 'first') throw error;
  };
  const isDown = await takingIn(makeDb(), () => ({ takeHeard }) as unknown as SaveDesk, inbox)();
  return { isDown, tried };
}

test("fixed: the browser's own error stops all that waits, in order", async () => {
  const closed = new DOMException('The database connection is closing.', 'InvalidStateError');
  expect(await tryWith(closed)).toEqual({ isDown: true, tried: ['first'] });
  const quota = new StoreError('quota', 'full');
  expect(await tryWith(quota)).toEqual({ isDown: true, tried: ['first'] });
});

test('fixed: a letter that can never be taken in holds up no other', async () => {
  const error = new StoreError('duplicate', 'Another has this activity');
  expect(await tryWith(error)).toEqual({ isDown: false, tried: ['first', 'second'] });
});
