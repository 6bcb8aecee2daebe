// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { readGeneralClient } from '@/lib/crm/recognise';
import { formIn, words } from './recognise/in-page';

/** Whom a page is about that stands below a record of which no word in its address says what it is. */

beforeEach(() => {
  // jsdom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  return () => vi.restoreAllMocks();
});

const BAR =
  '<div style="font-size:15px"><b>Book</b><a href="/relaties">Relaties</a><a href="/taken">Taken</a><a href="/offertes">Offertes</a><span style="font-size:15px">Joost Kamp</span></div>';
const FORM = '<form><label>Verslag <textarea></textarea></label><button>Opslaan</button></form>';
const read = (link: string) =>
  readGeneralClient(
    formIn(`${BAR}<h1>Bezoekverslag</h1><p>Relatie: ${link}</p>${FORM}`),
    'https://crm.example.test/relaties/71/bezoek',
    words,
  );

test('the link to the record’s own page names it', () => {
  const link = '<a href="/relaties/71">Kaashandel Van Dorp</a>';
  expect(read(link)).toMatchObject({ id: '71', name: 'Kaashandel Van Dorp' });
});

test('what stands in small print in a heading is no part of the name', () => {
  const at = 'https://crm.example.test/clients/5';
  const name = (h2: string) => readGeneralClient(formIn(`<h2>${h2}</h2>${FORM}`), at, words)?.name;
  expect(name('Kiln Ltd <small>Ostrava</small>')).toBe('Kiln Ltd');
  // Semantic UI's.
  expect(name('Kiln Ltd<div class="sub header">Ostrava</div>')).toBe('Kiln Ltd');
  expect(name('<small>Kiln Ltd</small>')).toBe('Kiln Ltd');
});

test('who is named at the end of a bar of links is the user', () => {
  expect(read('')).toMatchObject({ id: '71', name: null });
});
