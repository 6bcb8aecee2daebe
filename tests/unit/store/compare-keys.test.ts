import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareKeys } from '@/lib/store';

const anyPart = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('a', 'ä', 'я', '\u{1f600}', '\uffff', ''),
);
const anyKey = fc.tuple(anyPart, anyPart, fc.nat(3));

it('sorts as the store does', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (a, b) => {
      expect(Math.sign(compareKeys(a, b))).toBe(indexedDB.cmp(a, b));
    }),
    { numRuns: 2_000 },
  );
  expect(Math.sign(compareKeys(['a'], ['a', '']))).toBe(indexedDB.cmp(['a'], ['a', '']));
});
