// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { GENERAL } from '@/lib/crm/general-profile';
import { watchSigns } from '@/lib/crm/watch-signs';
import { layOut } from './recognise/in-page';

/** What a form shows after the press, in words that only their class calls an error's. */

beforeAll(layOut);

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function told(shown: string): Promise<boolean[]> {
  document.body.innerHTML = `<form><span class="hint-error">Required before</span><textarea></textarea></form>`;
  const [form] = document.forms;
  if (!form) throw new Error('no form');
  const heard: boolean[] = [];
  const watching = new AbortController();
  watchSigns([GENERAL.signs], form, document, watching.signal, (ok) => heard.push(ok));
  form.insertAdjacentHTML('beforeend', shown);
  await pause(60);
  watching.abort();
  return heard;
}

test.each([
  '<span class="note-err svelte-7rdy29">Internal error</span>',
  '<p class="composer__error">Das Feld ist leer</p>',
  '<div class="form-Error-text">Не удалось</div>',
  '<small class="row_err">Try again</small>',
  '<div class="notification notification-error"><span>Error: no room</span><button>×</button></div>',
  '<div class="snackbar error">Select a result</div>',
])('%s: refused', async (shown) => expect(await told(shown)).toContain(false));

test.each([
  '<span class="preferred">Amara Okafor</span>',
  '<label class="data-[error=true]:text-destructive">Outcome</label>',
  '<div class="data-[error=true]:text-destructive">Outcome</div>',
  '<div class="error-boundary"><input> Outcome</div>',
  '<button class="btn-error">Remove</button>',
  '<p class="note-err"></p>',
])('%s: nothing', async (shown) => expect(await told(shown)).toEqual([]));

test('a sign-in that the page draws where nobody was asked for one before: refused', async () => {
  expect(await told('<label>Password <input type="password"></label>')).toContain(false);
});

/** What is heard where a field is marked as wrong after the press, emptied first or not. */
async function marked(atPress: string, after: string): Promise<boolean[]> {
  document.body.innerHTML = '<form><input required><textarea></textarea></form>';
  const [form] = document.forms;
  const field = form?.querySelector('input');
  if (!form || !field) throw new Error('no form');
  field.value = atPress;
  const heard: boolean[] = [];
  const watching = new AbortController();
  watchSigns([GENERAL.signs], form, document, watching.signal, (ok) => heard.push(ok));
  field.value = after;
  field.setAttribute('aria-invalid', 'true');
  await pause(60);
  watching.abort();
  return heard;
}

test('a field that is marked as it is emptied after the save: nothing', async () => {
  expect(await marked('Rang them', '')).toEqual([]);
});

test.each([
  ['was left empty', '', ''],
  ['holds what is wrong', 'Rang them', 'Rang them'],
])('a field that is marked since it %s: refused', async (_, atPress, after) => {
  expect(await marked(atPress, after)).toContain(false);
});
