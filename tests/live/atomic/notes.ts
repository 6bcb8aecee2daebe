import type { Locator } from 'playwright-core';
import { clickInPicker } from '../../e2e/support/closed-roots.ts';
import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { add, deal, dialog, editNote, type Made, noteForm, person, text } from './crm.ts';
import { trouble } from './provider.ts';

export const SENT = { stage: 'Proposal Sent', kind: 'Call' } as const;
export const ONE = { contacts: 1, successful: 1 } as const;
export const MOVED = { move: ['Opportunity', 'Proposal Sent'] as [string, string] };
export const NEW = { move: [null, 'Proposal Sent'] as [null, string] };
export const of = (type: string, { name }: Made) => ({ client: { type, name } });
const main = (live: Live) => live.page.locator('main');

/** Writes a note on a deal and answers the picker. */
export async function ready(live: Live, note = 'They want an offer'): Promise<[Made, Locator]> {
  const on = await deal(live);
  const form = noteForm(dialog(live.page));
  await live.picker(dialog(live.page));
  await text(form).fill(note);
  await pick(live.page, form, SENT);
  return [on, form];
}

/** Notes on deals and people, new and edited. */
export const NOTES: Flow[] = [
  {
    name: 'note on a deal',
    async run(live) {
      const [on, form] = await ready(live);
      await add(form).click();
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'two notes on a deal one after the other: two contacts',
    async run(live) {
      const [on, form] = await ready(live);
      await add(form).click();
      await live.counted({ ...ONE, ...of('deal', on), ...MOVED });
      await text(form).fill('They agree to the price');
      await pick(live.page, form, { stage: 'In Negotiation', kind: 'Meeting' });
      await add(form).click();
      await live.counted({ contacts: 2, successful: 2, kind: 'meeting', ...of('deal', on) });
    },
  },
  {
    name: 'note on a person',
    async run(live) {
      const on = await person(live);
      const form = noteForm(main(live));
      await live.picker(main(live));
      await text(form).fill('They answered by mail');
      await pick(live.page, form, { ...SENT, kind: 'Message' });
      await add(form).click();
      await live.counted({ ...ONE, kind: 'message', ...of('person', on), ...NEW });
    },
  },
  {
    name: 'note on a person, with its options shown',
    async run(live) {
      const on = await person(live);
      const form = noteForm(main(live));
      await form.getByRole('button', { name: 'Show options' }).click();
      await text(form).fill('They came by');
      await pick(live.page, form, { ...SENT, kind: 'Meeting' });
      await add(form).click();
      await live.counted({ ...ONE, kind: 'meeting', ...of('person', on), ...NEW });
    },
  },
  {
    name: 'a note said to be no contact: nothing',
    async run(live) {
      await person(live);
      const form = noteForm(main(live));
      await live.picker(main(live));
      await text(form).fill('Prefers tea');
      await clickInPicker(live.page, { role: 'radio', name: 'Not a contact', within: 'Kind' });
      await add(form).click();
      await live.nothing();
    },
  },
  {
    name: 'a note that was counted is edited: the same contact',
    async run(live) {
      const [on, form] = await ready(live, 'They want to see the oven');
      await add(form).click();
      await live.counted({ ...ONE, ...of('deal', on) });
      await live.page.getByText('You added a note').first().waitFor();
      const again = await editNote(dialog(live.page));
      await text(again).fill('They want to see both ovens');
      await again.getByRole('button', { name: 'Update note' }).click();
      await live.counted({ ...ONE, ...of('deal', on) });
    },
  },
  {
    name: 'a note that was never counted is edited: no picker, nothing',
    async run(live) {
      await deal(live);
      const form = await editNote(dialog(live.page));
      await live.noPicker(form);
      await text(form).fill('In other words');
      await form.getByRole('button', { name: 'Update note' }).click();
      await live.nothing();
    },
  },
  {
    name: 'note on a deal, left by closing its dialog: nothing',
    async run(live) {
      await ready(live);
      // The dialog has no control to leave the note: it is left as a whole.
      await dialog(live.page).getByRole('button', { name: 'Close' }).click();
      await live.nothing();
    },
  },
];

/** Notes that the CRM does not take. */
export const REFUSALS: Flow[] = [
  {
    name: 'empty note: refused; with a text: one',
    async run(live) {
      const on = await deal(live);
      const form = noteForm(dialog(live.page));
      await pick(live.page, form, SENT);
      await add(form).click();
      await live.page.getByText('The form is not valid').first().waitFor();
      await live.nothing();
      await text(form).fill('They want an offer');
      await add(form).click();
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'note on a deal, the server refuses: nothing; added again: one',
    async run(live) {
      const [on, form] = await ready(live);
      await trouble(live.page, 'deal_notes', 'reject');
      await add(form).click();
      await live.page.getByText('The server is not there').first().waitFor();
      await live.nothing();
      await add(form).click();
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'note on a person, the server refuses: nothing',
    async run(live) {
      await person(live);
      const form = noteForm(main(live));
      await text(form).fill('They rang');
      await pick(live.page, form, SENT);
      await trouble(live.page, 'contact_notes', 'reject');
      await add(form).click();
      await live.nothing();
    },
  },
  {
    name: 'note on a deal, the server takes 4 s: not counted before it answers',
    async run(live) {
      const [on, form] = await ready(live);
      await trouble(live.page, 'deal_notes', { delay: 4_000 });
      await add(form).click();
      await live.nothing(2_500);
      await live.counted({ ...ONE, kind: 'call', ...of('deal', on) });
    },
  },
  {
    name: 'an edit of a counted note, the server refuses: still one',
    async run(live) {
      const [on, form] = await ready(live, 'They want to taste');
      await add(form).click();
      await live.counted({ ...ONE, ...of('deal', on) });
      await live.page.getByText('You added a note').first().waitFor();
      const again = await editNote(dialog(live.page));
      await trouble(live.page, 'deal_notes', 'reject');
      await text(again).fill('They want to taste twice');
      await again.getByRole('button', { name: 'Update note' }).click();
      await live.counted({ ...ONE, ...of('deal', on) });
    },
  },
];
