// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm, readGeneralClient } from '@/lib/crm/recognise';
import { layOut, lookAt, words } from './in-page';

/** A dialer's sheet of whom one called, in which the operator says how the call went. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const lines = (...names: string[]) =>
  names
    .map((name) => `<div><label>${name}</label><input name="${name}" value="${name}"></div>`)
    .join('');
const sheet = (how: string, head = 'Карточка клиента') =>
  `<h3>${head}</h3><p>+79161112233</p>${lines('Фамилия', 'Имя', 'Отчество', 'Город')}
<div>Комментарии</div><div><textarea name="notes"></textarea></div>
<div><div class="label">${how}</div><div><select name="funnelStatusId"><option>Новый</option><option>Перезвон</option></select></div></div>
<div><button type="button">Сохранить</button></div>`;

test.each([
  ['Статус звонка', true],
  ['Результат разговора', true],
  ['Call disposition', true],
  ['Resultado da ligação', true],
  ['Resultado de la llamada', true],
  ['Gesprächsergebnis', true],
  ['Kết quả cuộc gọi', true],
  ['Статус', false],
  ['Источник', false],
])('where it asks for "%s", saving it logs the call: %s', async (how, is) => {
  const seen = await lookAt({ at: '/operator.html', h1: 'Рабочий стол', form: sheet(how) });
  expect(isInteractionForm(seen)).toBe(is);
  if (!is || !seen) return;
  expect(seen.kind).toBe('call');
  const client = readGeneralClient(seen.container, 'https://crm.example.test/operator.html', words);
  expect(client).toMatchObject({ type: 'name', name: 'Имя Фамилия' });
});

test('a record that is made anew was not called yet', async () => {
  const form = sheet('Call status', 'Add lead');
  for (const at of ['/leads/create', '/leads'])
    expect(isInteractionForm(await lookAt({ at, form }))).toBe(false);
});

test.each(['Call back', 'Not pick', 'Follow-up required (notes required)'])(
  'an outcome that was chosen leaves it a call: "%s"',
  async (chosen) => {
    const seen = await lookAt({
      at: '/agent/console',
      h1: 'Agent console',
      form: `<h3>Complete call wrap-up</h3><label>Call disposition <select name="disposition_id"><option selected>${chosen}</option></select></label>
<label>Call notes <textarea name="wrapup_notes"></textarea></label><button>Complete wrap-up</button>`,
    });
    expect(seen?.kind).toBe('call');
  },
);

test('a line that asks what is next is no note, whatever stands below it', async () => {
  const note = '<label>Log a note</label><input placeholder="What happened on this account…">';
  const line = '<label>Next step</label><input placeholder="e.g. Call the manager">';
  const of = (lines: string) =>
    lookAt({
      at: '/accounts/2',
      h1: 'Kiln Ltd',
      form: `<h3>Deal</h3>${lines}<button>Add</button>`,
    });
  expect(isInteractionForm(await of(note))).toBe(true);
  expect(isInteractionForm(await of(line + note))).toBe(false);
});
