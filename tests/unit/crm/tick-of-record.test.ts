// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { makeGeneralFinder } from '@/lib/crm/general';
import { packedWords } from '@/lib/crm/packed-words';
import { layOut } from './recognise/in-page';

/** Planned calls and meetings set to done on their own pages, in windows of their own, and in rows that link to them. */

beforeAll(layOut);

const one = (css: string) => document.querySelector(css) as HTMLElement;
function press(at: string, html: string, css: string, opener: string | null = null) {
  document.body.innerHTML = html;
  history.replaceState(null, '', at);
  const find = makeGeneralFinder(packedWords());
  return find.tickAt(one(css), opener === null ? null : one(opener));
}

const ID = '6b0e4cad1b71066a5';
const CALL = `/app/#Call/view/${ID}`;
const item = (id: string, said: string) => `<li><a role="button" id="${id}">${said}</a></li>`;
const items = item('edit', 'Edit') + item('held', 'Set Held') + item('not', 'Set Not Held');
const parent =
  '<div class="cell"><label>Parent</label><a href="#Opportunity/view/6b0e4cab8ee70cb58">Oven line</a></div>';
const state = (chosen: string) =>
  `<div class="cell" id="cell"><a role="button" title="Update · Ctrl+Enter" class="inline-save-link" id="save"><i></i></a>
<a role="button" title="Cancel · Esc" class="inline-cancel-link" id="cancel"><i></i></a><label>Status</label><div><select data-name="status"><option selected>${chosen}</option></select>
<div class="selectize-control"><input autocomplete="off" tabindex=""></div></div></div>`;
const page = (own: string) =>
  `<div id="main"><div><h3><a href="#Call">Calls</a> Ring them</h3></div><div class="record"><div class="btn-group"><button class="dropdown-toggle" id="more">…</button>
<ul class="dropdown-menu">${items}</ul></div><div class="detail">${own}</div></div></div>`;

test('“Set Held” in the menu of a call’s own page: that call, with whom it is related to', () => {
  expect(press(CALL, page(parent), '#held')).toMatchObject({
    kind: 'call',
    activity: `Call/${ID}`,
    client: { type: 'deal', name: 'Oven line' },
  });
});

test('not held, or related to nobody, or of a record that is no contact: none', () => {
  expect(press(CALL, page(parent), '#not')).toBeNull();
  expect(press(CALL, page(''), '#held')).toBeNull();
  expect(press(`/app/#Task/view/${ID}`, page(parent), '#held')).toBeNull();
  expect(press('/app/#Call', page(parent), '#held')).toBeNull();
});

test('beside lists of other records nobody is told', () => {
  const recent = `<nav>Recently viewed ${parent}</nav>`;
  expect(press(CALL, `<div id="all">${page('')}${recent}</div>`, '#held')).toBeNull();
});

test('a state that is set to held where it stands', () => {
  const seen = press(CALL, page(parent + state('Held')), '#save i');
  expect(seen).toMatchObject({ kind: 'call', activity: `Call/${ID}` });
  expect(seen?.shows?.()).toBe(false);
  one('#cell').innerHTML = '<label>Status</label><div>Held</div>';
  expect(seen?.shows?.()).toBe(true);
});

test('a state whose cell the page draws anew', () => {
  const seen = press(CALL, page(parent + state('Held')), '#save i');
  one('#cell').outerHTML = '<div><label>Status</label><div>Held</div></div>';
  one('.detail a').parentElement?.remove();
  expect(seen?.shows?.()).toBe(true);
});

test('in the menu that hangs under a tab of its own page', () => {
  const tabs = `<ul class="tabs"><li>Overview</li><li><a href="#" class="dropdown-toggle">Actions</a><ul class="dropdown-menu">${items}</ul></li></ul>`;
  expect(press(CALL, `<div>${tabs}<div class="detail">${parent}</div></div>`, '#held')?.kind).toBe(
    'call',
  );
  const rows = `<ul><li>Ring the broker about it <ul class="dropdown-menu">${items}</ul></li></ul>`;
  expect(press(CALL, `<div>${rows}<div class="detail">${parent}</div></div>`, '#held')).toBeNull();
});

test('a heading in a bar at the side is not the record’s name', () => {
  const side = '<div class="sidebar"><h2>Recently viewed</h2></div>';
  document.title = 'Oven line » Opportunities » Suite';
  expect(
    press(DEAL, `${side}<div class="has-sidebar">${row('Meetings', SHUTS)}</div>`, '#close')?.client
      .name,
  ).toBe('Oven line');
});

test('another state, another field, or left as it was: none', () => {
  for (const chosen of ['Planned', 'Not Held'])
    expect(press(CALL, page(parent + state(chosen)), '#save')).toBeNull();
  const other = state('Held').replace('Status', 'Direction').replace('"status"', '"direction"');
  expect(press(CALL, page(parent + other), '#save')).toBeNull();
  expect(press(CALL, page(parent + state('Held')), '#cancel')).toBeNull();
  expect(press(`/app/#Lead/view/${ID}`, page(parent + state('Held')), '#save')).toBeNull();
});

const modal = (title: string, button: string) =>
  `<div role="dialog"><header><h4><a href="${title}">Ring them</a></h4></header><div class="detail">${parent}</div>${button}</div>`;

test('a window of the call: “Set Held” is one, “Done” closes it', () => {
  const held = '<button id="held">Set Held</button>';
  expect(press('/app/#Calendar', modal(`#Call/view/${ID}`, held), '#held')).toMatchObject({
    kind: 'call',
    client: { name: 'Oven line' },
  });
  const done = '<button id="held">Done</button>';
  expect(press('/app/#Calendar', modal(`#Call/view/${ID}`, done), '#held')).toBeNull();
  expect(press('/app/#Calendar', modal(`#Task/view/${ID}`, held), '#held')).toBeNull();
});

const DEAL =
  '/index.php?module=Opportunities&action=DetailView&record=8b13aa70-a200-e27c-93ec-6b0e4e4f84ed';
const row = (module: string, script: string) =>
  `<div><h2>Oven line</h2><table><tr><td><a href="index.php?module=${module}&action=DetailView&record=187840cf-a8fd-8b22-199d-6b0e4e079f69">Ring them</a></td><td>Planned</td>
<td><ul class="clickMenu"><li><a href="#">Edit</a><ul class="subnav"><li><a id="close" onclick="${script}">Close</a></li></ul></li></ul></td></tr>
<tr><td>Other</td></tr></table></div>`;
const SHUTS = "closePanel.show('Calls', '187840cf', 'Held')";

test('“Close” in a row that links to a meeting, where its script sets it to held', () => {
  expect(press(DEAL, row('Meetings', SHUTS), '#close')).toMatchObject({
    kind: 'meeting',
    activity: '187840cf-a8fd-8b22-199d-6b0e4e079f69',
    client: { type: 'deal', name: 'Oven line' },
  });
});

test('“Close” of something else, or of a task: none', () => {
  expect(press(DEAL, row('Meetings', "panel.hide('menu')"), '#close')).toBeNull();
  expect(press(DEAL, row('Tasks', SHUTS), '#close')).toBeNull();
});

test.each([
  ['?module=Meetings&action=DetailView&record=187840cf-a8fd-8b22-199d-6b0e4e079f69'],
  ['?action=DetailView&module=Meetings&record=187840cf-a8fd-8b22-199d-6b0e4e079f69'],
  ['?module=Meetings&record=187840cf-a8fd-8b22-199d-6b0e4e079f69'],
])('the record of %s has one name, as its form tells it', (query) => {
  const seen = press(`/index.php${query}`, page(parent), '#held');
  expect(seen?.activity).toBe('187840cf-a8fd-8b22-199d-6b0e4e079f69');
});

test('a task on a call’s page, or a state in a list there, is not the call', () => {
  const task =
    '<div><span>Task: Send the offer</span><button id="mark">Mark complete</button></div>';
  expect(press(CALL, page(parent + task), '#mark')).toBeNull();
  const rows = (head: string) =>
    `<table>${head}<tr><td>Send the offer</td><td><select name="status"><option selected>Completed</option></select><button id="save">Save</button></td></tr></table>`;
  const heads = '<tr><th>Name</th><th>Status</th></tr>';
  expect(press(CALL, page(parent + rows(heads)), '#save')).toBeNull();
  expect(press(CALL, page(parent + rows('')), '#save')?.activity).toBe(`Call/${ID}`);
});

test.each([
  ['À effectuer'],
  ['To be completed'],
  ['К выполнению'],
  ['Выполняется'],
  ['A concluir'],
])('a state of “%s” is not done yet', (chosen) => {
  expect(press(CALL, page(parent + state(chosen)), '#save')).toBeNull();
});

test('a row that links to another activity than the one it names is told by none of them', () => {
  const named = (id: string, whom: string) =>
    `<li>Call ${whom}, after <a href="/meetings/9">Kickoff</a> <button id="${id}">Mark done</button></li>`;
  const rows = `<div><h1>Kiln Ltd</h1><ul>${named('first', 'Ann Baker')}${named('second', 'Bob Carter')}</ul></div>`;
  for (const id of ['first', 'second']) {
    const seen = press('/clients/7', rows, `#${id}`);
    expect(seen).toMatchObject({ kind: 'call' });
    expect(seen?.activity ?? null).toBeNull();
  }
});

test('“Close as completed” says how it is closed', () => {
  const closes = row('Meetings', "panel.hide('menu')").replace('>Close<', '>Close as completed<');
  expect(press(DEAL, closes, '#close')?.kind).toBe('meeting');
});
