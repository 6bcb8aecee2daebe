// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt } from './in-page';

/** Windows of libraries that ask for one text: what confirms them is called as the library calls it. */

beforeAll(layOut);

const asked = (title: string, button: string) =>
  lookAt({
    at: '/clients/301',
    form: `<div class="modal" role="dialog"><h4 class="modal-title">${title}</h4><form><textarea></textarea></form>
<button type="button">✕</button><button type="button" class="btn btn-primary">${button}</button></div>`,
  });

test.each([
  ['Комментарий по клиенту', 'Применить'],
  ['Коментар до клієнта', 'Застосувати'],
  ['Nota de la llamada', 'Aceptar'],
  ['Notiz zum Kunden', 'Akzeptieren'],
])('%s: "%s" saves it', async (title, button) => {
  expect(isInteractionForm(await asked(title, button))).toBe(true);
});

test('what a filter applies is no note', async () => {
  expect(isInteractionForm(await asked('Фильтр', 'Применить'))).toBe(false);
  expect(isInteractionForm(await asked('Отбор клиентов', 'Применить'))).toBe(false);
});
