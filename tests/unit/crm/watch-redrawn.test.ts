// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchRedrawn } from '@/lib/crm/watch-redrawn';

/** A panel that is replaced as a whole by what the server answered, the form in it too. */

const SAID = 'They want an offer by Friday';
const form = (text: string, error = '', name = 'notes') =>
  `<fieldset><b style="color:rgb(200, 0, 0)">Overdue</b><textarea name="${name}">${text}</textarea>${error}<button>Save</button></fieldset>`;
const panel = () => document.querySelector('#panel') as HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
});
afterEach(() => vi.useRealTimers());

function pressed(): string[] {
  document.body.innerHTML = `<form><div id="panel">${form(SAID)}</div></form>`;
  const heard: string[] = [];
  const field = document.querySelector('textarea') as Element;
  watchRedrawn({ field }, new AbortController().signal, (what) => heard.push(what));
  return heard;
}
const answer = (html: string) => {
  panel().innerHTML = html;
  vi.advanceTimersByTime(2_000);
};

test('with the text in it: it stands there once more', () => {
  const heard = pressed();
  answer(form(SAID));
  expect(heard).toEqual(['redrawn']);
});

test('with red words that were not there before: it says what is wrong', () => {
  const heard = pressed();
  answer(form(SAID, '<span style="color:rgb(255, 0, 0)">The text is not allowed</span>'));
  expect(heard).toEqual(['stays']);
});

test('emptied, gone, or another field: nothing of the kind', () => {
  for (const html of [form(''), '<p>Saved</p>', form(SAID, '', 'description')]) {
    const heard = pressed();
    answer(html);
    expect(heard).toEqual([]);
  }
});

test('drawn once more as its window closes: it has closed', () => {
  const heard = pressed();
  answer(form(SAID));
  answer('');
  expect(heard).toEqual(['redrawn', 'closed']);
});

test('a form that was never taken away is none that came back', () => {
  const heard = pressed();
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual([]);
});
