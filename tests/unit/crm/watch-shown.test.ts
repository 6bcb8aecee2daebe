// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchShown } from '@/lib/crm/watch-shown';

/** Whether a form that stays in the page was saved, by what the page shows after the press. */

const SAID = 'They want an offer by Friday';

type Entry = { initiatorType: string; responseStatus: number };
/** Tells the page of what was asked for, as the browser's timings do. */
let timed: (entry: Entry) => void = () => undefined;
/** What it had asked for before. */
let asked: Entry[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [{ initiatorType: 'fetch', responseStatus: 200 }];
  performance.getEntriesByType = (() => asked) as never;
  // jsdom lays nothing out, and times nothing.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(told: (list: { getEntries(): Entry[] }) => void) {
        timed = (entry) => told({ getEntries: () => [entry] });
      }
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1280);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A drawer with a note typed in it, that stands so far from the left. */
function drawer(mark = ''): { heard: string[]; moveTo(left: number): void; show(): void } {
  document.body.innerHTML = `<ul></ul><aside><textarea ${mark}></textarea></aside>`;
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const container = document.querySelector('aside') as HTMLElement;
  field.value = SAID;
  const box = vi.spyOn(field, 'getBoundingClientRect');
  const moveTo = (left: number) => box.mockReturnValue(new DOMRect(left, 270, 430, 140));
  moveTo(824);
  const heard: string[] = [];
  watchShown({ container, field }, SAID, new AbortController().signal, (what) => heard.push(what));
  const show = () => {
    (document.querySelector('ul') as HTMLElement).innerHTML = `<li>${SAID}</li>`;
  };
  return { heard, moveTo, show };
}

test('a drawer that is pushed out of the window has closed, and its text in the list tells that it was saved', () => {
  const { heard, moveTo, show } = drawer();
  vi.advanceTimersByTime(1_000);
  expect(heard).toEqual([]);
  moveTo(1304);
  vi.advanceTimersByTime(1_000);
  expect(heard).toEqual(['closed']);
  show();
  vi.advanceTimersByTime(4_000);
  expect(heard).toEqual(['closed', 'shown']);
});

test('a form that stands in view has not closed, whatever the page shows', () => {
  const { heard, show } = drawer();
  show();
  vi.advanceTimersByTime(9_000);
  expect(heard).toEqual([]);
});

test('a form that stands as it was for long, where the page asked nobody, kept the press to itself', () => {
  const { heard } = drawer();
  vi.advanceTimersByTime(24_000);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(heard).toEqual(['idle']);
});

test.each([
  ['something was asked for', () => timed({ initiatorType: 'fetch', responseStatus: 200 })],
  [
    'something else is written by now',
    () => {
      (document.querySelector('textarea') as HTMLTextAreaElement).value += ', and more';
    },
  ],
])('not where %s', (_, happens) => {
  const { heard } = drawer();
  vi.advanceTimersByTime(3_000);
  happens();
  vi.advanceTimersByTime(25_000);
  expect(heard).toEqual([]);
});

test('nor where its text stands in the page by now', () => {
  const { heard, show } = drawer();
  show();
  vi.advanceTimersByTime(28_000);
  expect(heard).toEqual([]);
});

test('nor where the page talks by what nobody sees', () => {
  asked = [];
  const { heard } = drawer();
  vi.advanceTimersByTime(28_000);
  expect(heard).toEqual([]);
});

test('what Enter sent is seen in the talk, though it stood there before the save was watched', () => {
  document.body.innerHTML = `<ul><li>${SAID}</li></ul><aside><textarea></textarea></aside>`;
  const [container, field] = ['aside', 'textarea'].map((css) => document.querySelector(css));
  if (!container || !field) throw new Error('no form');
  const heard: string[] = [];
  const { signal } = new AbortController();
  watchShown({ container, field }, '', signal, (what) => heard.push(what), SAID);
  vi.advanceTimersByTime(4_000);
  expect(heard).toEqual(['shown']);
});

test('nothing waits for a question where the page marked a field as wrong before the press, as one left it', () => {
  const { heard } = drawer('aria-invalid="true"');
  vi.advanceTimersByTime(4_000);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(heard).toEqual(['idle']);
});
