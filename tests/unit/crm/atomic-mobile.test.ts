// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import profile from '@/lib/crm/profiles/atomic-crm';
import { readClient } from '@/lib/crm/read';
import { layOut } from './recognise/in-page';

/** Atomic CRM's sheet for a note on a phone's screen, as it was seen running: whom it is about. */

beforeAll(layOut);

const CHOSEN = `<button role="combobox" data-slot="popover-trigger"><div><span data-slot="avatar"><span>KS</span></span>
  <div><span>Karla Stamm</span><span>Back-end at Johnston</span></div></div></button>`;

function clientAt(hash: string, inSheet: string) {
  document.body.innerHTML = `<main><h2>Danny Beer</h2></main>
    <div data-slot="sheet-content"><textarea name="text"></textarea>${inSheet}</div>`;
  const form = document.querySelector('[data-slot=sheet-content]');
  const def = profile.forms.find(({ id }) => id === 'mobile-note');
  return readClient(def?.client, profile, {
    form,
    page: document,
    url: `https://a.example/${hash}`,
  });
}

test('who is chosen, without initials and title', () => {
  expect(clientAt('#/', CHOSEN)).toMatchObject({ type: 'person', name: 'Karla Stamm' });
});

test('out of a person’s page it is that person', () => {
  const told = clientAt('#/contacts/17/show', '');
  expect(told).toMatchObject({ type: 'person', id: '17', name: 'Danny Beer' });
});
