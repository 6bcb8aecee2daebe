// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { layOut, lookAt } from './in-page';

/** What a form is headed as and its fields are called, where no tag of a heading or label says so. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const ON = { at: '/app', h1: 'Kiln Ltd' };
const why = async (form: string) => (await lookAt({ ...ON, form }))?.why ?? '';
const HEADED = 'headed as a call, meeting or message';
const BOX = '<textarea></textarea><button type="button">Save</button>';

test.each([
  [
    '<div class="card"><div class="card-header"><i>☎</i> Add call - <a href="/u/5">Ann</a></div>',
    true,
  ],
  ['<div class="panel"><div class="panel-head"><span>Phone call</span><span>×</span></div>', true],
  ['<div><div class="page-header"><a href="/">Home</a><a href="/calls">Calls</a></div>', false],
])('%s heads the form in it: %s', async (head, does) => {
  const page = `${head}<div class="body"><form>${BOX}</form></div></div>`;
  expect((await why(page)).includes(HEADED)).toBe(does);
});

test('a title is one in the words of other languages', async () => {
  const window = (name: string) =>
    `<div><div><div class="${name}">Nouvel appel</div><i>×</i></div><div><p>De</p><textarea></textarea></div><p><i></i><button type="button">Save</button></p></div>`;
  expect(await why(window('titre'))).toContain(HEADED);
  expect(await why(window('ligne'))).not.toContain(HEADED);
});

test('a window of plain elements is headed by its first line', async () => {
  const window = (name: string) =>
    `<div class="${name}"><div class="a"><div>Call with <b>Ann</b></div></div><div><div>Notes</div><textarea></textarea></div><p><i></i><button type="button">Save</button></p></div>`;
  expect(await why(window('up-modal'))).toContain(HEADED);
  expect(await why(window('part'))).not.toContain(HEADED);
});

test('an editor’s caption stands before its toolbar, another’s in a paragraph', async () => {
  const bar = '<div class="ql-toolbar"><button type="button">B</button></div>';
  const editor = `<div><div>Meeting notes</div>${bar}<div class="ql-container"><div contenteditable="true"></div></div></div><button type="button">Save</button>`;
  expect(await why(editor)).toContain('the field names a call, meeting or message');
  const paragraph = (name: string) =>
    `<form><div><p class="${name}">商談内容</p><textarea></textarea></div><button>登録する</button></form>`;
  expect(await why(paragraph('Form-Label'))).toContain('the field names a call, meeting');
  expect(await why(paragraph('hint'))).not.toContain('the field names a call, meeting');
});

test('the radio that is chosen tells the kind though a library hides it', async () => {
  const radio = (kind: string, checked = '') =>
    `<label class="wrap"><span><input type="radio" style="display: none" ${checked}></span><span>${kind}</span></label>`;
  const group = `<div>${radio('快速记录')}${radio('电话')}${radio('会面', 'checked')}</div>`;
  const shown = Element.prototype.checkVisibility;
  Element.prototype.checkVisibility = function () {
    return !this.matches('[type=radio]');
  };
  const seen = await lookAt({ ...ON, form: `<div>${group}${BOX}</div>` });
  Element.prototype.checkVisibility = shown;
  expect(seen?.kind).toBe('meeting');
});
