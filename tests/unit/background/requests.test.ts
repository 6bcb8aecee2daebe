import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type RequestNews, RequestWatch } from '@/entrypoints/background/requests';

/** The watch over a tab's requests, fed as the browser feeds it. */

type Listener = (details: Record<string, unknown>) => void;
const names = ['onBeforeRequest', 'onBeforeRedirect', 'onCompleted', 'onErrorOccurred'] as const;

let tell: Record<(typeof names)[number], Listener>;
let news: [string, RequestNews][];
let watch: RequestWatch;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  tell = {} as typeof tell;
  const events = names.map((name) => [
    name,
    { addListener: (listener: Listener) => Object.assign(tell, { [name]: listener }) },
  ]);
  Object.assign(browser, { webRequest: Object.fromEntries(events) });
  news = [];
  watch = new RequestWatch((id, heard) => news.push([id, heard]));
  watch.listen();
  vi.advanceTimersByTime(60_000);
  return () => void vi.useRealTimers();
});

const saves = [{ url: '*/api/calls', method: ['POST'] }];
const press = (id: string) =>
  watch.await({ id, tab: 1, since: Date.now(), typed: 'They rang', saves });
const request = (requestId: string, tabId = 1, type = 'xmlhttprequest') =>
  tell.onBeforeRequest({
    requestId,
    tabId,
    method: 'POST',
    type,
    url: 'https://crm.example/api/calls',
  });
const answer = (requestId: string, statusCode: number) =>
  tell.onCompleted({ requestId, statusCode });
const told = () => news.map(([id, { request, status }]) => `${id} ${request} ${status ?? 'sent'}`);

test('pressed again at once after a refusal, a save is not judged by the request that was refused', () => {
  watch.open(1);
  press('save');
  request('r1');
  answer('r1', 500);
  watch.done('save');
  vi.advanceTimersByTime(1_000);
  press('save');
  request('r2');
  answer('r2', 200);
  expect(told()).toEqual(['save r1 sent', 'save r1 500', 'save r2 sent', 'save r2 200']);
});

test('pressed again before it was heard that the first was refused: the second one’s request tells of it', () => {
  watch.open(1);
  press('first');
  request('r1');
  answer('r1', 422);
  vi.advanceTimersByTime(900);
  const since = Date.now();
  request('r2');
  answer('r2', 201);
  watch.done('first', true);
  news = [];
  watch.await({ id: 'second', tab: 1, since, typed: 'They rang', saves });
  expect(told()).toEqual(['second r2 201']);
});

test('a request told before the press is the press’s', () => {
  watch.open(1);
  request('r1');
  vi.advanceTimersByTime(200);
  press('save');
  answer('r1', 200);
  expect(told()).toEqual(['save r1 sent', 'save r1 200']);
});

test('on a busy machine a press is told forty seconds after its request, others having been sent meanwhile', () => {
  watch.open(1);
  watch.open(2);
  const since = Date.now();
  request('r1');
  answer('r1', 200);
  for (let i = 0; i < 80; i += 1) {
    vi.advanceTimersByTime(500);
    request(`other${i}`, 2);
  }
  watch.await({ id: 'save', tab: 1, since, typed: 'They rang', saves });
  expect(told()).toContain('save r1 200');
});

test('requests that nobody asks for do not pile up', () => {
  watch.open(1);
  const since = Date.now();
  for (let i = 0; i < 400; i += 1) request(`r${i}`);
  watch.await({ id: 'save', tab: 1, since, typed: 'They rang', saves });
  const asked = new Set(news.map(([, heard]) => heard.request));
  expect(asked.size).toBeLessThanOrEqual(201);
  expect(asked.has('r399')).toBe(true);
});

test('requests of tabs with no form are not looked at', () => {
  watch.open(1);
  request('r1', 2);
  watch.await({ id: 'save', tab: 2, since: Date.now(), typed: 'They rang', saves });
  expect(told()).toEqual([]);
});

test('a worker that was just woken looks at all tabs: it does not know yet where forms stand', () => {
  watch = new RequestWatch((id, heard) => news.push([id, heard]));
  watch.listen();
  request('r1');
  press('save');
  answer('r1', 200);
  expect(told()).toEqual(['save r1 sent', 'save r1 200']);
});

test('nothing typed and no profile: the page posted right after the press is the form’s', () => {
  const typed = { id: 'save', tab: 1, since: Date.now(), typed: '', saves: [] };
  watch.open(1);
  watch.await(typed);
  request('script');
  expect(told()).toEqual([]);
  request('page', 1, 'main_frame');
  expect(told()).toEqual(['save page sent']);
});

test('what was sent a second before the press is not its save', () => {
  watch.open(1);
  request('form');
  vi.advanceTimersByTime(1_000);
  press('save');
  expect(told()).toEqual([]);
  request('save');
  expect(told()).toEqual(['save save sent']);
});

test.each([
  ['says more than an open one', 'They rang', 'They rang again'],
  ['says the same as an open one', 'They rang', 'They rang'],
])('a save that %s has its own request, though that is told before the press', (_, first, next) => {
  watch.open(1);
  watch.await({ id: 'open', tab: 1, since: Date.now(), typed: first, saves: [] });
  vi.advanceTimersByTime(10_000);
  const since = Date.now();
  vi.advanceTimersByTime(20);
  tell.onBeforeRequest({
    ...{ requestId: 'r1', tabId: 1, method: 'POST', type: 'xmlhttprequest' },
    ...{ url: 'https://crm.example/log', requestBody: { formData: { text: [next] } } },
  });
  watch.await({ id: 'next', tab: 1, since, typed: next, saves: [] });
  answer('r1', 500);
  expect(told()).toEqual(['open r1 sent', 'next r1 sent', 'next r1 500']);
});
