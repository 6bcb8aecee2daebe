// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePageMessage } from '@/entrypoints/background/border';
import { matchesSave } from '@/entrypoints/background/save-request';
import { taughtProfile } from '@/entrypoints/background/teaching';
import { recordAt } from '@/lib/crm/page-url';
import { readProfileFile } from '@/lib/crm/profile-file';
import { saveRequest } from '@/lib/crm/profile-parts';
import { PROFILES } from '@/lib/crm/profiles';
import { times } from '../../support/long';
import { anyLike } from './mutate';
import { replyHookRules, useProfile } from './use-profile';

/** Profiles that come from outside: from a file, out of teach mode. What is taken must work in a page. */

const RUNS = { numRuns: times(200, 10_000) };
const LIMIT = { timeout: times(60_000, 3_600_000) };

test('a damaged profile is refused with its fault, or works', LIMIT, () => {
  const any = anyLike(...PROFILES.values());
  fc.assert(
    fc.property(any, (profile) => {
      let text: string | undefined;
      try {
        text = JSON.stringify(profile);
      } catch {
        // Nothing that a file could hold.
      }
      const read = readProfileFile(text ?? String(profile));
      if (read.ok) useProfile(read.profile);
      else expect(read.fault.path).toBeTypeOf('string');
    }),
    RUNS,
  );
});

const TAUGHT = {
  type: 'teach/done',
  taught: {
    form: {
      ...{
        id: 'taught-1',
        container: 'form',
        text: 'textarea',
        save: 'button',
        saveText: '^Save$',
      },
      ...{ cancel: 'a', kind: 'call' },
    },
    general: false,
    records: [
      { type: 'deal', path: '/deals/:id' },
      { type: 'deal', hash: '/deals/:id/show' },
      { type: 'lead', query: 'module=Leads&record=:id' },
    ],
    shadow: false,
    client: [{ record: 'url', name: { css: 'h1', from: 'page' } }],
    stage: { css: '.stage', match: 'Stage: (.*)' },
    list: { css: 'li', id: 'data-id' },
    user: { css: '.me', attr: 'title' },
  },
};
const SITE = { id: 's', name: 'crm.acme.com', profile: null, product: null } as never;

test('what a page forges as taught is refused, or works', LIMIT, () => {
  let taken = 0;
  fc.assert(
    fc.property(anyLike(TAUGHT), (message) => {
      const parsed = parsePageMessage(message);
      if (parsed?.type !== 'teach/done') return;
      const profile = taughtProfile(SITE, parsed.taught, '2026-11-28');
      if (!profile) return;
      taken += 1;
      try {
        useProfile(profile);
      } catch (error) {
        // Only a document can tell: in a page its field is left alone, with an error in the console.
        if (!(error instanceof DOMException && error.name === 'SyntaxError')) throw error;
      }
    }),
    RUNS,
  );
  // The fuzz reaches what comes after the border.
  expect(taken).toBeGreaterThan(RUNS.numRuns / 20);
});

test('fixed: an address whose id is no valid escape is read as it stands', () => {
  const records = [{ type: 'deal', path: '/deals/:id' }];
  expect(recordAt(records, 'https://crm.acme.com/deals/%E0%A4%A')).toEqual({
    type: 'deal',
    id: '%E0%A4%A',
  });
});

test('fixed: a save whose address is no URL pattern is refused at the border', () => {
  expect(saveRequest.safeParse({ url: '/deals/:id(' }).success).toBe(false);
  expect(saveRequest.safeParse({ url: 'https://*.acme.com/api/:id' }).success).toBe(true);
  expect(() =>
    matchesSave({ url: '/api/*' }, { method: 'POST', url: 'https://a.b/api/1' }),
  ).not.toThrow();
  expect(replyHookRules('/api/*')).toHaveLength(1);
});
