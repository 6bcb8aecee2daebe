// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { isRecipient } from '@/lib/crm/recognise/terms';
import { layOut, lookAt, words } from './in-page';

/** Rooms, reports and texts that look like others: a campaign's lead, a client's daily report, a default comment. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const BOX = '<label>Call notes<textarea></textarea></label><button>Save</button>';
const whyAt = async (at: string, form = `<form>${BOX}</form>`) =>
  (await lookAt({ at, h1: 'Kiln Ltd', form }))?.why ?? '';

test.each([
  ['/campaigns/7/leads/12', false],
  ['/dashboard/automation/callView/5182/0', false],
  ['/marketing/contacts/77', false],
  ['/campaigns/7', true],
  ['/campaigns/7/leads', true],
  ['/automation/rules/12', true],
  ['/settings/leads/12', true],
  ['/marketing/call-templates/7', true],
])('%s is a room where things are arranged: %s', async (at, is) => {
  expect((await whyAt(at)).includes('the address is of settings')).toBe(is);
});

test('the daily report of one talk with one client is that talk', async () => {
  const form = (label: string) =>
    `<p class="title">ひまわりの日報入力</p><form><p class="label">商談日</p><input type="number" name="day"><p class="label">${label}</p><textarea></textarea><button>登録する</button></form>`;
  expect(await whyAt('/customers/83/dailies/new', form('商談内容'))).not.toContain('own day');
  expect(await whyAt('/dailies/new', form('商談内容'))).toContain('own day');
});

test('a line for a description is one of the activity that is added, not of a product', async () => {
  const form = (save: string) =>
    `<form><label>Data<input type="date"></label><label>Opis<input name="description"></label><input type="submit" value="${save}"></form>`;
  const put = () => document.querySelector('section [type=date]')?.remove();
  const look = (save: string) => lookAt({ at: '/clients/58/addActivity', form: form(save), put });
  expect((await look('Dodaj aktywność'))?.why).not.toContain('asks for no note');
  expect((await look('Dodaj produkt'))?.why).toContain('asks for no note');
});

test('a message to a colleague about a client is none to the client', async () => {
  const dialog = (head: string, to: string) =>
    `<div role="dialog"><h2>${head}</h2><label>To<input placeholder="${to}"></label><textarea placeholder="Message"></textarea><button>Send</button></div>`;
  const own = await lookAt({
    at: '/persons/7',
    h1: 'Ann',
    form: dialog('Send a message to colleagues', 'Name of a colleague'),
  });
  expect(isInteractionForm(own)).toBe(false);
  const theirs = await lookAt({
    at: '/persons/7',
    h1: 'Ann',
    form: dialog('Send a message', 'Name'),
  });
  expect(isInteractionForm(theirs)).toBe(true);
});

test.each(['Default comment', 'Комментарий по умолчанию', 'Standardtext', '默认备注'])(
  '"%s" is written before anybody was called',
  async (label) => {
    const form = `<h3>Result call</h3><form><label>${label}<textarea></textarea></label><button>Save</button></form>`;
    expect(await whyAt('/clients/7', form)).toContain('filled in by default');
  },
);

test('what is left to do, and until when, names nobody to send to', () => {
  for (const name of ['to_complete', 'valid_to_date', 'to-time'])
    expect(isRecipient(name, words), name).toBe(false);
  for (const name of ['to_address', 'mail_to', 'to'])
    expect(isRecipient(name, words), name).toBe(true);
});

test('what a program calls what it is asked for is no meeting', async () => {
  const box = '<form><textarea></textarea><button>Save</button></form>';
  const named = 'the address names a call, meeting or message';
  expect(await whyAt('/index.cfm?fuseaction=project.works&event=det&id=7', box)).not.toContain(
    named,
  );
  expect(await whyAt('/event/7', box)).toContain(named);
});

test('the panel beside a talk says that it is with a client, in whatever order of words', async () => {
  const chat =
    '<div><input placeholder="Nhập tin nhắn…"><button type="button" title="Gửi"></button></div>';
  const panel = (head: string) => `<div><h3>${head}</h3><p>Ngày 1</p></div>`;
  const look = (head: string) =>
    lookAt({ at: '/chat-zalo?c=c-7731', form: chat, below: panel(head) });
  expect((await look('Thông tin khách'))?.why).toContain('it is with a client');
  expect((await look('Thông tin phòng'))?.why).not.toContain('it is with a client');
});
