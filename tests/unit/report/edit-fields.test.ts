import { expect, it } from 'vitest';
import { latestTime } from '@/entrypoints/report/client/edit-fields';
import type { Interaction } from '@/lib/store';

const made = (at: string) => ({ at }) as Interaction;
const NOW = Date.parse('2026-11-23T22:30:40Z');

it('a contact may be moved to now where it was made, and no further', () => {
  expect(latestTime(made('2026-11-20T09:00:00.000+02:00'), NOW)).toBe('2026-11-24T00:30');
  expect(latestTime(made('2026-11-20T09:00:00.000-05:00'), NOW)).toBe('2026-11-23T17:30');
});

it('one of the future may stay there, so that the rest of it can be mended', () => {
  expect(latestTime(made('2027-05-01T10:00:00.000+02:00'), NOW)).toBe('2027-05-01T10:00');
});
