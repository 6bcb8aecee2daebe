import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hashText } from '@/lib/crm/hash-text';
import { inSlices } from '@/lib/crm/in-slices';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords } from '@/lib/crm/recognise/match-words';
import { guessStageKind } from '@/lib/crm/stage-kind';

describe('guessStageKind', () => {
  test.each([
    ['Closed Won', 'won'],
    ['Закрыта удачно', 'won'],
    ['Успешно реализовано', 'won'],
    ['Gewonnen', 'won'],
    ['Closed Lost', 'lost'],
    ['Закрыто и не реализовано', 'lost'],
    ['Закрито провалом', 'lost'],
    ['Perdida', 'lost'],
    ['Delayed', 'parked'],
    ['On hold', 'parked'],
    ['Отложено', 'parked'],
    ['Proposal Sent', 'open'],
    ['Переговоры', 'open'],
    ['Qualified', 'open'],
  ])('%s is %s', (name, kind) => {
    expect(guessStageKind(name)).toBe(kind);
  });
});

describe('hashText', () => {
  test('white space and the number of times it is asked make no difference', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hashText(`  ${text}\n`)).toBe(hashText(text));
        expect(hashText(text)).toMatch(/^text:[0-9a-f]{16}$/);
      }),
    );
  });
  test('an editor draws the same paragraphs with and without space between them', () => {
    expect(hashText('They want an offer\u200b\u200bBy Friday')).toBe(
      hashText('They want an offer\n By Friday'),
    );
  });
  test('texts of one letter more or less differ', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20_000; i++) seen.add(hashText(`They want an offer ${i}`));
    expect(seen.size).toBe(20_000);
  });
});

describe('words', () => {
  const words = makeWords(packedWords());
  test.each([
    ['call', 'Log a call'],
    ['call', 'callResult'],
    ['call', 'Записать звонок'],
    ['meeting', 'Neuer Termin'],
    ['note', 'Add note'],
    ['save', 'Сохранить'],
  ] as const)('%s is in "%s"', (kind, text) => {
    expect(words.has(kind, text)).toBe(true);
  });
  test.each([
    ['call', 'Recall the campaign'],
    ['note', 'Notebook'],
    ['save', 'Download'],
    ['note', ''],
  ] as const)('%s is not in "%s"', (kind, text) => {
    expect(words.has(kind, text)).toBe(false);
  });
});

describe('inSlices', () => {
  let clock = 0;
  beforeEach(() => {
    vi.useFakeTimers();
    clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test('works at once until the budget is spent, then slice by slice, each item once', () => {
    const done: number[] = [];
    const push = inSlices<number>(new AbortController().signal, 4, (item) => {
      clock += 3;
      done.push(item);
    });
    for (let i = 0; i < 7; i++) push(i);
    push(6);
    expect(done).toEqual([0, 1]);
    vi.advanceTimersByTime(16);
    expect(done).toEqual([0, 1, 2, 3]);
    vi.advanceTimersByTime(100);
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
  test('stops with its signal', () => {
    const own = new AbortController();
    const done: number[] = [];
    const push = inSlices<number>(own.signal, 0, (item) => {
      clock += 1;
      done.push(item);
    });
    push(1);
    push(2);
    own.abort();
    vi.advanceTimersByTime(100);
    expect(done).toEqual([1]);
  });
});
