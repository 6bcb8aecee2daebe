import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '@/lib/crm/new-id';

afterEach(() => vi.unstubAllGlobals());

test('is another each time', () => {
  const ids = Array.from({ length: 2_000 }, newId);
  for (const id of ids) expect(id).toMatch(/^\d{1,10}(?:-\d{1,10}){3}$/);
  for (const part of [0, 1, 2, 3])
    expect(new Set(ids.map((id) => id.split('-')[part])).size).toBeGreaterThan(1_990);
});

test('needs nothing that browsers keep from pages of plain http', () => {
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal('crypto', { getRandomValues });
  expect(newId()).toContain('-');
});
