import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type RequestNews, RequestWatch } from '@/entrypoints/background/requests';
import type { Kept, WatchMemory } from '@/entrypoints/background/watch-memory';

/** The watch over requests when its worker dies half-way: another one begins with the memory that the first kept. */

type Listener = (details: Record<string, unknown>) => void;
const names = ['onBeforeRequest', 'onBeforeRedirect', 'onCompleted', 'onErrorOccurred'] as const;

let tell: Record<(typeof names)[number], Listener>;
let news: [string, RequestNews][];
let memory: WatchMemory & { state: Kept | null };

beforeEach(() => {
  memory = {
    state: null,
    load: async () => structuredClone(memory.state),
    save: async (state) => {
      memory.state = structuredClone(state);
    },
  };
  news = [];
});

/** Starts a worker; one that ran before is gone with all its variables. */
function startWorker(): RequestWatch {
  tell = {} as typeof tell;
  const events = names.map((name) => [
    name,
    { addListener: (listener: Listener) => Object.assign(tell, { [name]: listener }) },
  ]);
  Object.assign(browser, { webRequest: Object.fromEntries(events) });
  const watch = new RequestWatch((id, heard) => news.push([id, heard]), memory);
  watch.listen();
  return watch;
}

const save = { id: 'save', tab: 1, since: Date.now(), typed: 'They rang', saves: [] };
const request = (requestId: string) =>
  tell.onBeforeRequest({
    ...{ requestId, tabId: 1, method: 'POST', type: 'xmlhttprequest' },
    url: 'https://crm.example/api',
    requestBody: { raw: [{ bytes: new TextEncoder().encode('{"text":"They rang"}').buffer }] },
  });
const answer = (requestId: string) => tell.onCompleted({ requestId, statusCode: 201 });
const told = () => news.map(([id, { request: name, phase }]) => `${id} ${name} ${phase}`);

test('a save whose worker died after the press finds its request all the same', async () => {
  const first = startWorker();
  await first.ready;
  await first.await({ ...save, since: Date.now() });
  const second = startWorker();
  await second.ready;
  request('r1');
  answer('r1');
  expect(told()).toEqual(['save r1 sent', 'save r1 answered']);
});

test('a request that began under the worker before is known when it ends', async () => {
  const first = startWorker();
  await first.ready;
  first.open(1);
  await first.await({ ...save, since: Date.now() });
  request('r1');
  await vi.waitFor(() => expect(memory.state?.requests).toHaveLength(1));
  startWorker();
  // The answer is what woke the new worker: it comes before its memory is read.
  answer('r1');
  await vi.waitFor(() => expect(told()).toEqual(['save r1 sent', 'save r1 answered']));
});

test('the text typed is forgotten with the end of its save', async () => {
  const first = startWorker();
  await first.ready;
  await first.await({ ...save, since: Date.now() });
  expect(JSON.stringify(memory.state)).toContain('They rang');
  first.done('save');
  await vi.waitFor(() => expect(JSON.stringify(memory.state)).not.toContain('They rang'));
});

test('the first worker of a browser says that there was none before it', async () => {
  const first = startWorker();
  expect(await first.ready).toBe(false);
  expect(await startWorker().ready).toBe(true);
});

test('a memory that is full or broken costs no more than the worker’s death would', async () => {
  memory.load = async () => Promise.reject(new Error('broken'));
  memory.save = async () => Promise.reject(new Error('full'));
  const watch = startWorker();
  expect(await watch.ready).toBe(false);
  await watch.await({ ...save, since: Date.now() });
  request('r1');
  answer('r1');
  expect(told()).toEqual(['save r1 sent', 'save r1 answered']);
});
