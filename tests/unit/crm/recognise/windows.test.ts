// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt, windowOf } from './in-page';
import { CONTACTS, type Window } from './windows-of-contacts';
import { ELSE } from './windows-of-else';

/** Windows that differ by their words alone, over the page of a client with whom there were calls, and over a list of leads. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const PAGES = {
  client: {
    at: '/clients/12',
    h1: 'Kiln Ltd',
    title: 'Kiln Ltd',
    below:
      '<ul><li>Call · 12.11.2026 10:00 <p>Left a message</p></li><li>Meeting · 10.11.2026 <p>Showed the demo</p></li></ul>',
  },
  list: {
    at: '/leads',
    h1: 'Leads',
    title: 'Leads – CRM',
    below:
      '<table><tr><th>Name</th><th>Phone</th><th>Status</th></tr><tr><td>Ann Baker</td><td>+44 20 7946 0018</td><td>New</td></tr></table>',
  },
};

/** Those of the windows that are not taken as they should be, each with why. */
async function wrong(windows: readonly Window[], page: keyof typeof PAGES, wanted: boolean) {
  const found: string[] = [];
  for (const window of windows) {
    const seen = await lookAt({ ...PAGES[page], form: windowOf(...window) });
    if (isInteractionForm(seen) !== wanted) found.push(`${window.join(' | ')}: ${seen?.why}`);
  }
  return found;
}

test.each(['client', 'list'] as const)(
  'over a %s, contacts are known by their words',
  async (page) => {
    expect(await wrong(CONTACTS, page, true)).toEqual([]);
  },
  60_000,
);

test.each(['client', 'list'] as const)(
  'over a %s, what is done to the record is none',
  async (page) => {
    expect(await wrong(ELSE, page, false)).toEqual([]);
  },
  60_000,
);

test.each(['Global Payments', 'Delivery Hero'])(
  'the line beside the name of %s is no less a note than beside another client’s',
  async (name) => {
    const client = { ...PAGES.client, h1: name, title: name };
    const box = `<h2>${name}</h2><form><textarea placeholder="Add a comment"></textarea><button>Save</button></form>`;
    expect(isInteractionForm(await lookAt({ ...client, form: box }))).toBe(true);
  },
);

test('to note down a call is not to judge it', async () => {
  const noted = windowOf('Noter l’appel', 'Commentaire', 'Enregistrer');
  expect(isInteractionForm(await lookAt({ ...PAGES.client, form: noted }))).toBe(true);
});
