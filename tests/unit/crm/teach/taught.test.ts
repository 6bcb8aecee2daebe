import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Profile } from '@/lib/crm';
import { profileSchema } from '@/lib/crm/profile';
import { PROFILES } from '@/lib/crm/profiles';
import { type Taught, withTaught } from '@/lib/crm/teach/taught';
import { taughtSchema } from '@/lib/crm/teach/taught-schema';

const form = {
  id: 'taught-1',
  container: 'form',
  text: 'textarea',
  save: 'button',
  saveText: '^Keep$',
};
const taught: Taught = {
  form,
  general: true,
  records: [{ path: '/deals/:id{/*}?', type: 'deal' }],
  shadow: false,
  client: [{ name: { css: 'h1' }, record: 'url' }],
  stage: { after: '^Stage:?$', css: 'dd' },
  user: { css: '.me' },
};
const site = { name: 'crm.acme.com:8443' };
const day = '2026-11-24';
const parse = (profile: Profile) => z.parse(profileSchema, profile);

it('begins a profile that is valid, with the general signs of a save', () => {
  const made = parse(withTaught(null, taught, site, day));
  expect(made).toMatchObject({
    id: 'taught-crm-acme-com-8443',
    version: 1,
    evidence: { by: 'taught', on: day },
    general: true,
    user: { name: { css: '.me' } },
  });
  expect(made.signs?.refused?.length).toBeGreaterThan(0);
  expect(made.client?.at(-1)).toMatchObject({ record: 'url' });
});

it('grows by further forms, and replaces the same one', () => {
  const first = withTaught(null, taught, site, day);
  const again = withTaught(first, taught, site, day);
  expect(again.forms.map(({ id }) => id)).toEqual(['taught-1']);
  expect(again.client).toEqual(first.client);
  expect(again.version).toBe(2);
  const other = { ...taught, form: { ...form, id: 'taught-2' }, client: [] };
  const both = withTaught(again, other, site, day);
  expect(both.forms.map(({ id }) => id)).toEqual(['taught-2', 'taught-1']);
  expect(parse(both).records).toHaveLength(1);
});

it('goes before a product’s own description without losing it', () => {
  const product = PROFILES.get('atomic-crm') ?? null;
  const made = parse(withTaught(product, { ...taught, client: [], stage: undefined }, site, day));
  expect(made.forms).toHaveLength((product?.forms.length ?? 0) + 1);
  expect(made.forms[0]?.id).toBe('taught-1');
  expect(made.client).toEqual(product?.client);
  expect(made.ticks).toEqual(product?.ticks);
  expect(PROFILES.get('atomic-crm')).toBe(product);
});

describe('what a page script may teach', () => {
  const good = { ...taught, stage: { css: 'dd' } };
  it('is what was pointed at', () => {
    expect(z.safeParse(taughtSchema, good).success).toBe(true);
  });

  it.each([
    ['a request', { ...good, saves: [{ url: '/x' }] }],
    ['another host', { ...good, hosts: ['*://*/*'] }],
    ['a form with an id out of shape', { ...good, form: { ...good.form, id: 'A B' } }],
    ['a selector without end', { ...good, form: { ...good.form, text: 'a'.repeat(500) } }],
    ['more records than a page has', { ...good, records: Array(20).fill(good.records[0]) }],
    ['nothing', null],
  ])('is not %s', (_what, value) => {
    expect(z.safeParse(taughtSchema, value).success).toBe(false);
  });
});

it('keeps a form that logs nothing as such, until somebody says what it logs', () => {
  const not = { ...taught, form: { ...form, kind: 'none' as const } };
  expect(z.safeParse(taughtSchema, not).success).toBe(true);
  const made = parse(withTaught(null, not, site, day));
  expect(made.forms).toMatchObject([{ id: 'taught-1', kind: 'none' }]);
  const again = parse(withTaught(made, taught, site, day));
  expect(again.forms).toHaveLength(1);
  expect(again.forms[0]?.kind).toBeUndefined();
});

it('keeps a text that saves itself beside the forms, once', () => {
  const { form: _none, ...rest } = taught;
  const autosave = { id: 'taught-2', container: 'section', text: 'textarea' };
  expect(z.safeParse(taughtSchema, rest).success).toBe(false);
  const itself = { ...rest, autosave };
  expect(z.safeParse(taughtSchema, itself).success).toBe(true);
  const made = parse(withTaught(withTaught(null, taught, site, day), itself, site, day));
  expect(made.forms.map(({ id }) => id)).toEqual(['taught-1']);
  expect(made.autosaves).toMatchObject([autosave]);
  const again = withTaught(made, { ...itself, autosave: { ...autosave, kind: 'call' } }, site, day);
  expect(parse(again).autosaves).toMatchObject([{ id: 'taught-2', kind: 'call' }]);
});
