import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, formatInstant, nextInstant, offsetOf } from '@/lib/funnel';

const anyMs = fc.integer({ min: 0, max: Date.parse('2100-01-01T00:00:00Z') });
const anyOffset = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);

describe('formatInstant', () => {
  it.each([
    ['2026-11-23T09:00:00.000Z', 120, '2026-11-23T11:00:00.000+02:00'],
    ['2026-11-23T09:00:00.000Z', 0, '2026-11-23T09:00:00.000+00:00'],
    // Half an hour, and the far ends: another day than in UTC on either side.
    ['2026-11-23T20:00:00.000Z', 330, '2026-11-24T01:30:00.000+05:30'],
    ['2026-11-23T10:00:00.000Z', 14 * 60, '2026-11-24T00:00:00.000+14:00'],
    ['2026-11-23T10:59:59.999Z', -11 * 60, '2026-11-22T23:59:59.999-11:00'],
    ['2026-11-23T03:00:00.000Z', -210, '2026-11-22T23:30:00.000-03:30'],
  ])('writes %s at %i minutes as %s', (utc, offset, expected) => {
    const at = formatInstant(Date.parse(utc), offset);
    expect(at).toBe(expected);
    expect(dayOf(at)).toBe(expected.slice(0, 10));
    expect(offsetOf(at)).toBe(offset);
  });

  it('keeps instant and offset, whatever they are', () => {
    fc.assert(
      fc.property(anyMs, anyOffset, (ms, offset) => {
        const at = formatInstant(ms, offset);
        expect(Date.parse(at)).toBe(ms);
        expect(offsetOf(at)).toBe(offset);
        expect(dayOf(at)).toBe(new Date(ms + offset * 60_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('dayOf', () => {
  it('turns at midnight where the manager is', () => {
    const midnight = Date.parse('2026-11-23T00:00:00.000+02:00');
    expect(dayOf(formatInstant(midnight - 1, 120))).toBe('2026-11-22');
    expect(dayOf(formatInstant(midnight, 120))).toBe('2026-11-23');
  });

  // Helsinki goes to summer time on 29 March 2026 at 01:00 UTC and back on 25 October at 01:00 UTC.
  it.each([
    ['spring, before', '2026-03-29T00:59:59.999Z', 120, '2026-03-29T02:59:59.999+02:00'],
    ['spring, after', '2026-03-29T01:00:00.000Z', 180, '2026-03-29T04:00:00.000+03:00'],
    [
      'spring, end of the short day',
      '2026-03-29T20:59:59.999Z',
      180,
      '2026-03-29T23:59:59.999+03:00',
    ],
    ['autumn, first 03:30', '2026-10-25T00:30:00.000Z', 180, '2026-10-25T03:30:00.000+03:00'],
    ['autumn, second 03:30', '2026-10-25T01:30:00.000Z', 120, '2026-10-25T03:30:00.000+02:00'],
    [
      'autumn, end of the long day',
      '2026-10-25T21:59:59.999Z',
      120,
      '2026-10-25T23:59:59.999+02:00',
    ],
  ])('is right at the change of the clock: %s', (_, utc, offset, expected) => {
    const at = formatInstant(Date.parse(utc), offset);
    expect(at).toBe(expected);
    expect(dayOf(at)).toBe(expected.slice(0, 10));
  });
});

describe('offsetOf', () => {
  it('is 0 for Z', () => {
    expect(offsetOf('2026-11-23T09:00:00Z')).toBe(0);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-11-23', -7, '2026-11-16'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});

describe('nextInstant', () => {
  it('is the time of the press', () => {
    const now = Date.parse('2026-11-23T09:00:00.000Z');
    expect(nextInstant(now, 120, null)).toBe('2026-11-23T11:00:00.000+02:00');
    expect(nextInstant(now, 120, now - 1)).toBe('2026-11-23T11:00:00.000+02:00');
  });

  it('is the last one plus 1 ms where the clock stood or went back', () => {
    const last = Date.parse('2026-11-23T09:00:00.000Z');
    expect(nextInstant(last, 120, last)).toBe('2026-11-23T11:00:00.001+02:00');
    expect(nextInstant(last - 3_600_000, 120, last)).toBe('2026-11-23T11:00:00.001+02:00');
  });

  it('never goes back, however the clock and the zone are changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyMs, anyOffset)), (presses) => {
        let last: number | null = null;
        for (const [now, offset] of presses) {
          const at = Date.parse(nextInstant(now, offset, last));
          if (last !== null) expect(at).toBeGreaterThan(last);
          expect(at).toBeGreaterThanOrEqual(now);
          last = at;
        }
      }),
    );
  });
});
