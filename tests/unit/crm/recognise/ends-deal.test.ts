import { expect, test } from 'vitest';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords } from '@/lib/crm/recognise';
import { endsDeal, JUDGED, turnsDown } from '@/lib/crm/recognise/ends-deal';

/** What is done to a deal, or to what somebody asked for, is no contact. */

const words = makeWords(packedWords());

test.each([
  'Close deal',
  'Lose opportunity',
  'Perder oportunidade',
  'Verkaufschance schließen',
  '· Verkaufschance schließen× ·',
  'Закрыть сделку',
  'Закрити угоду',
  'Clôturer l’affaire',
  'Deals · Win deal',
])('“%s” closes a deal', (heading) => {
  expect(endsDeal(heading, 'Save')).toBe(true);
});

test.each([
  'Deal details · Expected close date',
  'Сделка · Закрытое акционерное общество Весна',
  'Kiln Ltd Lost',
  'Lost Lake Brewing',
  'Infos perso',
  'Log a call · Big deal',
])('“%s” does not', (heading) => {
  expect(endsDeal(heading, 'Save')).toBe(false);
});

test('the button that says so is enough', () => {
  expect(endsDeal('Kiln Ltd', 'Mark as lost')).toBe(true);
});

test('something is turned down by its address’s last word, or where it is asked when', () => {
  expect(turnsDown(words, 'https://x.test/#/clients/417/loans/2210/actions/Reject', [])).toBe(true);
  expect(turnsDown(words, 'https://x.test/loans/2210', ['Rejected on'])).toBe(true);
  expect(turnsDown(words, 'https://x.test/leads/12?status=rejected', ['Note'])).toBe(false);
});

test('a call is judged where the address says so, and no firm is', () => {
  expect(JUDGED.test('auditoria_calificacion 9931')).toBe(true);
  expect(JUDGED.test('calls quality-check 7')).toBe(true);
  expect(JUDGED.test('companies auditorium-lux')).toBe(false);
});
