// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords, readGeneralClient } from '@/lib/crm/recognise';
import { noteOpener, openedFrom, pressedOn } from '@/lib/crm/recognise/opener-row';
import { layOut } from './recognise/in-page';

/** A window for a note that names nobody, opened by a button on a card, or in a row, of one client among others. */

beforeAll(layOut);

const words = makeWords(packedWords());
const card = (name: string, initials: string) =>
  `<div class="card"><span>${initials}</span><h2>Client Name</h2><p>${name}</p><h2>Phone</h2><p>+49 30 5551</p>
<h2>End Date</h2><p></p><button>Add Note</button><button>Edit</button></div>`;
const row = (id: number, name: string) =>
  `<tr><td>${id}</td><td>01.12.2026</td><td>${name}</td><td>Qualified</td><td><button>Log call</button></td></tr>`;
const linked = (id: number, name: string) =>
  `<li><a href="/deals/${id}">${name}</a> <button>Log call</button></li>`;

const WINDOW = `<section role="dialog"><div id="form"><label>Note: <textarea></textarea></label><button>Save</button></div></section>`;
const form = () => document.getElementById('form') as Element;
const read = () => readGeneralClient(form(), 'https://crm.example.test/clients', words);
const press = (said: string, nth: number) =>
  noteOpener(
    form(),
    [...document.querySelectorAll('button')].filter((b) => b.textContent === said)[nth] ?? null,
  );

beforeEach(() => {
  document.body.innerHTML = `<main><div class="grid">${card('Liesel Brandt', 'LB')}${card('Noor Haddad', 'NH')}</div>
<table><tbody>${row(1, 'Kiln Ltd')}${row(2, 'Ostrava Baker')}</tbody></table>
<ul>${linked(7, 'Oven line')}${linked(8, 'Mixer')}</ul><button>New note</button></main>${WINDOW}`;
});

test('the card’s own text is the client, not what all cards say', () => {
  press('Add Note', 0);
  expect(read()).toEqual({ type: 'name', id: null, name: 'Liesel Brandt', url: null });
});

test('opened from another card, the same window is about another', () => {
  press('Add Note', 0);
  press('Add Note', 1);
  expect(read()?.name).toBe('Noor Haddad');
});

test('a name that is put together of two texts is one', () => {
  const said = document.querySelector('.card p') as Element;
  said.textContent = 'Liesel';
  said.append(' ', 'Brandt');
  press('Add Note', 0);
  expect(read()?.name).toBe('Liesel Brandt');
});

test('a row of a table: the name, no number, no day', () => {
  press('Log call', 1);
  expect(read()?.name).toBe('Ostrava Baker');
});

test('a link in the row tells which record it is', () => {
  press('Log call', 3);
  expect(read()).toMatchObject({ type: 'deal', id: '8', name: 'Mixer' });
});

test('opened by what stands in no row, it is about nobody of them; what is pressed in it changes nothing', () => {
  press('Add Note', 0);
  press('Save', 0);
  expect(read()?.name).toBe('Liesel Brandt');
  press('New note', 0);
  expect(read()?.name ?? null).not.toBe('Liesel Brandt');
});

/** A row's icon, which only its script makes a button, and the list that comes up at the page's end. */
function throughList(nth: number, item: string): Element | null {
  document.querySelectorAll('tbody tr').forEach((tr) => {
    tr.insertAdjacentHTML('afterbegin', '<td><svg></svg></td><td><button></button></td>');
  });
  const icon = document.querySelectorAll('svg')[nth] as Element;
  const before = pressedOn(icon, document);
  const list = `<div role="presentation"><div class="Popover-paper"><button aria-label="${item}"></button></div></div>`;
  document.body.insertAdjacentHTML('beforeend', list);
  return openedFrom(document.querySelector('.Popover-paper button') as Element, before);
}

test('opened by a list that came up over the page, it is about the row in which that was opened', () => {
  const opener = throughList(1, 'Add remark');
  expect(opener?.localName).toBe('svg');
  noteOpener(form(), opener);
  expect(read()?.name).toBe('Ostrava Baker');
});

test('a list that the page held before, or one opened from where one goes from page to page, tells no row', () => {
  const [link] = document.querySelectorAll('li button');
  const standing = pressedOn(link as Element, document);
  document.body.insertAdjacentHTML('beforeend', '<div role="menu"><button>New note</button></div>');
  const item = document.querySelector('[role=menu] button') as Element;
  expect(openedFrom(item, pressedOn(link as Element, document))).toBeNull();
  expect(openedFrom(item, standing)).toBe(link);
  document.querySelector('ul')?.setAttribute('role', 'navigation');
  expect(openedFrom(item, standing)).toBeNull();
});

test('what is written in the form is nobody’s name', () => {
  const said = 'Rita: They want an offer';
  const card = (text: string) => `<div><p>${text}</p><button>Edit</button></div>`;
  document
    .querySelector('.grid')
    ?.insertAdjacentHTML('afterend', card(said) + card('Rita: No answer'));
  const text = document.querySelector('textarea') as HTMLTextAreaElement;
  text.value = 'They want an offer by Friday';
  const [pencil] = [...document.querySelectorAll('.grid ~ div button')];
  noteOpener(form(), pencil as Element);
  expect(read()?.name ?? null).not.toBe(said);
});

test('a form that is sent to a record is called as the row calls it from which its window was opened', () => {
  document.body.innerHTML = `<table><tbody>${[12, 13]
    .map(
      (id) =>
        `<tr><td><a href="/customers/${id}">${id === 12 ? 'Kiln Ltd' : 'Ostrava Baker'}</a></td>
<td><a href="/customers/${id}/calls/new">Log call</a></td></tr>`,
    )
    .join('')}</tbody></table><turbo-frame id="modal"><div class="modal"><h2>Log a call</h2>
<form id="form" action="/customers/13/calls"><textarea></textarea><button>Save</button></form></div></turbo-frame>`;
  noteOpener(form(), document.querySelector('a[href="/customers/13/calls/new"]'));
  expect(read()).toEqual({ type: 'company', id: '13', name: 'Ostrava Baker', url: null });
});

test('where htmx sends a form it tells its record as an action does', () => {
  document.body.innerHTML = `<main><h1>Clients</h1></main><div class="modal"><h3>Call report</h3><p>Ostrava Baker</p>
<form id="form" hx-post="/clients/8/calls"><textarea></textarea><button>Save</button></form></div>`;
  expect(read()).toMatchObject({ id: '8' });
});

test('a window that only its place makes one, and that names whom it is of', () => {
  document.body.innerHTML = `<main><h1>Clients</h1><ul>${linked(7, 'Oven line')}${linked(8, 'Mixer')}</ul></main>
<div id="window" style="position:fixed"><div><h3>Call report</h3><form id="form" hx-post="/deals/8/calls"><textarea></textarea><button>Save</button></form></div></div>`;
  press('Log call', 1);
  expect(read()).toMatchObject({ type: 'deal', id: '8', name: 'Mixer' });
});

test('opened over its list a window may have the address of its record', () => {
  press('Log call', 3);
  const read = readGeneralClient(form(), 'https://crm.example.test/deals/8/calls/new', words);
  expect(read).toMatchObject({ type: 'deal', id: '8', name: 'Mixer' });
});
