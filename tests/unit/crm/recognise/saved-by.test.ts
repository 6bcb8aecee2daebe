// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt } from './in-page';

/** What saves a text: a word of its own, an outcome, the page's bar. And which texts are looked at at all. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const ON = { at: '/clients/4711', h1: 'Kiln Ltd' };
const text = '<textarea placeholder="Write a note…"></textarea>';
const saveOf = async (form: string, page: { at: string; h1?: string } = ON) =>
  (await lookAt({ ...page, form }))?.save.textContent?.trim() ?? null;

test.each([
  ['Share', true],
  ['Teilen', true],
  ['Share this page', false],
  ['Comentar', true],
  ['Commenter', true],
  ['Schedule', true],
  ['Follow', false],
])('a button "%s" right after the text saves it: %s', async (word, does) => {
  expect(await saveOf(`<div>${text}<button type="button">${word}</button></div>`)).toBe(
    does ? word : null,
  );
});

test('a button "Share" above the text opens something', async () => {
  expect(await saveOf(`<div><button type="button">Share</button>${text}</div>`)).toBeNull();
});

test('a button that shows more of the form does not save it, though nothing says that it is no submit', async () => {
  const more = '<div><button>Show options</button><span>attach files</span></div>';
  const saves = '<div><button type="button">Cancel</button><button>Update note</button></div>';
  expect(await saveOf(`<form><div>${text}${more}</div>${saves}</form>`)).toBe('Update note');
});

test('an icon that is called "addReminder" adds one, and saves nothing', async () => {
  const reminders = '<div><button type="button" data-action="addReminder"><i></i></button></div>';
  const form = `<div><button type="button">Save</button><div>${text}${reminders}</div></div>`;
  expect(await saveOf(form)).toBe('Save');
  expect(await saveOf(form.replace('addReminder', 'addNote'))).toBe('');
});

const row = (...words: string[]) =>
  `<div>${words.map((word) => `<button type="button">${word}</button>`).join('')}</div>`;

test('where each button says what came of a call, all of them save it, and "Skip" does not count', async () => {
  const form = `<div>${text}${row('No answer', 'Call back', 'Meeting agreed', 'Cancel')}</div>`;
  const seen = await lookAt({ at: '/dialer', h1: 'Kiln Ltd', form });
  expect(seen?.saves.map((b) => b.textContent)).toEqual([
    'No answer',
    'Call back',
    'Meeting agreed',
  ]);
  expect(seen?.why).toContain('what came of a call saves it');
});

test('outcomes that are chosen are saved by the button after them', async () => {
  const chosen = row('No answer', 'Call back', 'Interested').replaceAll(
    '<button',
    '<button aria-pressed="false"',
  );
  expect(await saveOf(`<div>${text}${chosen}<button>Save</button></div>`)).toBe('Save');
});

test('buttons of which one alone says an outcome are no outcomes', async () => {
  expect(await saveOf(`<div>${text}${row('Interested', 'Bold', 'Follow')}</div>`)).toBeNull();
});

const BAR = '<div class="actionbar"><a>Back</a><a>Save</a><a>Help</a></div>';
const inForm = `<form><input name="subject">${text}</form>`;

test('a form with no button is saved by the page’s bar', async () => {
  const seen = await lookAt({ ...ON, above: BAR, form: inForm });
  expect([seen?.save.textContent, seen?.container.tagName]).toEqual(['Save', 'FORM']);
});

test('two forms with texts are not: whose bar it is nobody says', async () => {
  expect(await lookAt({ ...ON, above: BAR, form: inForm, below: inForm })).toBeNull();
});

test('links of a menu are no bar', async () => {
  const menu = '<div class="menu"><a>Save</a></div>';
  expect(await lookAt({ ...ON, above: menu, form: inForm })).toBeNull();
});

const line = (attributes: string, rest = '<button>Add</button>') =>
  `<form><input ${attributes}>${rest}</form>`;
const decorates = async (form: string) => isInteractionForm(await lookAt({ ...ON, form }));

test.each([
  ['placeholder="Write a note…"', true],
  ['placeholder="Заметка о звонке"', true],
  ['placeholder="Add a tag"', false],
  ['placeholder="Name of the note"', false],
  ['placeholder="New task"', false],
  ['placeholder="Search notes"', false],
  ['name="email"', false],
])('an input of one line with %s gets a picker: %s', async (attributes, gets) => {
  expect(await decorates(line(attributes))).toBe(gets);
});

test('an input beside a long text does not', async () => {
  const both = line('placeholder="Write a note…"', '<textarea></textarea><button>Add</button>');
  const seen = await lookAt({ ...ON, form: both });
  expect(seen?.field.tagName).toBe('TEXTAREA');
});

test('what stands behind a window that lets nobody past gets none', async () => {
  const box = `<div>${text}<button>Add</button></div>`;
  const over = '<div role="dialog" aria-modal="true"><p>Sure?</p></div>';
  expect(await decorates(box)).toBe(true);
  expect(await lookAt({ ...ON, form: box, below: over })).toBeNull();
});

test('a heading after the text heads something else', async () => {
  const box = `<div>${text}<button>Add</button><h3>Tasks</h3><p>Send the offer</p></div>`;
  expect((await lookAt({ ...ON, form: box }))?.why).not.toContain('task');
});

test('a table’s row of headings heads no form', async () => {
  const box = `<form><table><tr class="Gridheading"><th>Visit</th></tr></table>${labelledText}<button>Add</button></form>`;
  expect((await lookAt({ at: '/app', form: box }))?.why).not.toContain('headed as a call');
});
const labelledText = '<label>Remarks<textarea></textarea></label>';

test.each([
  ['Schedule call', 'planned'],
  ['Done & Schedule Next', null],
])('what is saved by "%s" is a plan or none', async (word, status) => {
  const seen = await lookAt({
    ...ON,
    form: `<div>${text}<button class="btn-primary">${word}</button></div>`,
  });
  expect(seen?.status === 'planned' ? 'planned' : null).toBe(status);
});

test('what stands beside a control that cancels saves, whatever it is called and made of', async () => {
  const pair = '<p><a>Übertrag</a> <a>Verwerfen</a></p>';
  expect(await saveOf(`<div>${text}${pair}</div>`)).toBe('Übertrag');
  const upload = '<p><a>Upload a file</a> <a>Verwerfen</a></p>';
  expect(await saveOf(`<div>${text}${upload}</div>`)).toBeNull();
});

test('a bar over a form without buttons saves it, told by what cancels in it', async () => {
  const bar = '<div><a>File it</a><a>Discard</a><a>Print</a></div>';
  const seen = await lookAt({ ...ON, above: bar, form: inForm });
  expect(seen?.save.textContent).toBe('File it');
});

test('a row of things to choose from is no caption of the text below it', async () => {
  const kinds = '<div><span>Call</span><span>Meeting</span><span>Task</span></div>';
  const box = `<div>${kinds}<div>${text}<button>Save</button></div></div>`;
  const why = (await lookAt({ ...ON, form: box }))?.why;
  expect(why).not.toContain('a task is a plan');
});

test('"File" puts a note on file, unless something is attached there', async () => {
  const drawer = (more = '') =>
    `<div class="drawer"><label>What was discussed${text}</label>${more}<button type="button">File</button></div>`;
  expect(await saveOf(drawer())).toBe('File');
  expect(await saveOf(`<form>${drawer('<input type="file">')}</form>`)).toBeNull();
});

test('a form of several texts is saved by what stands beside "Cancel", whatever it is called', async () => {
  const form = (cancel: string) =>
    `<form><label>Summary<textarea></textarea></label><label>Details<textarea></textarea></label>
      <div><a role="button" tabindex="0">Neu</a><a role="button" tabindex="0">${cancel}</a></div></form>`;
  expect(await saveOf(form('Abbrechen'))).toBe('Neu');
  expect(await saveOf(form('Vorschau'))).toBeNull();
});

test('a page that says of itself that it has a toolbar is no toolbar', async () => {
  const form = `<form><div class="editor"><button type="button" title="Bold">B</button>${text}</div><input type="submit" value="Save note"></form>`;
  document.documentElement.className = 'wp-toolbar';
  const seen = await lookAt({ ...ON, form });
  document.documentElement.className = '';
  expect(seen?.save.getAttribute('value')).toBe('Save note');
});

test('a form that says that nobody was contacted is a plan at most', async () => {
  const form = (checked: string) =>
    `<form>${text}${['I got in touch with this lead', 'I have not contacted this lead']
      .map(
        (way) =>
          `<label><input type="radio" name="c" ${way === checked ? 'checked' : ''}>${way}</label>`,
      )
      .join('')}<button>Add note</button></form>`;
  expect((await lookAt({ ...ON, form: form('I have not contacted this lead') }))?.status).toBe(
    'planned',
  );
  expect((await lookAt({ ...ON, form: form('I got in touch with this lead') }))?.status).not.toBe(
    'planned',
  );
});

test('a window that saves beside its form: not by what stands over its editor', async () => {
  const media = '<div><button type="button">Add media</button></div>';
  const dialog = `<div role="dialog"><form><input name="subject">${media}${text}</form><button type="button">Create</button></div>`;
  const seen = await lookAt({ ...ON, form: dialog });
  expect(seen?.saves.map((b) => b.textContent)).toEqual(['Create']);
  expect(await saveOf(`<div role="dialog"><form>${text}<button>Save</button></form></div>`)).toBe(
    'Save',
  );
});

test('what saves the record around a note does not save the note', async () => {
  const note = `<div><p>${text}</p><button type="button">Save log</button></div>`;
  const record =
    '<button type="submit">Update contact</button><button type="button">Add alias</button>';
  const seen = await lookAt({ ...ON, form: `<form><input name="tags">${note}${record}</form>` });
  expect(seen?.saves.map((b) => b.textContent)).toEqual(['Save log']);
});

test('a select that a component draws tells the kind by what is chosen in it', async () => {
  const chosen = (more: string, said: string) =>
    `<form><div class="el-select"><div class="el-select__selection"><input role="combobox" class="el-select__input"><div class="el-select__selected-item el-select__placeholder ${more}"><span>${said}</span></div></div></div>${text}<button>Create</button></form>`;
  expect((await lookAt({ ...ON, form: chosen('', 'Meeting') }))?.kind).toBe('meeting');
  expect((await lookAt({ ...ON, form: chosen('is-transparent', 'Meeting') }))?.kind).not.toBe(
    'meeting',
  );
});

test('the list that a line opens tells what is offered, open or not', async () => {
  const list = `<ul role="listbox" id="kinds" hidden>${['Note', 'Call', 'Meeting']
    .map((kind) => `<li role="option">${kind}</li>`)
    .join('')}</ul>`;
  const form = `<form><input role="combobox" aria-controls="kinds">${text}<button>Create</button></form>`;
  const seen = await lookAt({ ...ON, form, below: list });
  expect(seen?.why).toContain('one chooses between a call, a meeting, a message');
});

test('what ends a window saves its note, not what adds a record to it; two characters set apart are one word', async () => {
  const form = `<div role="dialog"><h4>添加跟进记录</h4><form><label>跟进内容 <textarea></textarea></label><button type="button" class="el-button--primary">选取文件</button><button type="button">添加联系人</button></form><footer><button type="button" class="el-button--primary">确 定</button><button type="button">取 消</button></footer></div>`;
  expect(await saveOf(form)).toBe('确 定');
  const english = `<div role="dialog"><h4>Add note</h4><form><textarea></textarea><button type="button">Add contact</button></form><footer><button type="button">OK</button><button type="button">Cancel</button></footer></div>`;
  expect(await saveOf(english)).toBe('OK');
});

test.each([
  ['➕ Add Result with Attachments', true],
  ['Log call & set a reminder', true],
  ['Ajouter une note avec fichier', true],
  ['Add attachment and note', false],
  ['Add photo with comment', false],
])('a button "%s" saves the text and does more besides: %s', async (word, does) => {
  const buttons = `<button type="submit">${word}</button><button type="submit">OK</button>`;
  expect(await saveOf(`<form>${text}${buttons}</form>`)).toBe(does ? word : 'OK');
});

test('the one icon in the row of a note saves it, not what another part of the page is saved by', async () => {
  const card = (button: string, other: string) =>
    `<div><h3>Notes</h3><div><textarea placeholder="Add a note…"></textarea>${button}</div></div><div>${other}<button>Update status</button></div>`;
  const icon = '<button style="background-color:rgb(37,99,235)"><svg></svg></button>';
  const status = '<h3>Status</h3><select><option>New</option></select>';
  expect(await saveOf(card(icon, status))).toBe('');
  // Nothing is drawn as what matters; what saves is in the same part; two icons.
  const plain = '<button><svg></svg></button>';
  for (const page of [card(plain, status), card(icon, ''), card(icon + icon, status)])
    expect(await saveOf(page)).toBe('Update status');
});

test('of a call’s outcomes that are chosen first, none is a note that saves it: what ends the column is', async () => {
  const outcomes = ['Not Interested', 'Do Not Call', 'Follow Up', 'Book'];
  const card = (more: string, words: string[]) =>
    `<div><p>Log this call</p>${more}<div>${words.map((word) => `<button type="button"><span>${word}</span><kbd>3</kbd></button>`).join('')}</div></div>`;
  const page = `${card(text, outcomes)}<div class="lg:sticky"><p>Call notes</p><textarea placeholder="Type notes during or after the call…"></textarea></div><div><button>Log & next lead</button></div>`;
  expect(await saveOf(`<div class="lg:sticky">${page}</div>`)).toBe('Log & next lead');
  const notes = () => document.querySelector('section textarea')?.remove();
  const seen = await lookAt({ ...ON, form: `<div class="lg:sticky">${page}</div>`, put: notes });
  expect(seen?.why).not.toContain('a pad for oneself');
  expect(isInteractionForm(seen)).toBe(true);
});

test('what a button says of how it is pressed names nothing that it saves', async () => {
  const outcome =
    '<button type="button"><span>Not Interested</span><span>Click again to save</span><kbd>3</kbd></button>';
  const page = `<div><div>${text}<div>${outcome}</div></div><div><button>Log call</button></div></div>`;
  expect(await saveOf(page)).toBe('Log call');
});

test('whom one has chosen, drawn as a main button under the text, does not save it where the form ends with what does', async () => {
  const chosen =
    '<div><label>Related customers</label><button type="button" class="bg-primary">Ann Baker</button></div>';
  const ends = '<div><button type="submit">Add note</button></div>';
  expect(await saveOf(`<form><div>${text}${chosen}</div>${ends}</form>`)).toBe('Add note');
});

test('"Add" after a line of its own adds a tag to the note; what ends the window saves it', async () => {
  const tag = '<div><input type="text" placeholder="Add a tag…"><button>Add</button></div>';
  const foot = '<div><button>Cancel</button><button disabled>Save note</button></div>';
  const drawn = (end: string) =>
    `<div style="position: fixed"><h2>Add new note</h2><div><div>${text}</div>${tag}</div>${end}</div>`;
  const seen = await lookAt({ ...ON, form: drawn(foot) });
  expect(seen?.saves.map((b) => b.textContent)).toEqual(['Save note']);
  // Where nothing else saves, it does.
  expect(await saveOf(drawn(''))).toBe('Add');
});
