import { describe, expect, it } from 'vitest';
import { isSilent, workingDays } from '@/lib/sites/health';

const at = (day: string, time = '10:00') => new Date(`${day}T${time}`).toISOString();

describe('workingDays', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-23', '2026-11-26', 3],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-19', '2026-11-24', 3],
    ['2026-11-24', '2026-11-23', 0],
  ])('from %s to %s: %i', (from, to, days) => expect(workingDays(at(from), at(to))).toBe(days));

  it('counts days, not hours', () => {
    expect(workingDays(at('2026-11-23', '23:50'), at('2026-11-24', '00:10'))).toBe(1);
  });
});

describe('isSilent', () => {
  it('after three working days of records without a form', () => {
    expect(isSilent({ noFormSince: at('2026-11-19'), lastRecordAt: at('2026-11-24') })).toBe(true);
    expect(isSilent({ noFormSince: at('2026-11-19'), lastRecordAt: at('2026-11-23') })).toBe(false);
  });

  it('never while forms are found, or no record was opened', () => {
    expect(isSilent({ noFormSince: null, lastRecordAt: at('2026-11-24') })).toBe(false);
    expect(isSilent({})).toBe(false);
  });
});
