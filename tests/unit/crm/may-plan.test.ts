// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { isDueLater, mayBePlan } from '@/lib/crm/may-plan';

/** Which forms that tell neither done nor planned are worth the question. */

const NOW = Date.parse('2026-11-28T15:00:00');

beforeEach(() => {
  // jsdom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
  return () => vi.restoreAllMocks();
});

function form(html: string): Element {
  const made = document.createElement('form');
  made.innerHTML = html;
  return made;
}

test.each([
  ['no day is asked for', '<textarea></textarea>', false],
  ['a day that is empty', '<input type="date">', true],
  ['yesterday', '<input type="date" value="2026-11-27">', false],
  ['today may still be to come', '<input type="date" value="2026-11-28">', true],
  ['tomorrow', '<input type="date" value="2026-11-29">', true],
  ['an hour ago', '<input type="datetime-local" value="2026-11-28T14:00">', false],
  ['in an hour', '<input type="datetime-local" value="2026-11-28T16:00">', true],
  ['a picker of the page’s own', '<input class="vue-datepicker-input">', true],
  ['a server’s field', '<input name="date_start">', true],
  ['a day in three lists', '<select id="dateAdd_Month_ID"></select>', true],
  [
    'the next one’s day',
    '<label>Next action date<input type="date" name="next_date"></label>',
    false,
  ],
  [
    'the next one’s, in a box',
    '<label>Дата следующего звонка<input name="next_date"></label>',
    false,
  ],
  ['a day in the past tense', '<label>Besucht am<input type="date"></label>', false],
  [
    'today, and what was said',
    '<input type="date" value="2026-11-28"><label for="t">Ce qui a été dit</label><textarea id="t"></textarea>',
    false,
  ],
  [
    'what is to be said',
    '<input type="date"><label for="t">What is to be discussed</label><textarea id="t"></textarea>',
    true,
  ],
  ['an update is no date', '<input name="update_reason">', false],
])('%s', (_what, html, asks) => {
  expect(mayBePlan(form(html), 'meeting', NOW)).toBe(asks);
  expect(mayBePlan(form(html), 'message', NOW)).toBe(false);
});

test.each([
  ['due next week', '<label>Due date<input type="date" value="2026-12-05"></label>', true],
  [
    'begins next week',
    '<label>Start date<input name="start_date" value="2026-12-05"></label>',
    true,
  ],
  [
    'began last week',
    '<label>Start date<input name="start_date" value="2026-11-21"></label>',
    false,
  ],
  ['begins, as a name says', '<input type="date" name="planned_date" value="2026-12-05">', true],
  ['is held then', '<label>Interaction Date<input type="date" value="2026-12-05"></label>', true],
  ['was held then', '<label>Дата звонка<input type="date" value="2026-11-21"></label>', false],
  [
    'follows then',
    '<label>Follow-up call date<input type="date" value="2026-12-05"></label>',
    false,
  ],
  ['a day in words', '<label>Start<input name="date" value="tomorrow"></label>', false],
  ['due today', '<label>Due date<input type="date" value="2026-11-28"></label>', false],
  ['due on no day yet', '<label>Due date<input type="date"></label>', false],
  [
    'the day of the next contact',
    '<label>Next follow-up<input type="date" value="2026-12-05"></label>',
    false,
  ],
  [
    'a word that only holds it',
    '<label>Residue<input type="date" value="2026-12-05"></label>',
    false,
  ],
])('%s', (_what, html, is) => {
  expect(isDueLater(form(html), 'call', NOW)).toBe(is);
  expect(isDueLater(form(html), 'message', NOW)).toBe(false);
});
