// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt } from './in-page';

/** Rows of buttons that stand twice, and forms that stand beside each other in one window. */

beforeAll(layOut);

const text = '<label>Description<textarea name="description"></textarea></label>';
const ON = { at: '/index.php?module=Calls&action=EditView', h1: 'Log call' };
const row = (...words: string[]) =>
  `<div>${words.map((word) => `<input type="button" id="${word}" value="${word}">`).join('')}</div>`;
const valuesOf = (controls: readonly Element[] | undefined) =>
  controls?.map((control) => control.getAttribute('value') ?? control.textContent);

test('the row under a form that ended early saves it too', async () => {
  const form = `<form>${row('Save', 'Cancel')}<input name="subject">${text}</form>`;
  const seen = await lookAt({ ...ON, form, below: `<form>${row('Save', 'Cancel')}</form>` });
  expect(valuesOf(seen?.saves)).toEqual(['Save', 'Save']);
  expect(seen?.saves[1]?.closest('section')).toBeNull();
});

test('rows of buttons that are laid out by tables save it, of inputs as well', async () => {
  const table = `<table><tr><td>${row('Save', 'Cancel')}</td></tr></table>`;
  const form = `<form>${table}<input name="subject">${text}${table}</form>`;
  expect(valuesOf((await lookAt({ ...ON, form }))?.saves)).toEqual(['Save', 'Save']);
});

test('a button in a row of a table that is filled in saves nothing else', async () => {
  const goods = `<table><tr><td><input name="product"></td><td>${row('Save')}</td></tr></table>`;
  const form = `<form>${goods}<input name="subject">${text}${row('Save', 'Cancel')}</form>`;
  expect((await lookAt({ ...ON, form }))?.saves).toHaveLength(1);
});

test('what saves another text under it does not, whatever its id', async () => {
  const form = `<form>${row('Save', 'Cancel')}<input name="subject">${text}</form>`;
  const other = `<form><textarea></textarea>${row('Save', 'Cancel')}</form>`;
  expect((await lookAt({ ...ON, form, below: other }))?.saves).toHaveLength(1);
  const renamed = '<form><input type="button" id="Save" value="Save all"></form>';
  expect((await lookAt({ ...ON, form, below: renamed }))?.saves).toHaveLength(1);
});

test('"Close and Create New" saves, "Close" and "Discard and create new" do not', async () => {
  const words = ['Save', 'Close and Create New', 'Закрыть и создать новую', 'Close'];
  const form = `<form>${row(...words, 'Discard and create new')}<input name="subject">${text}</form>`;
  const seen = await lookAt({ ...ON, form });
  expect(valuesOf(seen?.saves)).toEqual([
    'Save',
    'Close and Create New',
    'Закрыть и создать новую',
  ]);
  expect(valuesOf(seen?.cancels)).toEqual(['Close', 'Discard and create new']);
});

const field = (label: string, value = '') => `<label>${label}<input value="${value}"></label>`;
const invitees = `${field('First name', 'Ann')}${field('Last name', 'Lee')}${field('Email', 'a@b.example')}<input type="submit" value="Search">`;
const held = `<label>Status<select><option>Planned</option><option selected>Held</option></select></label>`;
const calendar = (own: string, beside: string) =>
  `<div role="dialog"><h4>Create activity</h4><div><form>${own}</form>${beside}</div><button type="button">Save</button></div>`;
const kinds = (chosen: string) =>
  ['Schedule meeting', 'Log call']
    .map((k) => `<label><input type="radio" name="k" ${k === chosen ? 'checked' : ''}>${k}</label>`)
    .join('');
const own = `${kinds('Schedule meeting')}${field('Subject')}${held}${field('Related to')}${text}`;

test('a form beside it in the same window neither saves it nor tells what it is', async () => {
  const form = calendar(own, `<form>${invitees}</form>`);
  const seen = await lookAt({ at: '/calendar', form });
  expect(isInteractionForm(seen)).toBe(true);
  expect(seen?.saves.map((b) => b.textContent)).toEqual(['Save']);
  expect(seen?.why).not.toContain('fields of a person');
});

test('nor does one that a script put into its form', async () => {
  const form = calendar(`${own}<div id="put"></div>`, '');
  const put = () => {
    const inner = document.createElement('form');
    inner.innerHTML = invitees;
    document.getElementById('put')?.append(inner);
  };
  const seen = await lookAt({ at: '/calendar', form, put });
  expect(document.querySelectorAll('form form input')).toHaveLength(4);
  expect(seen?.why).not.toContain('fields of a person');
});

test('its own fields tell', async () => {
  const seen = await lookAt({ at: '/calendar', form: calendar(`${own}${invitees}`, '') });
  expect(seen?.why).toContain('fields of a person');
});

test('a status that is chosen says more than the kind beside it', async () => {
  const seen = await lookAt({ at: '/calendar', form: calendar(own, '') });
  expect(seen?.status).toBe('done');
  const open = own.replace(held, held.replace(' selected', ''));
  expect((await lookAt({ at: '/calendar', form: calendar(open, '') }))?.status).toBe('planned');
});
