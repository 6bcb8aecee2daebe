// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { chosenIn, nameChosen } from '@/lib/crm/recognise/drawn-selects';
import { layOut, lookAt } from './in-page';

/** Selects that component libraries draw of plain elements. */

beforeAll(layOut);

const drawn = (id: string, label: string, chosen = '') =>
  `<div><label id="${id}">${label}</label><div role="combobox" aria-haspopup="listbox" aria-labelledby="${id}"><span>${chosen}</span></div></div>`;
const logged = (
  who: string,
) => `<div role="dialog"><h2>Log activity</h2>${drawn('a', 'Type', 'Note')}
<label>Date<input></label><label>Subject<input></label>${who}<label>Body<textarea></textarea></label><button>Log</button></div>`;
const look = (form: string) => lookAt({ at: '/activities', form });

test('one that asks for the client tells that a client is meant; without it nobody is', async () => {
  expect(isInteractionForm(await look(logged(drawn('c', 'Contact'))))).toBe(true);
  expect(isInteractionForm(await look(logged('')))).toBe(false);
});

test('a button with a label of its own is one too', async () => {
  const button =
    '<label for="c">Contact</label><button type="button" role="combobox" id="c"></button>';
  expect(isInteractionForm(await look(logged(button)))).toBe(true);
});

test.each([
  ['<span>Amara Okafor</span>', 'Amara Okafor'],
  ['<span>​</span>', ''],
  ['<span>—</span>', ''],
  ['<em>None</em>', ''],
  ['Select a contact…', ''],
  ['Выберите клиента', ''],
  ['<span class="select__placeholder">Amara?</span>', ''],
  ['Noreen Kiln', 'Noreen Kiln'],
])('what is chosen where it shows %s', (html, chosen) => {
  document.body.innerHTML = `<div role="combobox">${html}</div>`;
  const [select] = document.body.children;
  expect(select && chosenIn(select)).toBe(chosen);
});

test.each([
  ['<i>DQ</i><div><b>Dawn Quigley</b><small>Baker at Kiln Ltd</small></div>', 'Dawn Quigley'],
  ['<button>×</button><span>Amara Okafor</span>', 'Amara Okafor'],
  ['Noreen Kiln', 'Noreen Kiln'],
  ['<b>AB</b>', 'AB'],
  ['<em>Select…</em>', ''],
])('who is chosen where it shows %s', (html, name) => {
  document.body.innerHTML = `<div role="combobox">${html}</div>`;
  expect(nameChosen(document.body.firstElementChild as Element)).toBe(name);
});

const KINDS = '<option>Call</option><option selected>Meeting</option><option>E-mail</option>';

test('one that keeps the real select in it, hidden, shows what is chosen there', async () => {
  const select = `<label for="k_focus">Type of contact</label><div role="combobox" aria-haspopup="listbox"><div class="hidden"><input id="k_focus"></div>
<div class="hidden"><select aria-hidden="true" tabindex="-1">${KINDS}</select></div><label>Meeting</label><span>▾</span></div>`;
  document.body.innerHTML = select;
  expect(chosenIn(document.querySelector('[role=combobox]') as Element)).toBe('Meeting');
  const seen = await lookAt({
    at: '/clients/5',
    form: `<div role="dialog"><h2>New entry</h2><form>${select}<label>Description<textarea></textarea></label><button>Save</button></form></div>`,
  });
  expect(seen?.kind).toBe('meeting');
});
