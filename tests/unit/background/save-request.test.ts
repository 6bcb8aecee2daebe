import { expect, test } from 'vitest';
import { matchesSave, nameInBody } from '@/entrypoints/background/save-request';

/** What a request's body tells: which save it is, and of which activity (rule 11). */

const NAMES = '"idToUpdate"\\s*:\\s*"([\\w-]+)"';
const note = (id: string) =>
  JSON.stringify({ operationName: 'UpdateOneNote', variables: { idToUpdate: id, input: {} } });

test('the activity is named by the body that the profile’s pattern finds it in', () => {
  expect(nameInBody(NAMES, note('7b1c-2d'))).toBe('7b1c-2d');
  expect(nameInBody(NAMES, '{"operationName":"CreateOneNote"}')).toBeNull();
  expect(nameInBody(NAMES, null)).toBeNull();
  expect(nameInBody(undefined, note('7b1c-2d'))).toBeNull();
});

test('an encoded form names it too', () => {
  expect(nameInBody('record=(\\d+)&', `data=${encodeURIComponent('record=55&x=1')}`)).toBe('55');
});

test('one address that takes everything: the body tells which', () => {
  const save = { url: '*/graphql', method: ['POST'], body: '"UpdateOneNote"' };
  const sent = { url: 'https://crm.example/graphql', method: 'POST' };
  expect(matchesSave(save, { ...sent, body: note('1') })).toBe(true);
  expect(matchesSave(save, { ...sent, body: '{"operationName":"FindManyNotes"}' })).toBe(false);
  expect(matchesSave(save, { ...sent, body: null })).toBe(false);
});
