// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { packedWords } from '@/lib/crm/packed-words';
import { isInteractionForm } from '@/lib/crm/recognise';
import { elsewhere } from '@/lib/crm/recognise/elsewhere';
import { makeWords } from '@/lib/crm/recognise/match-words';
import { layOut, lookAt, type Page } from './in-page';

/** What stands in another part of the page, or says something else than it seems to: pairs of a contact and none. */

const words = makeWords(packedWords());
beforeAll(layOut);

const text = (label: string) => `<label>${label}<textarea></textarea></label>`;
const line = (label: string, value = '') => `<label>${label}<input value="${value}"></label>`;
const pick = (label: string, ...options: string[]) =>
  `<label>${label}<select>${options.map((one) => `<option>${one}</option>`).join('')}</select></label>`;
const form = (inside: string, save = 'Save') => `<form>${inside}<button>${save}</button></form>`;
const dialog = (head: string, inside: string, save = 'Save') =>
  `<div role="dialog"><h2>${head}</h2>${inside}<button type="button">${save}</button></div>`;
const ways = ['Phone', 'Visit'];
const decorates = async (page: Page) => isInteractionForm(await lookAt(page));

const PAIRS: [name: string, contact: Page, other: Page][] = [
  [
    'the box of a contact, and the record’s own text above it',
    {
      at: '/accounts/7',
      h1: 'Kiln Ltd',
      form: form(pick('Type', ...ways) + text('Details of the contact')),
    },
    {
      at: '/accounts/7',
      h1: 'Kiln Ltd',
      form: `<div>${text('Description')}<button type="button" class="save">Update account</button>
        <fieldset>${pick('Type', ...ways)}${text('Details')}<button type="submit">Add to history</button></fieldset></div>`,
    },
  ],
  [
    'a text on a call, and a postal address',
    { at: '/accounts/7', form: form(pick('Type', 'Call', 'Visit') + text('Details')) },
    { at: '/accounts/7', form: form(pick('Type', 'Call', 'Visit') + text('Billing address')) },
  ],
  [
    'how the contact went, and how it may be made',
    { at: '/leads', form: dialog('Lead', pick('Type', 'Phone call', 'Email') + text('Notes')) },
    {
      at: '/leads',
      form: dialog(
        'Edit lead',
        line('Name', 'Ann') + pick('Preferred channel', 'Phone call', 'Email') + text('Facts'),
      ),
    },
  ],
  [
    'a planned meeting, and a task of the calendar',
    {
      at: '/calendar',
      form: dialog('Quick create event', pick('Type', 'Meeting') + line('Client') + text('Text')),
    },
    {
      at: '/calendar',
      form: dialog('Quick create event', pick('Type', 'Task') + line('Client') + text('Text')),
    },
  ],
  [
    'an SMS to one, and one to what was ticked in a list',
    { at: '/contacts', form: dialog('Send SMS to Ann Lee', text('Message'), 'Send') },
    { at: '/contacts', form: dialog('Send SMS to 2 records', text('Message'), 'Send') },
  ],
  [
    'a letter to a client, and one to a list',
    {
      at: '/contacts/9',
      form: form(line('Recipients', 'ann@kiln.example') + line('Subject') + text('Text'), 'Send'),
    },
    {
      at: '/contacts/9',
      form: form(line('Recipients', 'Mailing list') + line('Subject') + text('Text'), 'Send'),
    },
  ],
  [
    'a letter, and what is assigned to somebody',
    { at: '/contacts/7', form: form(line('Send to') + line('Subject') + text(''), 'Send') },
    {
      at: '/contacts/7',
      form: form(line('Assigned to', 'Ann') + line('Subject') + text('What is to be done')),
    },
  ],
  [
    'a visit to a client, and a service at its price',
    {
      at: '/wizyty/7',
      h1: 'Wizyta',
      form: form(line('Klientka') + line('Termin') + text('Uwagi'), 'Zapisz wizytę'),
    },
    {
      at: '/wizyty/7',
      h1: 'Wizyta',
      form: form(
        line('Klientka') + line('Usługa') + line('Pracownik') + line('Cena') + text('Uwagi'),
        'Zapisz wizytę',
      ),
    },
  ],
  [
    'a talk with a lead, and one of which nothing tells with whom',
    {
      at: '/inbox/4',
      above: '<aside><p>Lead · maja@nordlys.example</p></aside>',
      form: `<div class="composer">${text('Message Maja…')}<button class="send">Send</button></div>`,
    },
    {
      at: '/inbox/4',
      form: `<div class="composer">${text('Message Maja…')}<button class="send">Send</button></div>`,
    },
  ],
];

test.each(PAIRS)('%s', async (_, contact, other) => {
  expect([await decorates(contact), await decorates(other)]).toEqual([true, false]);
});

test.each([
  ['a line says what, with whom and when', '<p>Call · Kiln Ltd · today 10:00</p>', true],
  ['it names nobody', '<p>Call the printers</p>', false],
])('a dialog over a board that completes something, where %s', async (_, above, does) => {
  const done = dialog('Complete activity', above + text('Result'), 'Mark as done');
  expect(await decorates({ at: '/pipeline/board', form: done })).toBe(does);
});

test('the report of a visit stands at the visit’s address', async () => {
  const visit = form(text('What was said?'), 'Finish visit');
  expect(await decorates({ at: '/agenda/visits/90412/report', form: visit })).toBe(true);
  expect(await decorates({ at: '/reports/visits', form: visit })).toBe(false);
});

test('what an appointment is headed as is its subject', () => {
  const page = { heading: 'On-site survey', own: '', place: '', page: 'On-site survey' };
  expect(elsewhere(words, { ...page, type: 'appointment' })).toBeNull();
  expect(elsewhere(words, { ...page, type: 'form' })).not.toBeNull();
});

/** As Naive UI and Webix draw their tabs: no role tells that they are any. */
const tabsOver = (form: string) =>
  `<div class="n-tabs-nav"><div><div class="n-tabs-tab">Histórico</div><div class="n-tabs-tab n-tabs-tab--active">Cadastro</div></div></div><div class="n-tab-pane">${form}</div>`;

test('a row of tabs heads no form: the one for the client’s data stands under "History", too', async () => {
  const data = (label: string) =>
    `<form><label>Nome <input value="Kiln Ltd"></label><label>${label} <textarea></textarea></label><button type="button">Salvar</button></form>`;
  const look = (label: string) =>
    lookAt({ at: '/clientes/902', h1: 'Kiln Ltd', form: tabsOver(data(label)) });
  expect(isInteractionForm(await look('Descrição'))).toBe(false);
});
