// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { readEarly } from '@/lib/crm/read-early';

/** A form is read when the button goes down, so that the press does not wait for it. */

let reads = 0;
let read: () => string;

beforeEach(() => {
  vi.useFakeTimers();
  reads = 0;
  document.body.innerHTML =
    '<form><input><button id="save"><b>Save</b></button><button id="other">More</button></form>';
  const form = document.querySelector('form') as HTMLFormElement;
  const save = document.querySelector('#save') as Element;
  const value = () => (document.querySelector('input') as HTMLInputElement).value;
  read = readEarly(
    form,
    () => [save],
    () => {
      reads += 1;
      return value();
    },
  );
});

const down = (css: string) => {
  document
    .querySelector(css)
    ?.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  vi.advanceTimersByTime(1);
};
const type = (text: string) => {
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

test('what was read as the button went down serves the press, once', () => {
  type('a');
  down('#save b');
  expect([read(), reads]).toEqual(['a', 1]);
  expect([read(), reads]).toEqual(['a', 2]);
});

test('another button is none that saves', () => {
  down('#other');
  expect(reads).toBe(0);
});

test('what changed since is read anew', () => {
  down('#save');
  type('b');
  expect([read(), reads]).toEqual(['b', 2]);
});

test('a button held down for long is read anew', () => {
  down('#save');
  vi.advanceTimersByTime(800);
  expect([read(), reads]).toEqual(['', 2]);
});
