import { expect, test } from 'vitest';
import { makeWords } from '@/lib/crm/recognise/match-words';
import { oncePerPass } from '@/lib/crm/recognise/memo';
import { packWords } from '@/lib/crm/recognise/pack-words';
import { WORDS } from '@/lib/crm/words';

const words = makeWords(
  packWords({
    ...WORDS,
    call: 'call звон',
    note: 'not. uwag compte+rendu',
    client: 'müşteri ürün',
  }),
);

test.each([
  ['call', 'Log a call', 6],
  ['call', 'callResult', 0],
  ['call', 'Recall', -1],
  ['call', 'Звонок', 0],
  ['note', 'Not ekle', 0],
  ['note', 'Nothing', -1],
  ['note', 'Compte-rendu de visite', 0],
  ['note', 'compterendu', 0],
  ['note', 'le compte', -1],
  ['client', '/musteri/7', 1],
  ['client', 'MÜŞTERİ', 0],
] as const)('%s in "%s" stands at %i', (kind, text, at) => {
  expect(words.at(kind, text)).toBe(at);
  expect(words.has(kind, text)).toBe(at >= 0);
});

test.each([
  ['message', '拨打电话或发短信', true],
  ['call', '客户电话记录', true],
  ['client', '潜在客户', true],
  ['save', '追加する', true],
  ['note', '고객 메모', true],
  ['note', 'ملاحظات', true],
  ['save', 'Hozzáadás', true],
  ['meeting', 'Besök hos kund', true],
  ['task', '電話', false],
  // After the sign of a long vowel, after Latin letters, after an article.
  ['report', 'フォロー報告', true],
  ['client', 'VIP客户', true],
  ['call', 'والمكالمة', true],
  ['client', 'ללקוח', true],
] as const)('%s in "%s", in a language beyond our own: %s', (kind, text, has) => {
  expect(makeWords(packWords(WORDS)).has(kind, text)).toBe(has);
});

test('a text editor is none that was sent, as DevExtreme names each of its fields', () => {
  const all = makeWords(packWords(WORDS));
  expect(all.has('message', 'dx-texteditor-container')).toBe(false);
  expect(all.has('message', 'Texted Ann')).toBe(true);
});

test('no text has no word', () => {
  expect(words.has('call', '')).toBe(false);
});

test('an element is asked once in one piece of work, and anew in the next', async () => {
  let asked = 0;
  const ask = oncePerPass(() => ++asked);
  const element = {};
  expect([ask(element), ask(element)]).toEqual([1, 1]);
  expect(ask({})).toBe(2);
  await Promise.resolve();
  expect(ask(element)).toBe(3);
});
