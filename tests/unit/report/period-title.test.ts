import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { periodTitle } from '@/entrypoints/report/query/period-title';
import { makeTexts } from '@/lib/i18n';
import { periodOf } from '@/lib/score';
import english from '@/public/_locales/en/messages.json' with { type: 'json' };

const t = makeTexts('en', english);
const titleOf = (day: string) => periodTitle(t, periodOf('day', day));

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 10, 23), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

it('names a day of another year with it, or it would be read as one of this year', () => {
  expect(titleOf('2026-11-20')).toBe('Friday, November 20');
  expect(titleOf('2025-11-20')).toBe('Thursday, November 20, 2025');
});
