// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { layOut, lookAt, windowOf } from './in-page';
import { BY_KIND } from './windows-by-kind';
import { CONTACTS } from './windows-of-contacts';
import { ELSE } from './windows-of-else';

/** Windows over pages whose address tells no client: what they are headed as has to say it, and no page makes a contact of what is none. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const PAGES = {
  dashboard: { at: '/', h1: 'Dashboard', title: 'Acme CRM', below: '' },
  pipeline: {
    at: '/pipeline',
    h1: 'Pipeline',
    title: 'Pipeline',
    below: '<div class="card">Ann Baker</div><div class="card">Bob Stone</div>',
  },
  record: {
    at: '/index.php?r=view&rec=55',
    h1: 'Kiln Ltd',
    title: 'Kiln Ltd',
    below: '<table><tr><td>Telefon</td><td>030 123456</td></tr></table>',
  },
};
type Where = keyof typeof PAGES;

const UNSAID = ['Add follow-up', 'Disposition', 'Follow-up', 'Gestión', 'Reply', 'Riwayat kontak'];

const isTaken = async (where: Where, form: string) =>
  isInteractionForm(await lookAt({ ...PAGES[where], form }));

test.each(Object.keys(PAGES) as Where[])(
  'over a %s, what is done to a record is no contact',
  async (where) => {
    const taken: string[] = [];
    for (const [heading, label, save, before] of ELSE) {
      if (await isTaken(where, windowOf(heading, label, save, before))) taken.push(heading);
    }
    expect(taken).toEqual([]);
  },
  60_000,
);

test.each(['dashboard', 'pipeline'] as const)(
  'over a %s, what begins with a call or a meeting logs one',
  async (where) => {
    const missed: string[] = [];
    for (const [kind, heading, label, save, before] of BY_KIND) {
      if (kind !== 'call' && kind !== 'meeting') continue;
      // An activity of either kind is headed as neither.
      if (before !== undefined) continue;
      if (!(await isTaken(where, windowOf(heading, label, save)))) missed.push(heading);
    }
    // A thing is shown by that name, too.
    expect(missed).toEqual(['Demo']);
  },
  60_000,
);

test('over a record of which the page shows no more than a number, a window that says what it logs does', async () => {
  const missed: string[] = [];
  for (const [heading, label, save, before] of CONTACTS) {
    if (!(await isTaken('record', windowOf(heading, label, save, before)))) missed.push(heading);
  }
  // Said of clients alone where the page says that it is one's.
  expect(missed.sort()).toEqual(UNSAID);
}, 60_000);
