// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt } from './in-page';

/** On a task's own page: what came of it may be a contact, what is said of it to colleagues is none. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const ways = (of: string) =>
  `<label>${of}<select><option>Note</option><option>Call</option><option>Meeting</option><option>Email</option></select></label>`;
const form = (label: string, select = '') =>
  `<form><label>${label}<textarea></textarea></label>${select}<button>Add result</button></form>`;
const at = { at: '/tasks/detail/43', h1: 'Send the offer to Kiln Ltd' };

test('what came of a task, where one says by which way, is a contact', async () => {
  expect(
    isInteractionForm(await lookAt({ ...at, form: form('Result', ways('Result type')) })),
  ).toBe(true);
});

test('what came of a task, and no more, is none; nor is a task that is edited', async () => {
  expect(isInteractionForm(await lookAt({ ...at, form: form('Result') }))).toBe(false);
  const edited = form('Description', ways('Task type')).replace('Add result', 'Save task');
  expect(isInteractionForm(await lookAt({ ...at, form: edited }))).toBe(false);
});

const reply = (head: string) =>
  `<div><div><span>${head}</span><p>To: Ann Baker</p></div><textarea placeholder="Write your reply here…"></textarea><div><button type="button">Cancel</button><button type="button">Send reply</button></div></div>`;

test.each([
  ['/leads/23', 'Reply to comment', false],
  ['/leads/23', 'Reply to Ann’s note', false],
  ['/leads/23', 'Ответ на комментарий', false],
  ['/leads/23', 'Balas komentar', false],
  ['/leads/23', 'Message to the client', true],
  // What a client wrote under a post is answered in the inbox.
  ['/inbox/leads/23', 'Reply to comment', true],
])('at %s a box that begins with "%s" is one for contacts: %s', async (path, head, is) => {
  const seen = await lookAt({ at: path, h1: 'Kiln Ltd', form: reply(head) });
  expect(seen?.why.includes('answers a colleague’s note')).toBe(!is);
  expect(isInteractionForm(seen)).toBe(is);
});

const card = (label: string) =>
  `<div><h6>Call Ann back about the engine</h6><span>${label}</span><span>Ann Baker · +44 20 7946 0018</span><p>She asked to be rung tomorrow <small>29.11 17:30</small></p><div><input placeholder="Add a comment"><span aria-label="Save comment"><button type="button"><svg></svg></button></span></div></div>`;

test('a line on a card that is labelled as a task is said of the work; on a call’s card it is not', async () => {
  const calls = { at: '/calls?view=mine', h1: 'Calls' };
  const ofTask = await lookAt({ ...calls, form: card('Task') });
  expect(ofTask?.why).toContain('the card is a task’s');
  expect(isInteractionForm(ofTask)).toBe(false);
  const ofCall = await lookAt({ ...calls, form: card('Sales') });
  expect(isInteractionForm(ofCall)).toBe(true);
  // The button says nothing; what explains it stands around it.
  expect(ofCall?.save).toBe(document.querySelector('section button'));
});
