import { describe, expect, test } from 'vitest';
import { carriesText } from '@/entrypoints/background/save-request';

/** Whether a request's body carries what was typed, however editor and CRM encode it. The text is as the field gives it: in one line. */

const LINES = 'They want an offer by Friday Ask for Ms Őry & “Co”';
const RICH = 'We agreed today on 20 % off, Zoë signs';

const json = (value: unknown) => JSON.stringify(value);
/** As webRequest gives a form that was parsed. */
const form = (fields: Record<string, string>) =>
  json(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])));
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

describe('a text of two lines', () => {
  const typed = 'They want an offer by Friday\nAsk for Ms Őry & “Co”';
  const html = '<p>They want an offer by Friday</p>\n<p>Ask for Ms Őry &amp; “Co”</p>';
  test.each([
    ['JSON', json({ note: typed })],
    ['a form', form({ note: typed.replace('\n', '\r\n') })],
    ['an encoded form', `id=4&note=${encodeURIComponent(typed).replaceAll('%20', '+')}`],
    ['multipart', `--x\r\nContent-Disposition: form-data; name="note"\r\n\r\n${typed}\r\n--x--`],
    ['JSON that only looks like it', `for(;;);${json({ note: typed })}`],
    ['HTML', form({ note: html })],
    ['HTML in JSON', json({ data: { body: html } })],
    ['entities', form({ note: html.replace('Ő', '&#336;').replace(/[“”]/g, '&quot;') })],
    ['HTML encoded twice', form({ note: html.replaceAll('&', '&amp;').replaceAll('<', '&lt;') })],
    ['JSON in a field of a form', form({ payload: json({ operations: [{ body: html }] }) })],
    ['base64', json({ mime: base64(html) })],
  ])('in %s', (_, body) => {
    expect(carriesText(body, LINES)).toBe(true);
  });
});

describe('a text that an editor keeps in pieces', () => {
  const words = ['We agreed ', 'today', ' on 20 % off, ', 'Zoë', ' signs'];
  const runs = (name: string) =>
    words.map((text, i) => ({ [name]: text, marks: [{ type: i % 2 ? 'bold' : '' }] }));
  const paragraph = { type: 'doc', content: [{ type: 'paragraph', content: runs('text') }] };
  test.each([
    [
      'HTML',
      json({ html: '<p>We agreed <b>today</b> on 20&nbsp;% off, <em>Zo&euml;</em> signs</p>' }),
    ],
    ['a delta', json({ ops: [...runs('insert'), { insert: '\n' }] })],
    ['a document of nodes', json({ doc: paragraph })],
    ['a document of nodes as a string', json({ note: json(paragraph) })],
    ['a document of nodes in a form', form({ note: json(paragraph) })],
    ['blocks', json({ blocks: words.map((text) => ({ text, key: 'a1' })) })],
    [
      'Markdown',
      json({ note: 'We agreed **today** on 20 % off, [Zoë](https://crm.example/p/5) signs' }),
    ],
  ])('in %s', (_, body) => {
    expect(carriesText(body, RICH)).toBe(true);
  });
});

test.each([
  ['another text', json({ note: 'We agreed to meet again in spring, she said' })],
  ['the names of fields', json({ agreed: 1, today: 2, signs: ['We'] })],
  ['a part of it', json({ q: 'We agreed today' })],
  ['nothing', ''],
])('%s is not it', (_, body) => {
  expect(carriesText(body, RICH)).toBe(false);
});

test('a text that ends with a number is not in one that goes on with a longer number', () => {
  expect(carriesText(json({ note: 'They said 12.' }), 'They said 1.')).toBe(false);
  expect(carriesText(json({ note: 'Call 50' }), 'Call 5')).toBe(false);
  expect(carriesText(json({ note: 'Call 5', next: '0' }), 'Call 5')).toBe(true);
  expect(carriesText('note=Call+50+and+Call+5&id=7', 'Call 5')).toBe(true);
});

test('a short text is one word of the body, or none', () => {
  expect(carriesText(json({ note: 'ok' }), 'ok')).toBe(false);
  expect(carriesText(json({ note: 'да!' }), 'да!')).toBe(true);
  expect(carriesText(json({ name: 'tokyo dayton' }), 'o d a')).toBe(false);
});

test('what holds no letters is compared as it stands', () => {
  expect(carriesText(json({ note: '👍👍👍' }), '👍👍👍')).toBe(true);
  expect(carriesText(json({ note: '👎' }), '👍👍👍')).toBe(false);
});
