// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useToday } from '@/entrypoints/shared/today';

afterEach(() => vi.useRealTimers());

it('is the next day on a page that stands open at midnight', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 23, 59, 58) });
  const { result } = renderHook(() => useToday());
  expect(result.current).toBe('2026-11-23');
  act(() => vi.advanceTimersByTime(3_000));
  expect(result.current).toBe('2026-11-24');
  act(() => vi.advanceTimersByTime(24 * 3_600_000));
  expect(result.current).toBe('2026-11-25');
});
