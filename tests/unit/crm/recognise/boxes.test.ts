// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { CONTACT_BOXES } from './boxes-of-contacts';
import { ELSE_BOXES } from './boxes-of-else';
import { cardOf, layOut, lookAt } from './in-page';
import type { Window } from './windows-of-contacts';

/** Boxes that differ by their words alone, on the page of a client: among its entries with a day, and with none. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

const KILN = { at: '/clients/12', h1: 'Kiln Ltd', title: 'Kiln Ltd' };
const ENTRIES =
  '<ul><li>Call · 12.11.2026 10:00 <p>Left a message</p></li><li>Meeting · 10.11.2026 <p>Showed the demo</p></li></ul>';
const DATA =
  '<table><tr><th>Phone</th><td>+44 20 7946 0018</td></tr><tr><th>Status</th><td>New</td></tr></table>';

const card = (box: Window) => cardOf(...box);
const plain = ([heading, label, save, before = '']: Window) =>
  `<div class="box"><div class="title">${heading}</div>${before}<textarea placeholder="${label}"></textarea><button type="button">${save}</button></div>`;

/** Those of the boxes that are not taken as they should be, each with why. */
async function wrong(boxes: readonly Window[], below: string, wanted: boolean) {
  const found: string[] = [];
  for (const [shape, drawn] of Object.entries({ card, plain })) {
    for (const box of boxes) {
      const seen = await lookAt({ ...KILN, below, form: drawn(box) });
      if (isInteractionForm(seen) === wanted) continue;
      found.push(`${shape}, ${box.slice(0, 3).join(' | ')}: ${seen?.why}`);
    }
  }
  return found;
}

test('what was said is noted down in a box among entries', async () => {
  expect(await wrong(CONTACT_BOXES, ENTRIES, true)).toEqual([]);
}, 60_000);

test('and in one where there are no entries yet', async () => {
  expect(await wrong(CONTACT_BOXES, DATA, true)).toEqual([]);
}, 60_000);

test('a text of the record itself is kept in a box among entries', async () => {
  expect(await wrong(ELSE_BOXES, ENTRIES, false)).toEqual([]);
}, 60_000);

test('and in one where there are none', async () => {
  expect(await wrong(ELSE_BOXES, DATA, false)).toEqual([]);
}, 60_000);
