// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords, readGeneralClient } from '@/lib/crm/recognise';
import { layOut } from './recognise/in-page';

/** Whose page it is, where headings name parts of it, and where its title is a component's. */

beforeAll(layOut);

const words = makeWords(packedWords());

function nameOn(page: string): string | null | undefined {
  document.title = 'Kiln CRM';
  document.body.innerHTML = `${page}<form><textarea></textarea><button>Save</button></form>`;
  const form = document.forms[0] as HTMLFormElement;
  return readGeneralClient(form, 'https://crm.example.test/contacts/17', words)?.name;
}

test('the title of an app’s page, not that of its list', () => {
  const page = '<ion-header><ion-title>Amara Okafor</ion-title></ion-header><h2>Timeline</h2>';
  expect(nameOn(page)).toBe('Amara Okafor');
});

test('a title within a window is not the page’s', () => {
  const page = '<ion-modal><ion-title>Talk</ion-title></ion-modal><h2>Amara Okafor</h2>';
  expect(nameOn(page)).toBe('Amara Okafor');
});

test('the name of a part of pages is nobody’s; one that begins so may be', () => {
  expect(nameOn('<h2>Timeline</h2>')).not.toBe('Timeline');
  expect(nameOn('<h2>Home Depot</h2>')).toBe('Home Depot');
});
