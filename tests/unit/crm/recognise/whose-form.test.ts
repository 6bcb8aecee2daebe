// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt, type Page } from './in-page';

/** Forms that say the same words of a client and of somebody or something else: pairs in several languages. */

beforeAll(layOut);

const box = (ask: string, button: string) =>
  `<div><textarea placeholder="${ask}"></textarea><button type="button">${button}</button></div>`;
const line = (label: string, value = '', rest = '') =>
  `<label>${label}<input value="${value}" ${rest}></label>`;
const text = (label: string) => `<label>${label}<textarea></textarea></label>`;
const pick = (label: string, ...options: string[]) =>
  `<label>${label}<select>${options.map((one) => `<option>${one}</option>`).join('')}</select></label>`;
const shown = (label: string, value: string) =>
  `<div><span>${label}</span><span>${value}</span></div>`;
const form = (inside: string, save = 'Save') => `<form>${inside}<button>${save}</button></form>`;
const dialog = (head: string, inside: string, save = 'Save') =>
  `<div role="dialog"><div>${head}</div>${inside}<button type="button">${save}</button></div>`;
const day = '<ul><li>21 Nov Ann called</li><li>20 Nov Ben met them</li></ul>';
const decorates = async (page: Page) => isInteractionForm(await lookAt(page));

const PAIRS: [name: string, contact: Page, other: Page][] = [
  [
    'a note on what was talked about, and a topic for the next talk',
    {
      at: '/contacts/17',
      h1: 'Odalys Ferrer',
      form: dialog('Edit note', text('Note')),
      below: day,
    },
    {
      at: '/contacts/17',
      h1: 'Odalys Ferrer',
      form: dialog('Edit conversation topic', text('Topic')),
      below: day,
    },
  ],
  [
    'a meeting with a client in the calendar, and an event with nobody',
    {
      at: '/calendar',
      form: dialog('New meeting', line('Client', 'Kiln Ltd') + line('Start') + text('Result')),
    },
    { at: '/calendar', form: dialog('New event', line('Title') + line('Start') + text('Details')) },
  ],
  [
    'a note on a person, and a deal that is given up (perso, in Italian)',
    { at: '/persons/231', h1: 'Delphine Okoro', form: form(text('Details'), 'Add note to person') },
    { at: '/persons/231', h1: 'Delphine Okoro', form: form(text('Nota'), 'Segna come perso') },
  ],
  [
    'a talk with a client, and one with an engineer of one’s own house',
    {
      at: '/follow/create',
      form: form(
        pick('Client', 'Kiln Ltd') + pick('Way', 'Meeting', 'Call') + text('What was said'),
      ),
    },
    {
      at: '/follow/create',
      form: form(pick('Engineer', 'Ann') + pick('Way', 'Meeting', 'Call') + text('What was said')),
    },
  ],
  [
    'the client’s data shown for reading, and to be changed',
    {
      at: '/matter/create',
      h1: 'Neue Aktivität',
      form: form(
        line('Datum', '', 'type="date"') +
          line('Kunde', 'Kiln') +
          line('Straße', 'Ofenweg 1', 'disabled') +
          line('E-Mail', 'info@kiln.example', 'readonly') +
          text('Notiz'),
        'Speichern',
      ),
    },
    {
      at: '/clients/7',
      form: form(
        line('Straße', 'Ofenweg 1') +
          line('E-Mail', 'info@kiln.example') +
          line('Telefon') +
          text('Notiz'),
        'Speichern',
      ),
    },
  ],
  [
    'a message to a client, and one to the team',
    { at: '/clients/7/chat', h1: 'Kiln', form: box('Écrire un message…', 'Envoyer') },
    { at: '/messages', h1: 'Pôle SEO', form: box("Écrire un message à l'équipe…", 'Envoyer') },
  ],
  [
    'a message to one, and one to so many',
    { at: '/leads/7', h1: 'Kiln', form: form(text('Text'), 'SMS senden') },
    {
      at: '/leads/7',
      h1: 'Kiln',
      form: form(`<p>An 148 Empfänger</p>${text('Text')}`, 'SMS senden'),
    },
  ],
  [
    'a note on a lead, and a lead handed over',
    {
      at: '/leads/new-note',
      h1: 'Nová poznámka',
      form: form(pick('Firma', 'Kiln') + text('Poznámka'), 'Uložit'),
    },
    {
      at: '/lead-transfers/create',
      h1: 'Nové předání leadu',
      form: form(pick('Firma', 'Kiln') + text('Poznámka'), 'Uložit'),
    },
  ],
  [
    'a meeting, and the booking of a service',
    {
      at: '/calendar',
      form: dialog('Meeting', pick('Customer', 'Kiln') + line('Start') + text('Notes')),
    },
    {
      at: '/calendar',
      form: dialog(
        'Appointment',
        pick('Service', 'Massage') +
          pick('Provider', 'Ann') +
          pick('Customer', 'Kiln') +
          text('Notes'),
      ),
    },
  ],
  [
    'a call, and a number that is kept out',
    { at: '/clients/7', h1: 'Kiln', form: form(text('What was said'), 'Save call') },
    {
      at: '/app/call_block_edit',
      h1: 'Block call',
      form: form(line('Number') + text('Description')),
    },
  ],
  [
    'an activity of either kind that is a call, and one that is work',
    {
      at: '/activities/new',
      h1: 'New activity / task',
      form: form(pick('Customer', 'Kiln') + pick('Type', 'Phone call') + text('Note')),
    },
    {
      at: '/activities/new',
      h1: 'New activity / task',
      form: form(pick('Customer', 'Kiln') + pick('Type', 'Send invoice') + text('Note')),
    },
  ],
  [
    'a calendar’s event with a client, and one for oneself',
    {
      at: '/agenda',
      form: dialog('Nouvel événement', pick('Client', 'Kiln') + text('Remarque'), 'Enregistrer'),
    },
    {
      at: '/agenda',
      form: dialog('Nouvel événement', line('Titre') + text('Remarque'), 'Enregistrer'),
    },
  ],
  [
    'a comment on a deal, and one on a piece of work',
    { at: '/app/DEAL-42', h1: 'DEAL-42 Kiln', form: box('Add a comment', 'Comment'), below: day },
    {
      at: '/browse/WWW-42',
      h1: 'WWW-42 Form for clients',
      form: box('Add a comment', 'Comment'),
      below: day,
    },
  ],
  [
    'a record shown with its stage, and one with its assignee',
    {
      at: '/app/7f3a21',
      above: shown('Stage', 'Proposal') + shown('Close date', '20 Dec'),
      form: box('Add a comment', 'Comment'),
      below: day,
    },
    {
      at: '/app/7f3a21',
      above: shown('Assignee', 'Ann') + shown('Due date', '20 Dec'),
      form: box('Add a comment', 'Comment'),
      below: day,
    },
  ],
  [
    'a request that is worked on with its client, and one at the service for them',
    { at: '/order/7', h1: 'Заявка №7', form: box('Написать клиенту…', 'Отправить'), below: day },
    {
      at: '/index.php?controller=CustomerThreads',
      h1: 'SAV',
      form: box('Répondre', 'Envoyer'),
      below: day,
    },
  ],
];

test.each(PAIRS)('%s', async (_, contact, other) => {
  expect([await decorates(contact), await decorates(other)]).toEqual([true, false]);
});

test('a window is headed as its first line, and shows whom one reaches', async () => {
  const facts = shown('Agency', 'Blue Lagoon') + shown('E-mail', 'ann@lagoon.example');
  const seen = await lookAt({ at: '/agents', form: dialog('Dial call', facts + text('Remark')) });
  expect(seen?.why).toContain('headed as a call');
  expect(seen?.why).toContain('how to reach somebody');
});

test('what stands before a window does not head it', async () => {
  const seen = await lookAt({
    at: '/list',
    above: '<div>Calls</div>',
    form: `<div>Calls</div>${dialog('Kiln Ltd', text('Remark'))}`,
  });
  expect(seen?.why).not.toContain('headed as a call');
});

test('a pane is headed by the tab that shows it', async () => {
  const seen = await lookAt({
    at: '/app/7',
    above: '<ul><li><a href="#logs">Calls</a></li><li><a href="#files">Files</a></li></ul>',
    form: `<div id="logs">${form(text('Text'))}</div>`,
  });
  expect(seen?.why).toContain('headed as a call');
});

test('a product named after calls makes no page one of calls', async () => {
  const fields = line('A') + line('B') + line('C') + text('Text');
  const seen = (title: string) => lookAt({ at: '/app', title, form: form(fields) });
  document.body.innerHTML = '';
  expect((await seen('Edit | CRM'))?.why).not.toContain('the page is headed as a call');
  expect((await seen('Calls | CRM'))?.why).toContain('the page is headed as a call');
});

test('what is chosen in a select that a library draws tells the kind', async () => {
  const drawn = '<div class="x-select"><input readonly value="Call"></div>';
  const seen = await lookAt({ at: '/clients/7', h1: 'Kiln', form: form(drawn + text('Body')) });
  expect(seen?.kind).toBe('call');
});

test.each(['Confirm', '✔ Confirmer', 'Подтвердить', 'Bestätigen', '确认'])(
  '"%s" saves',
  async (word) => {
    const seen = await lookAt({
      at: '/clients/7',
      form: `<div>${text('Note')}<button type="button">${word}</button></div>`,
    });
    expect(seen?.save.textContent).toBe(word);
  },
);

test('the source of a note is its kind, though that of a record is none', async () => {
  const radios = ['Internal note', 'Phone call', 'Email', 'In person'].map(
    (way, n) =>
      `<input type="radio" name="note_source" id="source${n}" ${n === 1 ? 'checked' : ''}><label for="source${n}">${way}</label>`,
  );
  const seen = await lookAt({
    at: '/leads/7',
    h1: 'Kiln Ltd',
    form: `<form><h3>Notes</h3>${radios.join('')}<textarea placeholder="Note"></textarea><button>Save</button></form>`,
  });
  expect(seen?.kind).toBe('call');
});
