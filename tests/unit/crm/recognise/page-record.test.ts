// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readGeneralClient, readGeneralStage } from '@/lib/crm/recognise';
import { recordAt } from '@/lib/crm/recognise/page-record';
import { formIn, words } from './in-page';

/** The record of a page whose address has no word that is known, and what such a page shows of it. */

beforeEach(() => {
  // jsdom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  return () => vi.restoreAllMocks();
});

describe('recordAt', () => {
  test.each([
    ['/solicitari/5521', '5521'],
    ['/iskolak/417/notes', '417'],
    ['/buyers/65f2a90c/edit', '65f2a90c'],
    ['/#/portrait?id=wmbhUTLgAA9PqLnY12', 'wmbhUTLgAA9PqLnY12'],
    ['/k/41/show#record=318', '318'],
    ['/nonprofits/4/people?sid=90217', '90217'],
    ['/window/123/2156044', '2156044'],
    ['/up/customer-view-26.html', '26'],
    ['/desk?page=12&id=4471', '4471'],
    ['/w/9c1e/g/22/p/81', '81'],
  ])('%s is of record %s', (path, id) => {
    expect(recordAt(`https://crm.example${path}`, words)?.id).toBe(id);
  });

  test.each([
    ['what is the same on the pages of all clients', '/workspaces/5/board'],
    ['the number of a list’s page', '/buyers?page=2'],
    ['a room with other things behind its number', '/buyers/7/pipeline-settings'],
    ['a contact itself', '/visits/118'],
    ['a note that is opened', '/?view=edit&noteid=884'],
    ['a contact by its type', '/main.aspx?etn=appointment&id=0b6a1f52-1111-4222-8333-444455556666'],
    ['a version', '/buyers-v2/overview'],
    ['a day', '/planner/2026-11-30'],
    ['words put together', '/guide/overview-of-2024-and-of-2025'],
    ['who is signed in', '/desk?userid=7'],
    ['nothing', '/'],
  ])('%s is no record: %s', (_, path) => {
    expect(recordAt(`https://crm.example${path}`, words)).toBeNull();
  });
});

test('small numbers are told apart by the word of the address, wherever in it the record is shown', () => {
  const typeAt = (path: string) => recordAt(`https://crm.example${path}`, words)?.type;
  expect(typeAt('/crm/clue/detail/1')).toBe('clue');
  expect(typeAt('/crm/business/detail/1')).toBe('business');
  expect(typeAt('/solicitari/show/17/notes')).toBe(typeAt('/solicitari/17'));
  expect(typeAt('/buyers/17/edit')).toBe('buyer');
  expect(typeAt('/case-file?caseid=17')).toBe('case');
  // Nothing tells there, or nothing need be told.
  expect(typeAt('/w/9/p/81')).toBe('record');
  expect(typeAt('/solicitari/5521345')).toBe('record');
});

test('short ids stand behind words that are known, words with a version do not', () => {
  const at = (path: string) =>
    readGeneralClient(
      formIn('<form><textarea></textarea></form>'),
      `https://x.example${path}`,
      words,
    );
  expect(at('/leads/cm4x0z1')).toMatchObject({ type: 'lead', id: 'cm4x0z1' });
  expect(at('/accounts/acc_8fK2')).toMatchObject({ type: 'company', id: 'acc_8fK2' });
  expect(at('/accounts/accounts-v2/board')?.id ?? null).toBeNull();
});

test('the largest text beside the form names the record, where the address has one; never a menu, a part or money', () => {
  const page = (id: string) =>
    readGeneralClient(
      formIn(
        `<nav><b style="font-size:30px">Kontor</b></nav><div style="font-size:24px">1.200,00 €</div>
        <div style="font-size:22px">Notizen</div><div style="font-size:20px">Kiln Ltd</div>
        <p style="font-size:13px">seit 2020</p><form><textarea></textarea><button>OK</button></form>`,
      ),
      `https://x.example${id}`,
      words,
    );
  expect(page('/solicitari/5521')).toMatchObject({
    type: 'solicitari',
    id: '5521',
    name: 'Kiln Ltd',
  });
  expect(page('/')).toBeNull();
});

describe('the stage', () => {
  const stageOf = (html: string) =>
    readGeneralStage(formIn(`${html}<form><textarea></textarea></form>`), words);

  test('is the step that is lit in a row of steps, else the last that is behind', () => {
    const bar = (a: string, b: string, c: string) =>
      `<div class="deal-steps"><div class="s ${a}">New</div><div class="s ${b}">Quote sent</div><div class="s ${c}">Won</div></div>`;
    expect(stageOf(bar('', 'cur', ''))).toBe('Quote sent');
    expect(stageOf(bar('done', 'done', ''))).toBe('Quote sent');
    expect(stageOf(bar('', '', ''))).toBeNull();
    // The steps of a form are its own.
    expect(stageOf(`<form>${bar('', 'cur', '')}</form>`)).toBeNull();
  });

  test('is of several values side by side the one that is lit', () => {
    const values = (lit: string) =>
      `<div><b>Stage</b><div><i>Open</i><i class="${lit}">Trial</i><i>Won</i></div></div>`;
    expect(stageOf(values('active'))).toBe('Trial');
    expect(stageOf(values(''))).toBeNull();
  });

  test('is no head of a table’s column, entry of a menu or day', () => {
    expect(
      stageOf(
        '<table><tr><th>Stage</th><th>Last contact</th></tr><tr><td>A</td><td>B</td></tr></table>',
      ),
    ).toBeNull();
    const menu = ['Pipelines', 'Contacts', 'Companies', 'Products', 'Reports'];
    expect(stageOf(`<div>${menu.map((text) => `<span>${text}</span>`).join('')}</div>`)).toBeNull();
    expect(stageOf('<div><span>Stage</span><span>Nov 19</span></div>')).toBeNull();
    expect(stageOf('<div><span>Stage</span><span>Demo</span></div>')).toBe('Demo');
  });
});
