// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { profileFile, readProfileFile } from '@/lib/crm/profile-file';
import { PROFILES } from '@/lib/crm/profiles';

const atomic = PROFILES.get('atomic-crm');
if (!atomic) throw new Error('no profile');
const broken = (change: (profile: Record<string, unknown>) => void) => {
  const copy = structuredClone(atomic) as unknown as Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
};
type Form = Record<string, unknown>;
const form = (profile: Record<string, unknown>, n: number) => (profile.forms as Form[])[n] as Form;

it.each([...PROFILES.values()])('$id goes out and comes in unchanged', (profile) => {
  const { name, text } = profileFile(profile);
  expect(name).toBe(`${profile.id}.stagemark-profile.json`);
  expect(readProfileFile(text)).toEqual({ ok: true, profile });
});

describe('what is wrong is told with its place', () => {
  it.each([
    ['', 'not-json', ''],
    ['{"format":1', 'not-json', ''],
    ['[]', 'not-profile', ''],
    ['{"contacts":[]}', 'not-profile', ''],
    [broken((p) => delete p.forms), 'missing', 'forms'],
    [broken((p) => delete form(p, 1).save), 'missing', 'forms.1.save'],
    [broken((p) => Object.assign(p, { format: 2 })), 'wrong', 'format'],
    [broken((p) => Object.assign(p, { virus: 1 })), 'unknown-key', 'virus'],
    [broken((p) => Object.assign(form(p, 0), { text: 'textarea[' })), 'selector', 'forms.0.text'],
    [broken((p) => Object.assign(form(p, 2), { container: 5 })), 'wrong', 'forms.2.container'],
    [
      broken((p) => Object.assign(p, { stage: [{ css: 'p', match: '(' }] })),
      'wrong',
      'stage.0.match',
    ],
  ])('case %#', (text, what, path) => {
    expect(readProfileFile(text)).toEqual({ ok: false, fault: { what, path } });
  });
});
