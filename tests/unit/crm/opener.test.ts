// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { findForm, keepPressed, type Profile, readClient, readStages, readUser } from '@/lib/crm';
import { packedWords } from '@/lib/crm/packed-words';
import { readGeneralStage } from '@/lib/crm/recognise/general-stage';
import { readGeneralStages } from '@/lib/crm/recognise/general-stages';
import { makeWords } from '@/lib/crm/recognise/match-words';
import { layOut } from './recognise/in-page';

/** A board whose cards open a pop-up that floats over it, and a row of stages that style turns round. */

const evidence = { by: 'source', on: '2026-11-29' } as const;
const profile: Profile = {
  format: 1,
  id: 'board',
  name: 'Board',
  version: 1,
  evidence,
  fingerprint: [],
  forms: [
    {
      id: 'done',
      client: [{ evidence, name: { css: 'h3', from: 'opener' }, type: 'deal' }],
      container: '.popup',
      evidence,
      opener: '.card',
      save: 'button',
      text: 'textarea',
    },
  ],
  funnel: { list: { css: '.stages button', evidence, id: 'value', name: 'span' } },
  records: [],
  user: { evidence, name: { css: '.user', own: true } },
};
const URL_HERE = 'https://crm.example.test/board';
const one = (css: string) => document.querySelector(css) as HTMLElement;

beforeAll(() => {
  layOut();
  document.body.innerHTML = `
    <div class="user">Ann Lee<small>test database</small></div>
    <div class="stages stage-bar" style="display: flex; flex-direction: row-reverse">
      <button value="3"><span>Won</span></button>
      <button value="2"><span>Offer</span></button>
      <button value="1" aria-current="step"><span>New</span><span>3d</span></button>
    </div>
    <div class="card" id="a"><h3>Kiln Ltd</h3><button class="open">…</button></div>
    <div class="card" id="b"><h3>Oven & Sons</h3><button class="open">…</button></div>
    <button id="help">Help</button>
    <div class="popup"><button class="tick">✓</button><textarea></textarea><button>Done</button></div>`;
});

const place = () => ({ form: null, page: document, url: URL_HERE });

test('a form that floats over a board is of the card that was pressed', () => {
  const pressed = [one('#b .open'), one('.tick')];
  const form = findForm(one('textarea'), profile, URL_HERE, pressed);
  const read = { ...place(), form: form?.scope ?? null, opener: form?.opener };
  expect(readClient(form?.def.client, profile, read)?.name).toBe('Oven & Sons');
});

test('one that nothing of a card has opened is no such form', () => {
  expect(findForm(one('textarea'), profile, URL_HERE)).toBeNull();
  expect(findForm(one('textarea'), profile, URL_HERE, [one('#help')])).toBeNull();
});

test('the two latest presses are kept, and only those of a person', () => {
  const ended = new AbortController();
  const pressed = keepPressed(window, ended.signal);
  one('#help').click();
  expect(pressed()).toEqual([]);
  ended.abort();
});

test('stages stand in the order in which they are seen', () => {
  const names = ['New', 'Offer', 'Won'];
  expect(readStages(profile, place())?.map(({ name }) => name)).toEqual(names);
  const words = makeWords(packedWords());
  expect(readGeneralStages(document, words)?.map(({ name }) => name)).toEqual(names);
});

test('how long a record stands at a stage is no part of its name', () => {
  expect(readGeneralStage(one('.popup'), makeWords(packedWords()))).toBe('New');
});

test('a name without the badge beside it', () => {
  expect(readUser(profile, place())?.name).toBe('Ann Lee');
});

test('a filter that asks to choose shows no stage', () => {
  document.body.innerHTML =
    '<p><label for="f">Status</label> <select id="f"><option>- any -</option></select></p><form><textarea></textarea></form>';
  const words = makeWords(packedWords());
  expect(readGeneralStage(document.querySelector('form') as Element, words)).toBeNull();
});
