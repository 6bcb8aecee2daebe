// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readGeneralClient, readGeneralStage } from '@/lib/crm/recognise';
import { formIn, words } from './recognise/in-page';

/** Whom a form is about that stands in a list, shows its client as text, or whose address names much else. */

const HOME = 'https://crm.example.test/';
const BOX = '<textarea></textarea><button>Save</button>';

beforeEach(() => {
  // jsdom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  return () => vi.restoreAllMocks();
});

const read = (html: string, path = 'visits') => readGeneralClient(formIn(html), HOME + path, words);

describe('a form in a list', () => {
  test('is of the row that it is written in, where the form holds all rows', () => {
    const row = (id: number, name: string, more = '') =>
      `<tr><td><a href="/client.xhtml?id=${id}">${name}</a></td><td>${more}</td></tr>`;
    const list = `<form><table>${row(400, 'Mercado')}${row(401, 'Padaria', BOX)}</table></form>`;
    expect(read(list)).toMatchObject({ type: 'company', id: '401', name: 'Padaria' });
  });

  test('is of the row under which it is unfolded', () => {
    const list = (span: number) =>
      `<table><tr><td><input type="checkbox"></td><td><a href="#">Kyst Marine</a></td><td>Norway</td></tr>
        <tr><td colspan="${span}"><form>${BOX}</form></td></tr></table>`;
    expect(read(list(3))?.name).toBe('Kyst Marine');
    expect(read(list(1))?.name).toBeUndefined();
  });
});

test.each([
  ['<label>Firma</label><div>Karaca A.Ş.</div>', 'Karaca A.Ş.'],
  ['<table><tr><td>Client:</td><td><b>Kiln Ltd</b></td></tr></table>', 'Kiln Ltd'],
  ['<label>Client</label><div>Status</div>', undefined],
  ['<label>Reason</label><div>Routine</div>', undefined],
])('what stands as text after the caption names the client: %s', (line, name) => {
  expect(read(`<form><div>${line}</div>${BOX}</form>`)?.name).toBe(name);
});

test.each([
  ['position: fixed', 'Ann Baker'],
  ['position: static', undefined],
])(
  'what a window says above its form names the client, the page around a form does not: %s',
  (style, name) => {
    const said = '<div><span>Lead:</span><span>Ann Baker</span></div>';
    expect(read(`<div style="${style}"><div>${said}<form>${BOX}</form></div></div>`)?.name).toBe(
      name,
    );
  },
);

test.each([
  ['<nav><a href="/">Leads</a></nav>', undefined],
  ['', 'Ann Baker'],
])('an app that is fixed in its place as a whole is no window over its page: %s', (menu, name) => {
  const size = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  size.mockReturnValue(new DOMRect(0, 0, innerWidth, innerHeight));
  const said = '<div><span>Lead:</span><span>Ann Baker</span></div>';
  const app = `<div style="position: fixed">${menu}<div>${said}<form>${BOX}</form></div></div>`;
  expect(read(app)?.name).toBe(name);
  size.mockRestore();
});

test.each([
  ['<h2>Create follow-up</h2><p>Ann Baker</p>', 'Ann Baker'],
  ['<h2>Log call – Ann Baker</h2>', 'Ann Baker'],
  ['<h2>Create follow-up</h2><p>Bea Cole</p>', undefined],
  ['<h2>Your team</h2><p>Ann Baker</p>', undefined],
])(
  'who stands in or under the heading of a window is the client, where the page knows the name: %s',
  (head, name) => {
    const list = '<table><tr><td>Ann Baker</td></tr></table>';
    const over = `<div style="position: fixed"><div><div>${head}</div></div><div><form>${BOX}</form></div></div>`;
    expect(read(list + over)?.name).toBe(name);
  },
);

test('of several records that a form leads to above its text the deal is meant', () => {
  const link = (path: string, name: string) => `<p><a href="#/${path}">${name}</a></p>`;
  const deal = link('opportunities/7719', 'Kartonglinje 2');
  const form = (above: string, below = '') =>
    `<form>${link('accounts/51', 'Kiln')}${above}${BOX}${below}</form>`;
  expect(read(form(deal), 'calendar')).toMatchObject({ type: 'deal', id: '7719' });
  expect(read(form('', deal), 'calendar')).toMatchObject({ type: 'company', id: '51' });
});

test.each([
  ['web/Contact.aspx?ProjectID=118&ContactID=902214', '902214'],
  ['web/Contact.aspx?ContactID=902214&ProjectID=118', '902214'],
  ['Organisation.aspx?ActionId=0&OrgId=20417', '20417'],
  ['eware.dll/Do?SID=141238402955&Act=361', null],
  ['students.php?sid=9', '9'],
  ['visita.xhtml?id=771', null],
  ['log_call.php?id=771', '771'],
  ['donors.php?id=312', '312'],
])('the address %s is of the record %s', (path, id) => {
  const found = read(`<h1>Kiln Ltd</h1><form>${BOX}</form>`, path);
  expect(found?.id ?? null).toBe(id);
});

test('a part of the page names nobody', () => {
  const page = (head: string) =>
    `<b style="font-size: 20px">${head}</b><div><h3>Note</h3><form>${BOX}</form></div>`;
  expect(read(page('О компании'), 'x/5a1f0c2e77aa')?.name ?? null).toBeNull();
  expect(read(page('ООО Ромашка'), 'x/5a1f0c2e77aa')?.name).toBe('ООО Ромашка');
});

test('what is chosen in the form is no stage of the client', () => {
  const form = `<table><tr><td><span>Status:</span></td><td><select><option>Complete</option></select></td></tr><tr><td>Priority</td><td>Normal</td></tr></table>${BOX}`;
  expect(readGeneralStage(formIn(`<form>${form}</form>`), words)).toBeNull();
  expect(readGeneralStage(formIn(`${form}<form>${BOX}</form>`), words)).toBe('Complete');
});
