import { expect, test } from 'vitest';
import type { Profile } from '@/lib/crm';
import {
  expectationsOf,
  hasKindWords,
  isAutosave,
  replyRules,
  savesOf,
  savesWithoutForm,
} from '@/lib/crm/expect';

/** Which requests save what: a form's are the profile's, a self-saving text's and a tick's may be their own. */

const by = { by: 'source', on: '2026-11-28' } as const;
const reply = { refused: '"errors"', saved: '"data"' };
const profile = {
  ...{ format: 1, id: 'p', name: 'P', version: 1, evidence: by, fingerprint: [], records: [] },
  forms: [{ id: 'log', container: 'form', evidence: by, save: 'button', text: 'textarea' }],
  saves: [{ url: '/api/calls', evidence: by }],
  autosaves: [
    {
      ...{ id: 'note', container: 'aside', evidence: by, text: '.editor' },
      saves: [{ url: '/graphql', body: 'UpdateOneNote', evidence: by, reply }],
    },
    { id: 'memo', container: 'aside', evidence: by, text: '.memo' },
  ],
  ticks: [
    { id: 'done', control: 'input', evidence: by, row: 'li', saves: [{ url: '/api/tasks' }] },
    { id: 'held', control: 'button', evidence: by, row: 'li' },
  ],
} satisfies Profile;

const urls = (def?: string) => savesOf(profile, def).map(({ url }) => url);

test('each has its own requests, or the profile’s; a self-saving text with none is known by what is typed', () => {
  expect(urls('log')).toEqual(['/api/calls']);
  expect(urls()).toEqual(['/api/calls']);
  expect(urls('note')).toEqual(['/graphql']);
  expect(urls('memo')).toEqual([]);
  expect(urls('done')).toEqual(['/api/tasks']);
  expect(urls('held')).toEqual(['/api/calls']);
  expect(savesOf(null, 'log')).toEqual([]);
});

test('the reply is waited for only where its request may carry an error', () => {
  expect(expectationsOf(profile, 'note')).toMatchObject({ reply: true, request: true });
  expect(expectationsOf(profile, 'log')).toMatchObject({ reply: false, request: true });
  expect(expectationsOf(profile, 'memo')).toMatchObject({ reply: false, request: false });
  // Where nobody names the request, what its answer says is not known.
  expect(expectationsOf(null)).toMatchObject({ reply: true, request: false });
});

test('the replies to be read are those of forms, ticks and self-saving texts', () => {
  expect(replyRules(profile)).toEqual([
    { body: 'UpdateOneNote', method: null, refused: '"errors"', saved: '"data"', url: '/graphql' },
  ]);
});

test('what saves with no form is known', () => {
  expect(isAutosave(profile, 'note')).toBe(true);
  expect(isAutosave(profile, 'log')).toBe(false);
  expect(savesWithoutForm(profile)).toBe(true);
  expect(savesWithoutForm({ ...profile, autosaves: undefined, ticks: undefined })).toBe(false);
  expect(savesWithoutForm(null)).toBe(false);
});

test('a kind is remembered for a form that tells none, not for a word that a profile does not know', () => {
  const kind = { read: { css: 'select' }, words: { call: ['Call'] } };
  const [log] = profile.forms;
  const forms = [...profile.forms, { ...log, id: 'typed', kind }] as Profile['forms'];
  const typed: Profile = { ...profile, forms };
  expect(hasKindWords(typed, 'typed')).toBe(true);
  expect(hasKindWords(typed, 'log')).toBe(false);
  expect(hasKindWords(null, 'log')).toBe(false);
});
