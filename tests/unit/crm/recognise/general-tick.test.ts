// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { activityOfRow, tickAt } from '@/lib/crm/recognise';
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

test('an activity is known by its row’s number, else by nothing', () => {
  const tick = at('<li data-id="501">Call <button class="press">Done</button></li>');
  expect(tick && activityOfRow(tick.row, tick.control)).toBe('tick:501');
  const none = at('<li>Call <button class="press">Done</button></li>');
  expect(none && activityOfRow(none.row, none.control)).toBeNull();
});
