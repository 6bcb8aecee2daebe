// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { tellPress } from '@/entrypoints/overlay.content/tell-press';
import { send } from '@/entrypoints/shared/send';
import type { Message } from '@/lib/messages';

/** What a page tells a background that dies with it half-way is told again. */

type Reply = () => Promise<unknown>;
const dies: Reply = () => Promise.reject(new Error('The message channel closed'));
/** It died before it took the message up: Chromium does not call that an error. */
const diesUnheard: Reply = () => Promise.resolve(undefined);
/** It was killed at it, and nobody ever says so. */
const isSilent: Reply = () => new Promise(() => undefined);
const answers: Reply = () => Promise.resolve({ stored: true });

let told = 0;

function background(...replies: Reply[]): void {
  told = 0;
  Object.assign(browser.runtime, {
    id: 'test',
    sendMessage: () => (replies[told++] ?? replies.at(-1) ?? dies)(),
  });
}

let page: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  page = new AbortController();
  return () => {
    page.abort();
    vi.useRealTimers();
  };
});

const press = { type: 'page/pressed', id: 'save' } as Message<'page/pressed'>;

test.each([
  ['with it', dies],
  ['before it took it up', diesUnheard],
  ['with no word of it', isSilent],
])('the background died %s: told again, and the answer is the next one’s', async (_when, death) => {
  background(death, answers);
  const answer = send(press);
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ stored: true });
  expect(told).toBe(2);
});

test('what our own pages ask for is asked once, however long it takes', async () => {
  background(isSilent);
  void send({ type: 'pages/site-changed', siteId: 'crm' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toBe(1);
});

test('an answer of nothing is one', async () => {
  background(() => Promise.resolve(null));
  expect(await send({ type: 'page/strained' })).toBeNull();
  expect(told).toBe(1);
});

test('a press that was never answered is told once more as its page goes', async () => {
  background(diesUnheard);
  void tellPress(press, page.signal);
  await vi.runAllTimersAsync();
  const before = told;
  window.dispatchEvent(new Event('pagehide'));
  expect(told).toBe(before + 1);
});

test('a press that was answered is not', async () => {
  background(answers);
  await tellPress(press, page.signal);
  window.dispatchEvent(new Event('pagehide'));
  expect(told).toBe(1);
});
