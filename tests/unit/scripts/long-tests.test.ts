import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `npm run test:long` runs what imports tests/support/long.ts: whoever takes `times` from elsewhere is left out. */
test('every test that can be run longer says so where `npm run test:long` looks', () => {
  const files = globSync('tests/**/*.test.{ts,tsx}');
  const longer = files.filter((file) => /\btimes\(\d/.test(readFileSync(file, 'utf8')));
  expect(longer.length).toBeGreaterThan(5);
  const unsaid = longer.filter((file) => !readFileSync(file, 'utf8').includes('/support/long'));
  expect(unsaid).toEqual([]);
});
