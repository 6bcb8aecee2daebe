import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordy } from '@/lib/crm/recognise/wordy';

const PATTERNS = /wordy`([^`]*)`/g;
/** A class of letters within a class: the letters' own brackets end the outer one. */
const NESTED = /\[[^\]]*\\p\{L\}/;

test('no pattern of words has the letters of every script inside brackets of its own', () => {
  const wrong = globSync('lib/crm/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(PATTERNS)]
      .filter(([, pattern = '']) => NESTED.test(pattern))
      .map(([all]) => `${file}: ${all.slice(0, 60)}`),
  );
  expect(wrong).toEqual([]);
});

test('letters of any script, whatever the case', () => {
  expect(wordy`^\p{L}+$`.test('Дзвінок')).toBe(true);
  expect(wordy`(?<!\p{L})звон`.test('ЗВОНОК')).toBe(true);
  expect(wordy`(?<!\p{L})звон`.test('созвон')).toBe(false);
});
