import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { storePressed } from '@/entrypoints/background/saves';
import { getPending } from '@/lib/store';
import { makeDb } from '../store/helpers';
import { pendingOf } from '../store/records';

test('fixed: a press that is told after the one that followed it changes nothing, and says so', async () => {
  const db = makeDb();
  const [first, second] = [1_000, 2_000].map((pressedAt) => pendingOf('p', { pressedAt }));
  if (!first || !second) throw new Error('there are two');
  expect(await storePressed(db, second)).toBe(true);
  // Its worker had died: what was sent for it, and refused, is nothing about the second.
  expect(await storePressed(db, first)).toBe(false);
  expect((await getPending(db, 'p'))?.pressedAt).toBe(2_000);
});
