import { expect, test } from 'vitest';
import { withoutReports } from '@/lib/crm/recognise/contact-reports';
import { ofOwnWork } from '@/lib/crm/recognise/own-work';
import { placeOf } from '@/lib/crm/recognise/place';
import { typeAt } from '@/lib/crm/recognise/record-type';

/** What is written of one's own work is no contact, a report of a visit is one. */

test.each([
  ['Daily report', '', ''],
  ['', 'Ежедневный отчёт | CRM', ''],
  ['Tagesbericht', '', ''],
  ['', '', '今日工作总结'],
  ['Quality evaluation', '', ''],
  ['', '録音の評価', ''],
  ['Оценка звонка', '', ''],
  ['Richiesta di modifica dati', '', ''],
  ['Data change request', '', ''],
])('%s %s %s is no contact', (heading, page, asked) => {
  expect(ofOwnWork(heading, page, asked)?.score).toBeLessThan(-5);
});

test.each([
  ['Call report', '', 'Evaluation of the offer'],
  ['Coaching session', 'Anna Berg', 'Notes'],
  ['Отчёт о встрече', 'Ромашка', 'Что обсудили'],
  ['Client’s request', '', 'What changed'],
])('%s is nothing of the sort', (heading, page, asked) => {
  expect(ofOwnWork(heading, page, asked)).toBeNull();
});

test.each([
  'Call Report',
  'Report visita',
  'Rapport de visite',
  'Besuchsbericht',
  'Отчёт о визите',
  'Informe de la visita',
])('“%s” is no report of numbers', (text) => expect(withoutReports(text).trim()).toBe(''));

test('the admin’s pages of a table are of its records', () => {
  const url = 'https://crm.example.test/admin/crm/client/913/change/';
  expect(typeAt(url)).toBe('client');
  expect(placeOf(url)).not.toContain('admin');
  expect(placeOf('https://crm.example.test/admin/mail/')).toContain('admin');
});
