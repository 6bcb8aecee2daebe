// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt, type Page } from './in-page';

/** Boxes that speak of calls and notes, and are of no client: told by what page and form say, not by product. */

beforeAll(layOut);

const box = (ask: string, button: string) =>
  `<div><textarea placeholder="${ask}"></textarea><button type="button">${button}</button></div>`;
const input = (label: string) => `<label>${label} <input></label>`;
const day = '<ul><li>21 Nov Ann called</li><li>20 Nov Ben met them</li></ul>';
const decorates = async (page: Page) => isInteractionForm(await lookAt(page));

const PAD = `<form class="notepad"><h4>Add note</h4>${input('Title')}<textarea placeholder="Description…"></textarea><button>Save</button></form>`;

const PAIRS: [name: string, contact: Page, other: Page][] = [
  [
    'what is drawn like a pad: a note on a client’s page, and one of one’s own',
    { at: '/leads/view/11', h1: 'Kiln Ltd', form: PAD, below: day },
    { at: '/notes', h1: 'Notes', form: PAD },
  ],
  [
    'a note that only its page is headed as, and what a client is signed up for',
    {
      at: '/note?action=add&entity=contact&entity_id=203',
      h1: 'New note',
      form: `<form>${input('Subject')}${input('Note date')}${input('Privacy')}<label for="n">Note</label><textarea id="n"></textarea><button>Save</button></form>`,
    },
    {
      at: '/contact/view/participant?action=add&cid=203',
      h1: 'New event registration for Ann Baker',
      form: `<form>${input('Event')}${input('Participant Role')}${input('Registration Date')}<label for="n">Notes</label><textarea id="n"></textarea><button>Save</button></form>`,
    },
  ],
  [
    'a call with its status, and a case that came in by phone',
    {
      at: '/contact/view?cid=203',
      h1: 'Ann Baker',
      form: `<form><h3>Phone call</h3>${input('Subject')}${input('Duration')}<select><option>Phone</option></select><label for="n">Details</label><textarea id="n"></textarea><button>Save</button></form>`,
    },
    {
      at: '/admin.php?q=crm%2Fcase%2Fadd&action=add&cid=203',
      h1: 'Open case',
      form: `<form>${input('Case Type')}${input('Case Status')}${input('Duration')}<select><option>Phone</option><option>Email</option><option>In person</option></select><label for="n">Notes</label><textarea id="n"></textarea><button>Save</button></form>`,
    },
  ],
  [
    'in an app of one address that says no client: an interaction by e-mail, and a mere note on one',
    {
      at: '/',
      form: `<h4>Log a new interaction</h4><form><div><input readonly aria-haspopup="listbox" value="email"></div><textarea placeholder="Enter notes…"></textarea><button>Log interaction</button></form>`,
    },
    {
      at: '/',
      form: `<h4>Log a new entry</h4><form><div><input readonly aria-haspopup="listbox" value="email"></div><textarea placeholder="Enter notes…"></textarea><button>Save note</button></form>`,
    },
  ],
  [
    'a letter that is sent, and one that is only made',
    {
      at: '/contact/view?cid=203',
      h1: 'Ann Baker',
      form: '<form><h3>Email</h3><textarea aria-label="Email body"></textarea><button>Send email</button></form>',
      below: day,
    },
    {
      at: '/contact/view?cid=203',
      h1: 'Ann Baker',
      form: '<form id="letter"><textarea aria-label="Letter body"></textarea><button>Download document</button></form>',
      below: day,
    },
  ],
  [
    'a chat with a client, and one of a team at an address that says "call"',
    { at: '/clients/7/chat', h1: 'Kiln Ltd', form: box('Write a message…', 'Send message') },
    { at: '/call/x9k2p', h1: 'Sales team', form: box('Write a message…', 'Send message') },
  ],
  [
    'a message to all who follow a client’s record, and one to all who follow the team',
    {
      at: '/web#id=7&model=crm.lead&cids=1',
      h1: 'Oven for Kiln Ltd',
      form: box('Send a message to followers…', 'Send message'),
      below: day,
    },
    {
      at: '/web#action=mail.discuss',
      h1: 'Sales',
      form: box('Send a message to followers…', 'Send message'),
      below: day,
    },
  ],
  [
    'a letter to a client, and one that only shows whether letters arrive',
    {
      at: '/companies/7?action=send',
      h1: 'Kiln Ltd',
      form: `<form><input name="sendto"><input name="subject"><textarea></textarea><button>Send email</button></form>`,
    },
    {
      at: '/admin/mails.php?action=testhtml',
      h1: 'Emails setup',
      form: `<form><input name="sendto"><input name="subject"><textarea></textarea><button>Send email</button></form>`,
    },
  ],
  [
    'a board’s card that is a client, and one that is work',
    {
      at: '/board/4/card/61',
      above: '<p>Client</p><p>Kiln Ltd</p>',
      form: box('New comment: what did the client say?', 'Post'),
    },
    { at: '/board/4/card/61', h1: 'Prepare the tender', form: box('New comment', 'Post') },
  ],
  [
    'a visit to a client, and one at the doctor’s',
    {
      at: '/pacientes/2207',
      h1: 'Nueva visita',
      form: `<label>Comentarios ${box('', 'Guardar visita')}</label>`,
    },
    {
      at: '/pacientes/2207/historia',
      form: `<h3>Nueva visita clínica</h3><label>Comentarios ${box('', 'Guardar visita')}</label>`,
    },
  ],
  [
    'a letter to a client, and one to a colleague',
    {
      at: '/clients/7',
      h1: 'Kiln Ltd',
      form: `<form><input name="to"><input name="subject"><textarea></textarea><button>Send</button></form>`,
    },
    {
      at: '/messages/new',
      form: `<form><input name="to"><input name="subject"><textarea></textarea><button>Send</button></form>`,
    },
  ],
  [
    'what was said, and why',
    {
      at: '/visits/new',
      h1: 'Visit',
      form: `<form><label>Remarks<textarea></textarea></label><button>Save</button></form>`,
    },
    {
      at: '/clients/7',
      h1: 'Kiln Ltd',
      form: `<form><label>Reason<textarea></textarea></label><button>Save</button></form>`,
    },
  ],
  [
    'a note, and the record itself',
    { at: '/clients/7', h1: 'Kiln Ltd', form: box('Note', 'Save note'), below: day },
    { at: '/clients/7', h1: 'Kiln Ltd', form: box('Remarks', 'Save customer') },
  ],
  [
    'an answer to one, and one to a group',
    { at: '/leads/7', h1: 'Kiln Ltd', form: `<form>${box('SMS text', 'Send')}</form>` },
    {
      at: '/leads/sms',
      h1: 'SMS',
      form: `<form><select name="group"><option>All</option></select><textarea placeholder="SMS text"></textarea><button>Send</button></form>`,
    },
  ],
];

test.each(PAIRS)('%s', async (_, contact, other) => {
  expect([await decorates(contact), await decorates(other)]).toEqual([true, false]);
});

test('what brings the next client of a list saves this one', async () => {
  const page = { at: '/clients/7', h1: 'Kiln Ltd', form: box('Note of the call', 'Siguiente ›') };
  expect((await lookAt(page))?.save.textContent).toBe('Siguiente ›');
});
