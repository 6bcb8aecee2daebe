// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { type FoundForm, pressOf } from '@/lib/crm/find-form';
import { makeGeneralFinder } from '@/lib/crm/general';
import { GENERAL } from '@/lib/crm/general-profile';
import { hashText } from '@/lib/crm/hash-text';
import { packedWords } from '@/lib/crm/packed-words';
import { layOut } from './recognise/in-page';

/** What general signs add to a form that was taught by pointing. */

beforeAll(layOut);

const dialog = (title: string, text: string) => {
  document.body.innerHTML = `<div role="dialog"><h4>${title}</h4><textarea>${text}</textarea><button>Save</button></div>`;
  const [scope, field] = ['div', 'textarea'].map((css) => document.querySelector(css) as Element);
  const { evidence } = GENERAL;
  const def = { id: 'taught-1', container: 'div', text: 'textarea', save: 'button', evidence };
  const found = { def, scope, container: scope, field } as Parameters<typeof finder.readBeside>[0];
  return finder.readBeside(found)?.read(null, null);
};
const finder = makeGeneralFinder(packedWords());

test('an earlier note opened under "Edit" is that note, known by its text', () => {
  const told = dialog('Edit note', 'They want an offer');
  expect([told?.activity, told?.edits]).toEqual([hashText('They want an offer'), true]);
});

test('a new one is none', () => {
  const told = dialog('Log a call', 'They want an offer');
  expect([told?.activity, told?.edits]).toEqual([null, false]);
});

test('what else saves the form, as general signs see it, saves it too', () => {
  document.body.innerHTML = `<div role="dialog"><h4>Log a call</h4><textarea></textarea>
    <button id="own">Save</button><button id="new">Save and new</button><button id="no">Cancel</button></div>`;
  const [scope, field] = ['div', 'textarea'].map((css) => document.querySelector(css) as Element);
  const def = { id: 'taught-1', container: 'div', text: 'textarea', save: '#own' };
  const { evidence } = GENERAL;
  const form = { def: { ...def, evidence }, scope, container: scope, field } as FoundForm;
  const press = (id: string) => pressOf(form, document.getElementById(id) as Element);
  expect(['own', 'new', 'no'].map(press)).toEqual(['save', null, null]);
  form.beside = finder.readBeside(form);
  expect(['own', 'new', 'no'].map(press)).toEqual(['save', 'save', 'cancel']);
});
