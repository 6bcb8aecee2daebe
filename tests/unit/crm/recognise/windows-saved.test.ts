// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt } from './in-page';

/** What saves a window: of plain elements, of answers that save at once, of a task that is closed. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const ON = { at: '/clients/4711', h1: 'Kiln Ltd' };
const TEXT = '<textarea placeholder="Note (optional)"></textarea>';
const look = (form: string) => lookAt({ ...ON, form });
const saveOf = async (form: string) => (await look(form))?.save.textContent?.trim() ?? null;

test('what adds somebody above the text of a window saves no more than what ends the window', async () => {
  const row = '<p>With <span>Ann Kay</span> <a href="#">Add</a></p>';
  const ends =
    '<footer><button type="button">Cancel</button><button type="button">Add</button></footer>';
  const inside = `<div>${row}<div>${TEXT}</div></div>${ends}`;
  const drawn = await look(`<div style="position: fixed">${inside}</div>`);
  expect(drawn?.save.localName).toBe('button');
});

const answers = (yes: string, no: string) =>
  `<p>Did you get through?</p><div><button type="button">${yes}</button><button type="button">${no}</button></div>`;
const dialog = (head: string, foot: string) =>
  `<div role="dialog" aria-modal="true">${head}${TEXT}<div><button type="button">${foot}</button></div></div>`;

test('two answers over the text of a window save it, and it is a call that was made', async () => {
  const seen = await look(dialog(answers('Yes, answered', 'No answer'), 'Skip'));
  expect(seen?.saves.map((b) => b.textContent)).toEqual(['Yes, answered', 'No answer']);
  expect([seen?.kind, seen?.status]).toEqual(['call', 'done']);
  expect(seen?.cancels.map((b) => b.textContent)).toEqual(['Skip']);
});

test('they do not where another control saves, nor where one of them says something else', async () => {
  expect(await saveOf(dialog(answers('Answered', 'No answer'), 'Save'))).toBe('Save');
  const one = await look(dialog(answers('Answered', 'Bold'), 'Fertig'));
  expect(one?.byOutcome).toBeUndefined();
});

test('"Close task" ends what was to be done, "Close" the window', async () => {
  const window = (end: string) =>
    `<div role="dialog"><h2>${end}</h2><p>Meeting with Ann</p>${TEXT}<footer><button type="button">Cancel</button><button type="button" class="btn primary">✓ ${end}</button></footer></div>`;
  const seen = await look(window('Close task'));
  expect([seen?.save.textContent, seen?.kind]).toEqual(['✓ Close task', 'meeting']);
  expect((await look(window('Close')))?.save.textContent).not.toBe('✓ Close');
});

test('a cross beside a line empties the line', async () => {
  const line = '<div><input value="Ann Kay"><div style="cursor: pointer">×</div></div>';
  const ends = '<p><a>Verwerfen</a> <a>Übertrag</a></p>';
  expect(await saveOf(`<div>${line}${TEXT}${ends}</div>`)).toBe('Übertrag');
});

test.each([
  ['Gửi ảnh', 'Gửi'],
  ['发送图片', '发送'],
  ['画像を送信', '送信'],
  ['Enviar imagen', 'Enviar'],
])('"%s" sends a picture, "%s" the text', async (picture, send) => {
  const tool = `<p><button type="button" title="${picture}"><i></i></button></p>`;
  const box = `<div><div>${TEXT}${tool}</div><button type="button" title="${send}"><i></i></button></div>`;
  expect((await look(box))?.save.getAttribute('title')).toBe(send);
});

test('a link beside what submits a form leads to another page, without the text', async () => {
  const form = (href: string) =>
    `<form>${TEXT}<input type="submit" value="Registrieren"><a class="btn" href="${href}">Save no answer</a></form>`;
  expect((await look(form('/calls/miss/5')))?.save.localName).toBe('input');
  expect((await look(form('#')))?.save.localName).toBe('a');
});

test('what ends a window saves its text, however many boxes a library draws around each field', async () => {
  const deep = (inner: string, times: number): string =>
    times === 0 ? inner : `<div>${deep(inner, times - 1)}</div>`;
  const text = deep('<textarea aria-label="What was agreed"></textarea>', 20);
  const lines = '<p>Place <input></p><p>Date <input type="date"></p>';
  const foot = '<div class="bar"><div role="button">Save</div><div role="button">Undo</div></div>';
  const seen = await look(
    `<div role="dialog"><h2>Meeting with the client</h2><div>${lines}${text}</div>${foot}</div>`,
  );
  expect(seen?.save.textContent).toBe('Save');
  expect(await look(`<section><div>${lines}${text}</div>${foot}</section>`)).toBeNull();
});

test('Semantic UI draws the buttons that end its windows of plain elements', async () => {
  const note = '<form><textarea></textarea><button>Dodaj notatkę</button></form>';
  const actions =
    '<div class="actions"><div class="ui cancel button">Anuluj</div><div class="ui positive right labeled icon button">Zapisz<i class="checkmark icon"></i></div></div>';
  const form = `<div class="ui small modal" style="position:fixed"><div class="header">Nowa rozmowa telefoniczna</div><div class="content"><form class="ui form"><label>Przebieg rozmowy</label><textarea></textarea></form></div>${actions}</div>`;
  const seen = await lookAt({ at: '/klienci/640', h1: 'Drukarnia Orzeł', above: note, form });
  expect(seen?.save.textContent).toBe('Zapisz');
  expect(isInteractionForm(seen)).toBe(true);
});
