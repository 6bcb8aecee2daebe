import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hookReplies, REPLY_EVENT, type ReplyRule } from '@/lib/crm/hook-replies';
import { findChromium } from '@/scripts/browsers';

const RULES: ReplyRule[] = [
  { body: '"op":"Note"', method: ['POST'], refused: '"errors"', saved: '"data"', url: '/one' },
  { body: null, method: ['POST'], refused: '"error"', saved: '"ok"\\s*:\\s*true', url: '/save' },
];
let browser: Awaited<ReturnType<typeof chromium.launch>>;

beforeAll(async () => {
  const found = findChromium();
  if (!found) throw new Error('No Chromium found (scripts/browsers.ts).');
  browser = await chromium.launch({
    executablePath: found.path,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser?.close());

/** What the hook tells of one way to send, and what the page itself gets. */
async function told(send: string, reply: { status?: number; body: string }, path = '/save') {
  const page = await browser.newPage();
  try {
    await page.route('**/*', (route) =>
      route.request().method() === 'GET' && !/\/(?:save|one)$/.test(route.request().url())
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>CRM</p>' })
        : route.fulfill({
            status: reply.status ?? 200,
            contentType: 'application/json',
            body: reply.body,
          }),
    );
    await page.goto('https://crm.example.test/');
    const args = `${JSON.stringify(RULES)}, ${JSON.stringify(REPLY_EVENT)}`;
    await page.evaluate(`(${hookReplies.toString()})(${args}); (${hookReplies.toString()})(${args});
      window.heard = []; document.addEventListener('${REPLY_EVENT}', (e) => heard.push(e.detail));`);
    const got = await page.evaluate(`(${send})(${JSON.stringify(path)})`);
    await page.waitForTimeout(80);
    return { got, heard: await page.evaluate('heard') };
  } finally {
    await page.close();
  }
}

const WITH_FETCH = `async (path) => (await fetch(path, { method: 'POST', body: 'x' })).text()`;
const WITH_REQUEST = `async (path) => (await fetch(new Request(path, { method: 'POST' }))).text()`;
const xhr = (type: string) => `(path) => new Promise((done) => {
  const x = new XMLHttpRequest(); x.open('POST', path); x.responseType = '${type}';
  x.onload = () => done(typeof x.response === 'string' ? x.response : JSON.stringify(x.response)); x.send('x'); })`;

const WAYS = { WITH_FETCH, WITH_REQUEST, xhr: xhr(''), 'xhr of json': xhr('json') };

test.each(Object.entries(WAYS))(
  '%s: saved and refused are told once, the page gets its reply',
  async (_way, send) => {
    const good = '{"ok":true}';
    expect(await told(send, { body: good })).toEqual({ got: good, heard: ['saved'] });
    const bad = '{"error":"no"}';
    expect(await told(send, { body: bad })).toEqual({ got: bad, heard: ['refused'] });
  },
);

test('a reply that says neither, another address and a GET tell nothing', async () => {
  expect((await told(WITH_FETCH, { body: '{}' })).heard).toEqual([]);
  expect((await told(WITH_FETCH, { body: '{"ok":true}' }, '/other/save')).heard).toEqual([]);
  const get = `async (path) => (await fetch(path)).text()`;
  expect((await told(get, { body: '{"ok":true}' })).heard).toEqual([]);
});

const BODY = '{"op":"Note","text":"They rang"}';
const ONE_ADDRESS = {
  fetch: `async (path) => (await fetch(path, { method: 'POST', body: '${BODY}' })).text()`,
  request: `async (path) => (await fetch(new Request(path, { method: 'POST', body: '${BODY}' }))).text()`,
  'encoded form': `async (path) => (await fetch(path, { method: 'POST', body: new URLSearchParams({ q: '${BODY}' }) })).text()`,
  'form data': `async (path) => { const body = new FormData(); body.set('q', '${BODY}'); return (await fetch(path, { method: 'POST', body })).text() }`,
  xhr: xhr('').replace("x.send('x')", `x.send('${BODY}')`),
};

test.each(Object.entries(ONE_ADDRESS))(
  'one address that takes everything, by %s: only the named body’s reply is told',
  async (_way, send) => {
    const good = '{"data":{}}';
    expect(await told(send, { body: good }, '/one')).toEqual({ got: good, heard: ['saved'] });
    const other = send.replace('"op":"Note"', '"op":"Find"');
    expect(await told(other, { body: good }, '/one')).toEqual({ got: good, heard: [] });
  },
);
