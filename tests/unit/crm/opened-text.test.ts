// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { watchOpened } from '@/lib/crm/opened-text';

/** What stood in a form's text when it opened, by whom soever it was put there. */

let field: HTMLTextAreaElement;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea></textarea>';
  field = document.querySelector('textarea') as HTMLTextAreaElement;
  return () => vi.useRealTimers();
});

const type = (text: string) => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

test('a text that stands there is the one, whatever is written then', () => {
  field.value = 'Prefers e-mail';
  const opened = watchOpened(field);
  type('Prefers the telephone');
  expect(opened()).toBe('Prefers e-mail');
});

test('a text that the page fills in a moment later is the one, too', () => {
  const opened = watchOpened(field);
  expect(opened()).toBe('');
  field.value = 'Prefers e-mail';
  expect(opened()).toBe('Prefers e-mail');
  type('Prefers the telephone');
  expect(opened()).toBe('Prefers e-mail');
});

test('what somebody writes is none, nor what comes much later', () => {
  const written = watchOpened(field);
  type('They rang');
  expect(written()).toBe('');
  field.value = '';
  const late = watchOpened(field);
  vi.advanceTimersByTime(4_000);
  field.value = 'Dear customer';
  expect(late()).toBe('');
});
