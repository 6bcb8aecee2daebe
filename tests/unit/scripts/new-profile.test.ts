import { expect, test } from 'vitest';
import { skeletons } from '@/scripts/new-profile/skeletons';
import { answersSchema, formatAnswers } from '@/tests/crm/corpus/answers';

const { files, row } = skeletons('acme-crm', "Acme's CRM", '2026-11-24');

test('the answers of the skeleton are valid, canonical, and about its page', () => {
  const text = files['tests/crm/corpus/acme-crm/log-call.json'] ?? '';
  const answers = answersSchema.parse(JSON.parse(text));
  expect(formatAnswers(answers)).toBe(text);
  expect(answers.product).toBe('acme-crm');
  expect(files['tests/crm/corpus/acme-crm/log-call.html']).toContain('name="note"');
});

test('profile and row name the product; a quote in a name breaks nothing', () => {
  const profile = files['lib/crm/profiles/acme-crm.ts'] ?? '';
  expect(profile).toContain("id: 'acme-crm'");
  expect(profile).toContain("name: 'Acme\\'s CRM'");
  expect(row).toMatch(/^\| Acme's CRM \| `acme-crm` \|/);
});
