import { expect, test } from 'vitest';
import { type Awaited, ownBy, type Seen } from '@/entrypoints/background/own-request';

/** Which request is a save's own, where its body can't be seen. */

const save: Awaited = { id: 'a', tab: 1, edits: true, since: 10_000, typed: 'Rang', saves: [] };
const patch = { tab: 1, method: 'PATCH', body: null, at: 10_100, url: 'https://crm.example/n/4' };
const isOwn = (more: Partial<Awaited>, seen: object = {}) =>
  ownBy({ ...save, ...more }, { ...patch, ...seen } as Seen) !== null;

test('a PATCH right after the press changes the contact that was counted', () => {
  expect(isOwn({})).toBe(true);
});

test('nothing else is known by so little', () => {
  expect(isOwn({ edits: false })).toBe(false);
  expect(isOwn({}, { method: 'POST' })).toBe(false);
  expect(isOwn({}, { body: 'Called' })).toBe(false);
  expect(isOwn({}, { at: 15_000 })).toBe(false);
  expect(isOwn({}, { tab: 2 })).toBe(false);
});
