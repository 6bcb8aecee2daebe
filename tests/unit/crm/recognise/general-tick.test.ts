// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { idOfRow, tickAt } from '@/lib/crm/recognise';
import { layOut, words } from './in-page';

/** Which presses set a planned contact to done, where no profile knows the control. */

beforeAll(layOut);

const at = (html: string, opener = '') => {
  document.body.innerHTML = `<main><ul>${html}</ul></main>`;
  const pressed = document.querySelector('.press');
  if (!pressed) throw new Error('nothing to press');
  return tickAt(pressed, opener ? document.querySelector(opener) : null, words);
};
const button = (named: string, row: string) =>
  `<li>${row} <button class="press">${named}</button></li>`;

test.each([
  ['Mark as done', '<b>Call</b> Anna', 'call'],
  ['Mark complete', 'Call Anna about the offer', 'call'],
  ['Complete', '<i title="Meeting"></i> On site', 'meeting'],
  ['Завершить', '<span>Встреча</span> у клиента', 'meeting'],
  ['Als erledigt markieren', '<span>Anruf</span> Frau Weber', 'call'],
  ['Marquer comme terminé', '<span>Appel</span> Mme Roux', 'call'],
  ['Marcar como realizada', '<span>Reunión</span> con Ana', 'meeting'],
  ['Oznacz jako wykonane', '<span>Telefon</span> do Anny', 'call'],
  ['Tamamla', '<span>Arama</span> Ayşe', 'call'],
  ['✓ Done', '☎ Call: the broker', 'call'],
])('“%s” in the row “%s”: %s', (named, row, kind) => {
  expect(at(button(named, row))?.kind).toBe(kind);
});

test.each([
  ['Mark as read', '<b>Message</b> of Anna'],
  ['Mark as not done', '<b>Call</b> Anna'],
  ['Not held', '<b>Meeting</b> with Anna'],
  ['Reopen', '<b>Call</b> Anna'],
  ['Settings', 'Call settings'],
  ['Delete', '<b>Call</b> Anna'],
  ['Finish call', '<b>Call</b> Anna 02:13'],
  ['Complete', '<b>Task</b> Call list for May'],
  ['Complete', 'Prepare the call'],
  ['Complete', 'Phone: +380 44 123 45 67'],
  ['Complete', '<span>E-mail</span> <span>anna@kiln.example</span>'],
  ['Complete', 'Invoice 2031'],
  ['Show completed', '<b>Calls</b>'],
  ['Clear completed', '<b>Calls</b> of Anna'],
  ['Виконавець', '<b>Дзвінок</b> Анні'],
  ['Состояние', '<b>Звонок</b> Анне'],
  ['Tamamlanmadı', '<b>Arama</b> Ayşe'],
])('“%s” in the row “%s”: none', (named, row) => {
  expect(at(button(named, row))).toBeNull();
});

test('a bare box ticks things off in a list, and chooses rows in a table', () => {
  expect(at('<li><input type="checkbox" class="press"> Call Anna</li>')?.kind).toBe('call');
  expect(at('<li><label class="press"><input type="checkbox"> Call Anna</label></li>')?.kind).toBe(
    'call',
  );
  const row = (more: string) =>
    `<table><tr><td><input type="checkbox" class="press" ${more}></td><td>Call</td></tr></table>`;
  expect(at(row(''))).toBeNull();
  expect(at(row('aria-label="Select row"'))).toBeNull();
  expect(at(row('aria-label="Mark as done"'))?.kind).toBe('call');
});

test('a bare box is none where the row begins with something else, or one box chooses all', () => {
  expect(at('<li><input type="checkbox" class="press"> <b>Anna</b> <i>Call?</i></li>')).toBeNull();
  const all = '<li><input type="checkbox" aria-label="Select all"></li>';
  expect(at(`${all}<li><input type="checkbox" class="press"> Call Anna</li>`)).toBeNull();
});

test.each([
  '<li><label class="press"><input type="checkbox"> Email</label></li>',
  '<li><label class="press"><input type="checkbox"> Calls (12)</label></li>',
  '<li><label class="press"><input type="checkbox"> Email notifications</label></li>',
  '<form><li><label class="press"><input type="checkbox"> Call back later</label></li><button>Save</button></form>',
])('a bare box that names a way of contact, or belongs to a form, is none: %s', (html) => {
  expect(at(html)).toBeNull();
});

test('what chooses what is shown sets nothing; a link that does something with one does', () => {
  const link = (more: string) =>
    at(`<li><a class="press" ${more}>Completed</a> Calls of Anna</li>`);
  expect(link('href="/calls?status=completed"')).toBeNull();
  expect(link('role="tab"')).toBeNull();
  expect(link('href="#" aria-expanded="false"')).toBeNull();
  expect(link('href="/calls/5/complete"')?.kind).toBe('call');
  expect(link('href="#"')?.kind).toBe('call');
  expect(at('<li><nav><button class="press">Completed</button></nav> Calls</li>')).toBeNull();
});

test('what is pressed in a row, and a window, say nothing of what is done', () => {
  const row = '<li>Anna <button>Call</button> <a href="tel:+380441234567">Call</a> ';
  expect(at(`${row}<button class="press">Done</button></li>`)).toBeNull();
  expect(
    at('<li role="dialog"><h2>Call with Anna</h2><button class="press">Done</button></li>'),
  ).toBeNull();
});

test('the box of a form with a text to write is a field of the form', () => {
  const form =
    '<li><h3>Call</h3><textarea></textarea><label class="press"><input type="checkbox"> Done</label></li>';
  expect(at(form)).toBeNull();
});

test('two rows are told apart, and a menu belongs to the row whose button opened it', () => {
  const menu =
    '<li id="a">Call Anna <button id="x">…</button></li><li id="b">Meeting <button id="y">…</button></li><div role="menu"><button class="press">Set held</button></div>';
  expect(at(menu)).toBeNull();
  expect(at(menu, '#y')).toMatchObject({ kind: 'meeting', row: { id: 'b' } });
});

test('a row’s own id is read, and no number that a library counts its rows by', () => {
  const tick = at('<li data-id="501">Call <button class="press">Done</button></li>');
  expect(tick && idOfRow(tick.row, tick.control)).toBe('501');
  const counted = at(
    '<li data-key="1" id="mat-row-101">Call <button class="press">Done</button></li>',
  );
  expect(counted && idOfRow(counted.row, counted.control)).toBeNull();
});
