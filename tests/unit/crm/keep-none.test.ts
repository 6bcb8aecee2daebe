// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { keepNone } from '@/lib/crm/keep-none';

let now = 0;
const field = () => document.createElement('textarea');
const PAGE = 'https://crm.example/deals/7';

beforeEach(() => {
  now = 0;
});

test('a field that was none is looked at again a while later, twice, and then no more', () => {
  const none = keepNone(() => now);
  const text = field();
  expect(none.has(text, PAGE)).toBe(false);
  for (const _look of [1, 2]) {
    none.add(text, PAGE);
    expect(none.has(text, PAGE)).toBe(true);
    now += 1_500;
    expect(none.has(text, PAGE)).toBe(false);
  }
  none.add(text, PAGE);
  now += 60_000;
  expect(none.has(text, PAGE)).toBe(true);
});

test('on another address it is looked at anew', () => {
  const none = keepNone(() => now);
  const text = field();
  none.add(text, PAGE);
  expect(none.has(text, `${PAGE}/calls`)).toBe(false);
});

test('of a page with hundreds of fields only a few are', () => {
  const none = keepNone(() => now);
  const texts = Array.from({ length: 200 }, field);
  for (const text of texts) none.add(text, PAGE);
  now += 1_500;
  expect(texts.filter((text) => !none.has(text, PAGE))).toHaveLength(20);
});
