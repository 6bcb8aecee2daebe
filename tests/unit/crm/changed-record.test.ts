// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { readGeneralActivity } from '@/lib/crm/recognise/general-activity';

/** Which record a form says it changes, where its page's address tells nothing of it. */

vi.mock('@/lib/crm/visible', () => ({ isVisible: () => true }));
afterEach(() => document.body.replaceChildren());

const FIELDS =
  '<input name="label"><input name="day"><select name="type"></select><textarea name="text"></textarea>';

function read(form: string): string | null {
  document.body.innerHTML = form.replace('</form>', `${FIELDS}</form>`);
  const url = 'https://crm.example/comm/card.php?id=7&action=edit';
  return readGeneralActivity(document.querySelector('form') as Element, url);
}

test.each([
  [
    'its own id beside the verb',
    '<form action="/comm/card.php"><input type="hidden" name="action" value="update"><input type="hidden" name="id" value="7"></form>',
    '/comm/card.php/7',
  ],
  [
    'the address that it is sent to',
    '<form action="/activities/118"><input type="hidden" name="_method" value="PUT"></form>',
    'activities/118',
  ],
  [
    'a new one, with the id of the client that it is of',
    '<form action="/comm/card.php"><input type="hidden" name="action" value="add"><input type="hidden" name="id" value="7"></form>',
    null,
  ],
  ['no verb', '<form action="/comm/card.php"></form>', null],
])('%s', (_what, form, activity) => {
  expect(read(form)).toBe(activity);
});
