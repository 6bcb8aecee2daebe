// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { layOut, lookAt } from './in-page';

/** A kind that is chosen in a row of buttons, where only their classes tell which. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const USUAL = 'h-9 border px-2 text-slate-500';
const CHOSEN = 'h-9 border px-2 border-primary bg-primary-light';

const row = (words: readonly string[], chosen: string) =>
  `<div>${words.map((w) => `<button type="button" class="${w === chosen ? CHOSEN : USUAL}">${w}</button>`).join('')}</div>`;

const kindOf = async (buttons: string) => {
  const form = `<p>Follow-up method</p>${buttons}<textarea placeholder="Summary of this communication"></textarea><button type="button" class="btn-primary">Save record</button>`;
  return (await lookAt({ at: '/customers/CUST001', h1: 'Kiln Ltd', form }))?.kind ?? null;
};

const KINDS = ['Call', 'Meeting', 'Visit', 'Email', 'Other'] as const;

test.each([
  ['Call', 'call'],
  ['Meeting', 'meeting'],
  ['Email', 'message'],
  ['', null],
])('"%s" looks unlike the other kinds: %s', async (chosen, kind) => {
  expect(await kindOf(row(KINDS, chosen))).toBe(kind);
});

test('a row that offers no kinds chooses none, whatever looks unlike the rest', async () => {
  expect(await kindOf(row(['Call list', 'Prices', 'Files'], 'Call list'))).toBeNull();
});
