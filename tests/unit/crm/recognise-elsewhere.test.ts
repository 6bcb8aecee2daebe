import { expect, test } from 'vitest';
import { elsewhere } from '@/lib/crm/recognise/elsewhere';

test.each([
  ['Опрос после звонка', '', ' polls 3', 'a survey'],
  ['Neue Ankündigung', '', ' intern 4', 'an announcement'],
  ['Block time', 'Description', ' app Calendar', 'own time or expenses'],
  [
    'Recording: call',
    'Comment on this call',
    ' coaching recordings 9',
    'the address is of a place',
  ],
  ['Deal', 'Message the assistant', ' deals 7', 'asks an assistant'],
])('%s is no contact', (heading, own, place, sign) => {
  expect(elsewhere(heading, own, place)).toContain(sign);
});

test.each([
  ['Log a call', 'What was said?', ' deals 7 calls new'],
  ['Встреча', 'Опросил клиента', ' lead detail 12'],
  ['Note', 'Comment', ' contacts 5 robotics'],
])('%s stays a contact', (heading, own, place) => {
  expect(elsewhere(heading, own, place)).toBeNull();
});
