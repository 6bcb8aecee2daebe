// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readGeneralClient } from '@/lib/crm/recognise';
import { formIn, words } from './recognise/in-page';

/** What a page calls the record that a form stands under, where neither heading nor title nor address says it. */

const HOME = 'https://crm.example.test/';

beforeEach(() => {
  // jsdom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  return () => vi.restoreAllMocks();
});

const nameAt = (html: string, path = '') =>
  readGeneralClient(formIn(html), HOME + path, words)?.name ?? null;
const NOTE = '<h3>Notes</h3><form><textarea></textarea><button>Add</button></form>';

test('a record is named without the picture before its name, and without a twin that is not drawn', () => {
  expect(nameAt(`<h1>👤 Carl Dorn</h1>${NOTE}`, 'companies/7')).toBe('Carl Dorn');
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return this.className !== 'raw-only';
    },
  });
  const twice = '<span>Kiln Ltd</span><span class="raw-only">Kiln Ltd</span>';
  for (const head of [twice, `<span role="button">${twice}</span>`])
    expect(nameAt(`<h1>${head}</h1>${NOTE}`, 'companies/7')).toBe('Kiln Ltd');
});

describe('in an app of one address, a record that nothing else names', () => {
  const deeds = (name: string, rest = '') =>
    `<div><div><h2>${name}</h2></div><div>${rest}<button>Edit</button><button>Delete</button></div></div>`;
  const log =
    '<div><h4>Log a new interaction</h4><form><select><option>email</option><option>call</option></select><textarea placeholder="Enter notes…"></textarea><button>Log interaction</button></form></div>';
  const read = (above: string) => {
    const form = formIn(`<main>${above}${log}</main>`);
    return readGeneralClient(form, HOME, words)?.name ?? null;
  };

  test('is named beside the buttons that change and delete it', () => {
    expect(read(`<section>${deeds('Kiln & Co', '<button>View notes</button>')}</section>`)).toBe(
      'Kiln & Co',
    );
  });
  test('is none where each of a list has such buttons', () => {
    expect(read(`<section>${deeds('Kiln & Co')}${deeds('Harbour Glass')}</section>`)).toBeNull();
  });
  test('is none where a part of the page can be changed only', () => {
    expect(read('<div><h2>Background</h2><button>Edit</button></div>')).toBeNull();
  });
});

test('its largest text, also where the whole page is called after its menu', () => {
  const name = '<span style="font-size: 20px">Kiln Ltd</span>';
  const menu = '<div class="sidebar"><b style="font-size: 24px">Sales app</b></div>';
  const page = (called: string) => `<div class="${called}">${menu}<div>${name}${NOTE}</div></div>`;
  const sizeOf = (isLarge: boolean) =>
    isLarge ? new DOMRect(0, 0, innerWidth, innerHeight) : new DOMRect(0, 0, 200, innerHeight);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return sizeOf(!this.matches('.sidebar'));
  });
  const url = 'crm/customer/detail/1';
  expect(nameAt(page('sidebar-wrapper'), url)).toBe('Kiln Ltd');
  expect(nameAt(page('w-[calc(100%-var(--left-menu-width))]'), url)).toBe('Kiln Ltd');
});

test('a title that a component library has an element of its own for', () => {
  const card = '<mat-card-title style="font-size: 22px">Kiln Ltd</mat-card-title>';
  expect(nameAt(`<mat-card>${card}</mat-card><div>${NOTE}</div>`, 'accounts/52')).toBe('Kiln Ltd');
});

test('a heading of two lines, of which the first says what kind of record it is', () => {
  const line = (text: string) => `<span style="display: block">${text}</span>`;
  const at = (...lines: string[]) =>
    nameAt(`<h1>${lines.join('')}</h1><div>${NOTE}</div>`, 'accounts/52');
  expect(at('<span>Account</span>', line('Kiln Ltd'))).toBe('Kiln Ltd');
  expect(at(line('Account'), '<span>Kiln Ltd</span>')).toBe('Kiln Ltd');
  expect(at('<span>Kiln</span>', '<span> Ltd</span>')).toBe('Kiln Ltd');
  expect(at(line('Kiln Ltd'), line('Ovens and tiles'))).toBe('Kiln Ltd');
});

test('a title is no client, though it asks for that of a call with one', () => {
  const title = '<label>Title<input value="Rang" placeholder="e.g. call with client"></label>';
  const form = (rest: string) => `<form>${title}${rest}<textarea></textarea></form>`;
  expect(nameAt(form(''))).toBeNull();
  const chosen =
    '<label for="d">Deal</label><button type="button" id="d" role="combobox">Oven</button>';
  expect(nameAt(form(chosen))).toBe('Oven');
});
