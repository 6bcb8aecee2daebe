// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { makePicker } from '@/entrypoints/overlay.content/picker';
import { dress, makeHost, mountPoint } from '@/entrypoints/overlay.content/picker/host';

/** Puts a picker's host before a row that stands on this ground, and gives its card. */
function standOn(ground: string, row = '<div><button>Save</button></div>') {
  document.body.innerHTML = `<section style="background-color:${ground}"><form>${row}</form></section>`;
  const { host, card } = makeHost('Stagemark');
  document.querySelector('form')?.prepend(host);
  dress(host, card);
  return { host, card };
}

test('a card takes the colour of what it stands on, and is dark on a dark one', () => {
  const { card: dark } = standOn('rgb(20, 20, 24)');
  expect(dark.classList.contains('dark')).toBe(true);
  expect(dark.style.getPropertyValue('--page')).toBe('rgb(20, 20, 24)');
  const { card: light } = standOn('rgb(240, 241, 244)');
  expect(light.classList.contains('dark')).toBe(false);
  expect(light.style.getPropertyValue('--page')).toBe('rgb(240, 241, 244)');
});

test('it takes the colour of a page that was switched while it stood there, as soon as somebody comes to it', () => {
  document.body.innerHTML =
    '<section style="background-color:rgb(20, 20, 24)"><button>Save</button></section>';
  const [section, save] = [document.querySelector('section'), document.querySelector('button')];
  if (!section || !save) throw new Error('the page lacks a part');
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const picker = makePicker({}, new AbortController().signal, () => undefined);
  const root = attach.mock.results[0]?.value as ShadowRoot | undefined;
  const card = root?.querySelector('.card');
  picker.place(save);
  expect(card?.classList.contains('dark')).toBe(true);
  section.style.backgroundColor = 'white';
  picker.host.dispatchEvent(new Event('pointerenter'));
  expect(card?.classList.contains('dark')).toBe(false);
  attach.mockRestore();
});

test('it stands in line with the padded row after it, but not with the inside of a lone button', () => {
  for (const padding of ['16px', '30px']) {
    const row = standOn(
      'white',
      `<div style="padding-left:${padding}"><button>Save</button></div>`,
    );
    expect(row.host.style.getPropertyValue('--stagemark-in')).toBe(padding);
  }
  const button = standOn('white', '<button style="padding-left:16px"><b>Save</b></button>');
  expect(button.host.style.getPropertyValue('--stagemark-in')).toBe('0px');
  const wide = standOn('white', '<div style="padding-left:160px"><button>Save</button></div>');
  expect(wide.host.style.getPropertyValue('--stagemark-in')).toBe('0px');
});

test('it stands over the row of what saves; where the page’s bar saves, over that of the text', () => {
  document.body.innerHTML = `<div id="bar"><a>Save</a></div>
    <form><p id="subject"><input></p><p id="text"><label>Note <textarea></textarea></label></p><p id="row"><button>Save</button></p></form>`;
  const [form, field] = [document.querySelector('form'), document.querySelector('textarea')];
  const [own, bar] = [document.querySelector('button'), document.querySelector('#bar a')];
  if (!form || !field || !own || !bar) throw new Error('the page lacks a part');
  expect(mountPoint(form, field, own).id).toBe('row');
  expect(mountPoint(form, field, bar).id).toBe('text');
});

test('nor between two buttons of a row that has no element of its own', () => {
  document.body.innerHTML = `<form><textarea></textarea><a href="/list" id="back">Back</a>
    <a href="/list" id="cancel">Cancel</a> <button id="save">Save</button></form>`;
  const [form, field] = [document.querySelector('form'), document.querySelector('textarea')];
  const save = document.querySelector('#save');
  if (!form || !field || !save) throw new Error('the page lacks a part');
  const back = document.querySelector('#back') as Element;
  back.getBoundingClientRect = () => new DOMRect(0, -40, 90, 20);
  expect(mountPoint(form, field, save).id).toBe('cancel');
});
