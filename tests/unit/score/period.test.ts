import { describe, expect, it } from 'vitest';
import { lengthOf, movePeriod, periodOf, spansOf, weekdayOf, weekStartOf } from '@/lib/score';

describe('periodOf', () => {
  it.each([
    ['day', '2026-11-23', '2026-11-23', '2026-11-23'],
    ['week', '2026-11-23', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-23', '2026-10-01', '2026-12-31'],
    ['year', '2026-11-23', '2026-01-01', '2026-12-31'],
  ] as const)('%s of %s', (kind, day, from, to) => {
    expect(periodOf(kind, day)).toEqual({ kind, from, to });
  });

  it('begins a week on Sunday where people do', () => {
    expect(periodOf('week', '2026-11-28', 7)).toMatchObject({
      from: '2026-11-22',
      to: '2026-11-28',
    });
    expect(periodOf('week', '2026-11-22', 7)).toMatchObject({ from: '2026-11-22' });
  });
});

it('knows the first day of the week by locale', () => {
  expect(weekStartOf('en-US')).toBe(7);
  expect(weekStartOf('pt-BR')).toBe(7);
  expect(weekStartOf('en-GB')).toBe(1);
  expect(weekStartOf('ru')).toBe(1);
  expect(weekStartOf('not a locale')).toBe(1);
});

it('knows weekdays', () => {
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-11-29')).toBe(7);
});

describe('movePeriod', () => {
  it.each([
    ['day', '2026-03-01', -1, '2026-02-28'],
    ['month', '2026-03-31', -1, '2026-02-01'],
    ['quarter', '2026-01-15', -1, '2025-10-01'],
    ['week', '2026-12-30', 1, '2027-01-04'],
    ['year', '2026-06-01', 1, '2027-01-01'],
  ] as const)('%s of %s by %d', (kind, day, by, from) => {
    expect(movePeriod(periodOf(kind, day), by).from).toBe(from);
  });

  it('moves a range by its own length', () => {
    const range = { kind: 'range', from: '2026-11-10', to: '2026-11-19' } as const;
    expect(lengthOf(range)).toBe(10);
    expect(movePeriod(range, -1)).toEqual({ kind: 'range', from: '2026-10-31', to: '2026-11-09' });
  });
});

describe('spansOf', () => {
  it.each([
    ['2026-11-01', '2026-11-30', ['2026-11', '2026-11'], []],
    ['2026-11-02', '2026-11-30', null, [['2026-11-02', '2026-11-30']]],
    ['2026-10-30', '2026-11-02', null, [['2026-10-30', '2026-11-02']]],
    [
      '2026-10-30',
      '2027-01-02',
      ['2026-11', '2026-12'],
      [
        ['2026-10-30', '2026-10-31'],
        ['2027-01-01', '2027-01-02'],
      ],
    ],
    ['2026-10-01', '2026-11-15', ['2026-10', '2026-10'], [['2026-11-01', '2026-11-15']]],
  ])('%s to %s', (from, to, months, days) => {
    expect(spansOf({ from, to })).toEqual({ months, days });
  });
});
