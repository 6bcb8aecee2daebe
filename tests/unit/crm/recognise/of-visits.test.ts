// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { isClinical } from '@/lib/crm/recognise/clinical';
import { controlsIn } from '@/lib/crm/recognise/controls';
import { cardOf, formIn, layOut, lookAt, windowOf } from './in-page';

/** Reports of visits, clients that are clinics, windows drawn by checkboxes. */

beforeAll(layOut);

const report = (fields: readonly string[], text: string) =>
  fields.map((name) => `<label>${name}<input></label>`).join('') +
  `<label>${text}<textarea name="kurzbericht"></textarea></label><label>To-dos<textarea></textarea></label><button>Speichern</button>`;
const VISIT = ['Kundennummer', 'Kundenname', 'Datum', 'Klassifizierung', 'Nächster Besuch'];

test.each([
  ['of a visit', VISIT, true],
  ['of numbers', ['Zeitraum', 'Datum', 'Format'], false],
])('a report %s, at an address that says no more than "reports"', async (_, fields, is) => {
  const form = `<form>${report(fields, 'Kurzbericht')}</form>`;
  const seen = await lookAt({ at: '/reports/new', h1: 'Neuer Bericht', form });
  expect(seen !== null && isInteractionForm(seen), seen?.why).toBe(is);
});

test.each([
  ['Clínica Vida Plena', false],
  ['Клиника «Надежда»', false],
  ['Historia clínica', true],
  ['Evolução clínica do paciente', true],
])('%s is of a patient: %s', (text, is) => {
  expect(isClinical(`Observação · ${text}`)).toBe(is);
});

test('what stands in a field heads nothing', async () => {
  const edited = (said: string) =>
    `<div role="dialog"><form><label>Comment</label><textarea>${said}</textarea><button>Save changes</button></form></div>`;
  const at = '/leads/17';
  const plain = await lookAt({ at, form: edited('They liked it') });
  const worded = await lookAt({ at, form: edited('Waits for a quote') });
  expect(worded?.reasons).toEqual(plain?.reasons);
});

test('a button that is a label shuts its window; one that chooses is none', () => {
  const form = formIn(
    '<form><input type="checkbox" id="w" class="modal-toggle"><input type="radio" id="r" class="btn-check"><label class="btn" for="w">Save call</label><label class="btn" for="r">Call</label><label class="btn">Alone</label></form>',
  );
  expect(controlsIn(form).map(({ textContent }) => textContent)).toEqual(['Save call']);
});

test('a note in a client’s window or box that is a clinic’s', async () => {
  for (const shape of [windowOf, cardOf]) {
    const seen = await lookAt({
      at: '/funil',
      h1: 'Clínica Vida Plena',
      form: shape('Clínica Vida Plena · Nova ligação', 'Observação', 'Salvar ligação'),
    });
    expect(seen !== null && isInteractionForm(seen), seen?.why).toBe(true);
  }
});

test('a report of a visit that only the trail and its text name so', async () => {
  const above =
    '<ol class="breadcrumb"><li><a href="/clientes/77">Muebles Ortega</a></li><li class="active">Informe de visita</li></ol>';
  const form = (own: string) =>
    `<form><label>Fecha</label><input type="text" value="01/12/2026"><label>${own}</label><textarea></textarea><button type="submit">Guardar informe</button></form>`;
  const look = (own: string, at: string) => lookAt({ at, above, form: form(own) });
  const seen = await look('Resumen de la visita', '/clientes/77/visita');
  expect(seen && isInteractionForm(seen), seen?.why).toBe(true);
  const other = await look('Columnas', '/informes/nuevo');
  expect(other !== null && isInteractionForm(other), other?.why).toBe(false);
});
