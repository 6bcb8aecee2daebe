import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { RequestWatch } from '@/entrypoints/background/requests';

/** Which page is the answer of a full-page post, fed as the browser feeds it. */

type Listener = (details: Record<string, unknown>) => void;
const names = ['onBeforeRequest', 'onBeforeRedirect', 'onCompleted', 'onErrorOccurred'] as const;

const FORM = 'https://crm.example/calls/new';
const LIST = 'https://crm.example/deals';
let tell: Record<(typeof names)[number], Listener>;
let watch: RequestWatch;
let requests = 0;

const calls = (url: string, more: Record<string, unknown> = {}) =>
  tell.onBeforeRequest({
    ...{
      requestId: `r${++requests}`,
      tabId: 1,
      frameId: 0,
      method: 'GET',
      type: 'main_frame',
      url,
    },
    ...more,
  });
const posts = (more: Record<string, unknown> = {}) =>
  calls(FORM, {
    ...{ requestId: 'post', method: 'POST', initiator: 'https://crm.example' },
    requestBody: { formData: { text: ['They rang back'] } },
    ...more,
  });

beforeEach(async () => {
  tell = {} as typeof tell;
  const events = names.map((name) => [
    name,
    { addListener: (listener: Listener) => Object.assign(tell, { [name]: listener }) },
  ]);
  Object.assign(browser, { webRequest: Object.fromEntries(events) });
  watch = new RequestWatch(() => undefined);
  watch.listen();
  watch.open(1);
  await watch.await({ id: 'save', tab: 1, since: Date.now(), typed: 'They rang back', saves: [] });
});

describe('the page that comes', () => {
  test('at the address of the post is its answer, whatever stands behind its hash', () => {
    posts();
    expect(watch.leadsTo('save', 0, `${FORM}#errors`)).toBe(true);
    expect(watch.leadsTo('save', 0, LIST)).toBe(false);
  });
  test('at the address that the post was redirected to is its answer', () => {
    posts();
    tell.onBeforeRedirect({ requestId: 'post', redirectUrl: LIST });
    calls(LIST, { requestId: 'post' });
    expect(watch.leadsTo('save', 0, LIST)).toBe(true);
  });
  test('instead of the answer is none, also where it has the same address', () => {
    posts();
    calls(FORM, { initiator: 'https://crm.example' });
    expect(watch.leadsTo('save', 0, FORM)).toBe(false);
    expect(watch.leadsTo('save', 0, null)).toBe(false);
  });
  test('in another frame or tab tells nothing', () => {
    posts();
    calls(LIST, { tabId: 2 });
    calls(LIST, { frameId: 4, type: 'sub_frame' });
    expect(watch.leadsTo('save', 4, LIST)).toBeNull();
    expect(watch.leadsTo('save', 0, FORM)).toBe(true);
  });
  test('of a save that was not posted tells nothing', () => {
    posts({ type: 'xmlhttprequest' });
    expect(watch.leadsTo('save', 0, FORM)).toBeNull();
  });
});

describe('a page that is posted from the one that came', () => {
  const next = { requestId: 'next', method: 'POST', initiator: 'https://crm.example' };
  const alike = { requestBody: { formData: { text: ['They rang back'] } } };
  const answered = async () => {
    posts();
    tell.onBeforeRedirect({ requestId: 'post', redirectUrl: LIST });
    watch.arrived(1, 0, LIST);
    // Time goes on: nobody presses twice in a millisecond.
    await new Promise((done) => setTimeout(done, 2));
  };

  test('is another save, however alike its text is', async () => {
    await answered();
    calls(FORM, { ...next, ...alike });
    await watch.await({
      id: 'other',
      tab: 1,
      since: Date.now(),
      typed: 'They rang back',
      saves: [],
    });
    expect(watch.leadsTo('other', 0, FORM)).toBe(true);
  });
  test('is the same save where its form came back and was pressed anew', async () => {
    await answered();
    const since = Date.now();
    calls(FORM, { ...next, ...alike });
    await watch.await({ id: 'save', tab: 1, since, typed: 'They rang back', saves: [] });
    expect(watch.leadsTo('save', 0, FORM)).toBe(true);
  });
});

describe('after the answer came', () => {
  beforeEach(() => {
    posts();
    watch.arrived(1, 0, FORM);
  });
  test('a page that it goes on to by itself is its answer still', () => {
    calls(LIST, { initiator: 'https://crm.example' });
    expect(watch.leadsTo('save', 0, LIST)).toBe(true);
  });
  test('so is one in Firefox, which calls the caller otherwise', () => {
    calls(LIST, { originUrl: FORM });
    expect(watch.leadsTo('save', 0, LIST)).toBe(true);
  });
  test('a page that the user calls for by the address bar is none', () => {
    calls(LIST);
    expect(watch.leadsTo('save', 0, LIST)).toBe(false);
  });
});

describe('a page that is posted twice', () => {
  const again = { requestId: 'again', method: 'POST', initiator: 'https://crm.example' };
  const alike = { requestBody: { formData: { text: ['They rang back'] } } };
  const later = () => new Promise((done) => setTimeout(done, 2));

  test('is one save, though the second press was told to nobody: what answers the second post answers it', async () => {
    posts();
    await later();
    calls(FORM, { ...again, ...alike });
    watch.arrived(1, 0, FORM);
    expect(watch.leadsTo('save', 0, FORM)).toBe(true);
  });
  test('with another page called for in between is two: the later one tells nothing of the first', async () => {
    posts();
    calls(FORM);
    await later();
    calls(FORM, { ...again, ...alike });
    expect(watch.leadsTo('save', 0, FORM)).toBe(false);
  });
});
