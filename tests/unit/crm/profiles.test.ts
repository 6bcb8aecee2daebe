import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { profileSchema } from '@/lib/crm/profile';
import { PROFILES } from '@/lib/crm/profiles';
import { loadCorpus } from '@/tests/crm/corpus/answers';
import { misplacedKeys } from './key-order';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = readdirSync(`${root}lib/crm/profiles`).filter((file) => file !== 'index.ts');
const ids = files.map((file) => file.replace(/\.ts$/, ''));
const corpus = loadCorpus();
const docs = readFileSync(`${root}docs/crms.md`, 'utf8');

/** Everything in a profile that says how we know it. */
function evidences(value: unknown): { by: string; on: string }[] {
  if (Array.isArray(value)) return value.flatMap(evidences);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'evidence' in value ? [value.evidence as { by: string; on: string }] : [];
  return [...own, ...Object.values(value).flatMap(evidences)];
}

describe.each(ids)('profile %s', (id) => {
  const profile = PROFILES.get(id);

  it('is named as its file, and fits the schema', () => {
    expect(profile?.id).toBe(id);
    const parsed = z.safeParse(profileSchema, profile);
    expect(parsed.success ? '' : z.prettifyError(parsed.error)).toBe('');
  });

  it('has its keys in the order of the schema', () => {
    expect(misplacedKeys(profileSchema, profile)).toEqual([]);
  });

  it('says how each reader and form is known', () => {
    if (!profile) throw new Error('no profile');
    const asked = [
      ...(profile.client ?? []),
      ...(profile.stage ?? []),
      ...(profile.saves ?? []),
      ...(profile.user ? [profile.user] : []),
      ...profile.forms.flatMap((form) => [form, ...(form.client ?? [])]),
      ...(profile.ticks ?? []),
    ];
    const unsaid = asked.filter((part) => part.evidence === undefined && id !== 'atomic-crm');
    expect(unsaid).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    for (const { on } of evidences(profile)) expect(on <= today, on).toBe(true);
  });

  it('calls nothing live but what was read off a running CRM', () => {
    const live = evidences(profile).some(({ by }) => by === 'live');
    const run = ['atomic-crm', 'espocrm', 'odoo', 'suitecrm'];
    expect(live && !run.includes(id)).toBe(false);
  });

  it('has marked pages, and a row in docs/crms.md', () => {
    expect(corpus.some(({ answers }) => answers.product === id)).toBe(true);
    expect(docs).toMatch(
      new RegExp(`^\\| ${profile?.name.replace(/[/.]/g, '\\$&')} \\| \`${id}\` \\|`, 'm'),
    );
  });
});

it('keys in another order are found, however deep', () => {
  const profile = PROFILES.get('espocrm');
  const [form] = profile?.forms ?? [];
  if (!profile || !form) throw new Error('no profile');
  const { id, ...rest } = form;
  const turned = { ...profile, forms: [{ ...rest, id }] };
  expect(misplacedKeys(profileSchema, turned)).toHaveLength(1);
});

it('every product of the corpus’s first batch has a profile', () => {
  const seen = corpus.filter(({ answers }) => !answers.batch);
  const products = new Set(seen.map(({ answers }) => answers.product));
  const real = [...products].filter((product) => !product.startsWith('invented-'));
  expect(real.filter((product) => !PROFILES.has(product))).toEqual([]);
});
