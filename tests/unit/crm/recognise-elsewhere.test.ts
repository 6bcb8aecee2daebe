import { expect, test } from 'vitest';
import { packedWords } from '@/lib/crm/packed-words';
import { elsewhere } from '@/lib/crm/recognise/elsewhere';
import { makeWords } from '@/lib/crm/recognise/match-words';

const words = makeWords(packedWords());
const at = (heading: string, own: string, place: string, page = '') =>
  elsewhere(words, { heading, own, place, page });

test.each([
  ['Опрос после звонка', '', ' polls 3', 'headed as something'],
  ['Neue Ankündigung', '', ' intern 4', 'headed as something'],
  ['Block time', 'Description', ' app Calendar', 'headed as something'],
  ['Nueva nota', '', ' inmuebles 812 visitas', 'the address is of something'],
  [
    'Recording: call',
    'Comment on this call',
    ' coaching recordings 9',
    'the address is of a place',
  ],
  ['Deal', 'Message the assistant', ' deals 7', 'asks an assistant'],
  ['Note', 'Comment', ' projects 5', 'the address is of a project'],
  ['', 'Ajouter une note', ' candidats cm40aa17', 'the address is of a place'],
  ['', 'Type your message...', ' ai-chat', 'the address is of a place'],
  ['Edit customer group', 'Description', ' customer list', 'headed as a group'],
  ['Chỉnh sửa nhóm khách hàng', 'Mô tả', ' crm customer group', 'headed as a group'],
])('%s is no contact', (heading, own, place, sign) => {
  expect(at(heading, own, place)?.sign).toContain(sign);
});

test.each([
  ['Log a call', 'What was said?', ' deals 7 calls new', 'Workshop Miller Ltd'],
  ['Встреча', 'Опросил клиента', ' lead detail 12', ''],
  ['Note', 'Comment', ' contacts 5 robotics', ''],
  ['Note for Segment Ltd', 'Comment', ' contacts 5', ''],
  ['Log call: Segment Ltd', 'Comment', ' contacts 5', ''],
  ['Log a call', 'Comment', ' contacts 5 ai-ltd', ''],
])('%s stays a contact', (heading, own, place, page) => {
  expect(at(heading, own, place, page)).toBeNull();
});

test.each([
  ['Max Number of Participants', 'an event'],
  ['Participant Role *', 'an event'],
  ['Registration Date', 'an event'],
])('“%s” is asked of %s that people sign up for', (field, sign) => {
  const fields = ['Event', field];
  const told = elsewhere(words, {
    heading: 'New event',
    own: 'Notes',
    place: ' event add',
    page: '',
    fields,
  });
  expect(told?.sign).toContain(sign);
});

test('whom a client is related to is a record of its own, however it is headed twice', () => {
  const said = '· Add Relationship for Ann Baker · Close';
  expect(at(said, 'Note', ' contact view 203')?.sign).toContain('relationship');
  expect(at('Relationships team: note', 'Note', ' contact view 203')).toBeNull();
});

test('the name of a client in the address weighs less than a place of goods', () => {
  const named = at('', '', ' customers workshop-miller')?.score ?? 0;
  expect(named).toBeLessThan(0);
  expect(named).toBeGreaterThan(at('', '', ' workshop 17')?.score ?? 0);
});

test('a heading weighs less on the page of a client: "Employee notes" are notes on that client', () => {
  const named = at('Employee notes', 'Discussion notes', ' leads 731')?.score ?? 0;
  expect(named).toBeLessThan(0);
  expect(named).toBeGreaterThan(at('Employee notes', 'Notes', ' staff 7')?.score ?? 0);
});
