import { expect, test } from 'vitest';
import { type Awaited, ownBy, type Seen } from '@/entrypoints/background/own-request';

/** Which request is a save's own, where its body can't be seen or says nothing of the text. */

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

test('what is sent to the address of the activity itself changes it, whatever its body says', () => {
  const form = { edits: false, activity: 'Call/6b0dbb87726cba878' };
  const put = {
    ...{ method: 'PUT', body: '{"status":"Held"}', at: 12_000 },
    url: 'https://crm.example/api/v1/call/6b0dbb87726cba878?x=1',
  };
  expect(isOwn(form, put)).toBe(true);
  expect(isOwn(form, { ...put, method: 'DELETE' })).toBe(false);
  expect(isOwn(form, { ...put, at: 16_000 })).toBe(false);
  expect(isOwn(form, { ...put, url: `${put.url.slice(0, -4)}/seen` })).toBe(false);
  expect(isOwn(form, { ...put, url: 'https://crm.example/api/v1/Deal/6b0d' })).toBe(false);
  expect(isOwn({ ...form, activity: 'text:1a2b' }, put)).toBe(false);
  expect(isOwn({ ...form, saves: [{ url: '/api/v1/Task' }] }, put)).toBe(false);
});

test('a text that saves itself is sent once one stops typing: by a body with the text in it, or one that cannot be seen', () => {
  const text = { edits: false, itself: true, typed: 'They want an offer' };
  expect(isOwn(text)).toBe(true);
  expect(isOwn(text, { at: 13_500 })).toBe(true);
  expect(isOwn(text, { at: 14_500 })).toBe(false);
  expect(isOwn(text, { method: 'POST', body: '{"talk":"They want an offer"}' })).toBe(true);
  expect(isOwn(text, { method: 'POST', body: '{"seen":true}' })).toBe(false);
  expect(isOwn({ ...text, saves: [{ url: '/graphql' }] })).toBe(false);
});
