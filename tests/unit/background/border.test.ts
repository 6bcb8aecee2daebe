import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePageMessage } from '@/entrypoints/background/border';
import { carriesText, matchesSave } from '@/entrypoints/background/save-request';

const pick = { resultingStage: 'won', kind: 'call', said: null, reason: null, claimed: false };
const read = {
  def: 'deal-note',
  client: { type: 'deal', id: '3', name: 'Bakery', url: 'http://crm.test/#/deals/3' },
  kind: null,
  stage: 'Proposal',
  stages: null,
  user: null,
  activity: null,
};
const pressed = {
  type: 'page/pressed',
  ...read,
  id: 'f6b7',
  interaction: null,
  form: 'a1',
  url: 'http://crm.test/',
  pressedAt: 1,
  guessed: false,
  pick,
  typed: 'They want an offer',
  textHash: null,
};

describe('messages of page scripts', () => {
  test('a press is taken as it is', () => {
    expect(parsePageMessage(pressed)).toEqual(pressed);
  });
  test.each([
    ['an unknown type', { ...pressed, type: 'page/everything' }],
    ['a message for the pages', { type: 'pages/site-removed', siteId: 'x' }],
    ['a field too many', { ...pressed, site: 'another.example' }],
    ['a field too few', { ...pressed, pick: undefined }],
    ['a kind that there is not', { ...pressed, kind: 'dinner' }],
    ['an id with markup', { ...pressed, id: '<img src=x>' }],
    ['a list without end', { ...pressed, stages: Array(500).fill({ id: null, name: 'x' }) }],
    ['no object at all', 'page/pressed'],
    ['nothing', null],
  ])('%s is refused', (_what, message) => {
    expect(parsePageMessage(message)).toBeNull();
  });
  test('long texts are cut, broken ones made well-formed', () => {
    const parsed = parsePageMessage({ ...pressed, stage: '\ud800'.repeat(900) });
    expect(parsed?.type === 'page/pressed' && parsed.stage).toBe('\ufffd'.repeat(400));
  });
  test('whatever comes, it is refused or parsed, and never throws', () => {
    const type = fc.constantFrom('page/hello', 'page/pressed', 'page/amend', 'page/evidence');
    fc.assert(
      fc.property(type, fc.object(), (name, rest) => {
        const parsed = parsePageMessage({ ...rest, type: name });
        expect(parsed === null || parsed.type === name).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the request that carries the text', () => {
  const typed = 'They said "yes" & 100 % sure\nmore tomorrow';
  test.each([
    ['JSON', JSON.stringify({ note: { text: typed } })],
    ['a form', new URLSearchParams({ note: typed }).toString()],
    ['form data as the browser tells it', JSON.stringify({ note: [typed] })],
    ['an editor’s markup', '{"html":"<p>They said \\"yes\\" & 100 % sure</p>"}'],
  ])('%s', (_what, body) => {
    expect(carriesText(body, typed)).toBe(true);
  });
  test.each([
    ['another text', '{"text":"They said no"}', typed],
    ['no body', null, typed],
    ['nothing typed', '{"text":""}', ''],
    ['a text too short to tell', '{"text":"ok"}', 'ok'],
  ])('not %s', (_what, body, text) => {
    expect(carriesText(body, text)).toBe(false);
  });
  test('a broken escape is no reason to fall over', () => {
    expect(carriesText('100%&note=They said', 'They said')).toBe(true);
  });
});

test('a profile names its saves by method and path', () => {
  const save = { url: '/api/v1/:scope(Call|Meeting)/:id?', method: ['POST', 'PUT'] };
  const request = { url: 'http://crm.test/api/v1/Call?x=1', method: 'POST' };
  expect(matchesSave(save, request)).toBe(true);
  expect(matchesSave(save, { ...request, method: 'GET' })).toBe(false);
  expect(matchesSave(save, { ...request, url: 'http://crm.test/api/v1/Account' })).toBe(false);
  const whole = { url: 'https://api.other.test/notes' };
  expect(matchesSave(whole, { url: 'https://api.other.test/notes', method: 'POST' })).toBe(true);
  expect(matchesSave(whole, { url: 'https://crm.test/notes', method: 'POST' })).toBe(false);
});

test('where one address takes everything, the body tells the save, however it is encoded', () => {
  const save = { body: 'module\\W+Calls', url: '/index.php' };
  const post = (body: string | null) => ({
    body,
    method: 'POST',
    url: 'https://crm.test/index.php',
  });
  expect(matchesSave(save, post('action=Save&module=Calls'))).toBe(true);
  expect(matchesSave(save, post('{"module":["Calls"]}'))).toBe(true);
  expect(matchesSave(save, post('module%3DCalls'))).toBe(true);
  expect(matchesSave(save, post('module=Alerts'))).toBe(false);
  expect(matchesSave(save, post(null))).toBe(false);
});
