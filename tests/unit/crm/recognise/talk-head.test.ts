// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { readGeneralClient } from '@/lib/crm/recognise/general-client';
import { layOut, lookAt, words } from './in-page';

/** Inboxes in which one writes to clients, whose address names nobody. */

beforeAll(layOut);

const box = '<div><textarea placeholder="Write a message…"></textarea><button>Send</button></div>';
const inbox = (head: string, said: string) =>
  `<div><div><button>Ken Kiln · Please call me</button></div><div><div>${head}</div><div>${said}</div>${box}</div></div>`;
const look = (head: string, said = '<p>Hello</p><p>10:45</p>') =>
  lookAt({ at: '/inbox', form: inbox(head, said) });

test('a message to somebody whose number stands in the head of the talk', async () => {
  const seen = await look(
    '<div><i>AO</i><div>Amara Okafor</div><b>Interested</b></div><div>Phone: +234 801 000 11</div>',
  );
  expect(seen && isInteractionForm(seen)).toBe(true);
  expect(seen?.kind).toBe('message');
  expect(
    seen && readGeneralClient(seen.container, 'https://crm.example.test/inbox', words),
  ).toMatchObject({ id: null, name: 'Amara Okafor' });
});

test('a message in a talk of which the head names nobody’s number', async () => {
  const said = '<p>Good morning all</p><p>10:40</p><p>Ring them</p><p>10:44</p>';
  const seen = await look('<div>Sales team</div><div>5 members</div>', said + said);
  expect(seen !== null && isInteractionForm(seen)).toBe(false);
});

test('a number that was said in a talk is not of its head', async () => {
  const said = `${'<p>Good morning all</p><p>10:40</p>'.repeat(3)}<p>Ring +234 801 000 11</p>`;
  const seen = await look('<div>Sales team</div><div>5 members</div>', said);
  expect(seen !== null && isInteractionForm(seen)).toBe(false);
});

test('a message in a talk that one of the house is to answer', async () => {
  const seen = await look(
    '<div>Osvaldo Trindade</div><div>Atribuído à: Renata | Ticket: 7781</div>',
  );
  expect(seen && isInteractionForm(seen), seen?.why).toBe(true);
});

test('a talk of colleagues about clients, of whom nothing but their jobs is told', async () => {
  const said = (what: string, ago: string) =>
    `<div class="message"><p>${what}</p><span class="message-time">${ago}</span></div>`;
  const form = `<div class="messages-chat"><div class="chat-header"><h3>NADIA C.</h3><span>Dispatcher</span></div>
    <div class="chat-messages">${said('Did you reach Mr Kiln?', '2 hours ago')}${said('Yes, the call is logged, he rings back', '24 Nov 2026')}</div>
    <form class="chat-input-form"><input class="chat-input" placeholder="Write your message..."><button type="submit" class="chat-send-button"><svg></svg></button></form></div>`;
  const seen = await lookAt({ at: '/messages', title: 'Messages', h1: 'Messages', form });
  expect(seen !== null && isInteractionForm(seen), seen?.why).toBe(false);
});
