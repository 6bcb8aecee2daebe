import type { Locator } from 'playwright-core';
import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { deal, dialog, form, type Made, make, open, quickCreate, view } from './crm.ts';
import { of } from './dialogs.ts';

/** The CRM must be able to send: any mail server that takes everything will do. */
const TO = 'olena@example.test';
const WRITTEN = { stage: 'Qualification', kind: 'Message' } as const;
const ONE = { contacts: 1, successful: 1, kind: 'message' } as const;
const MOVED = { move: ['Prospecting', 'Qualification'] as [string, string] };

const send = (live: Live) => dialog(live.page).locator('button[data-name=send]').click();

async function to(modal: Locator, address = TO): Promise<void> {
  const input = modal.locator('.cell[data-name=to] input.form-control').first();
  await input.fill(address);
  await input.press('Enter');
}

async function write(modal: Locator): Promise<void> {
  await modal.locator('input[data-name=subject]').fill('The oven');
  await modal.locator('.cell[data-name=body] .note-editable').fill('It would be ready by Friday');
}

/** The e-mail of a deal's Activities, written and its stage picked, not sent yet. */
async function ready(live: Live): Promise<[Made, Locator]> {
  const on = await deal(live);
  await view(live, on);
  await live.page.locator('.panel-activities [data-action=composeEmail]').first().click();
  await form(live.page).locator('.note-editable').waitFor();
  const modal = dialog(live.page);
  await live.picker(modal);
  await to(modal);
  await write(modal);
  await pick(live.page, modal, WRITTEN);
  return [on, modal];
}

/** Messages sent out of the CRM. */
export const EMAILS: Flow[] = [
  {
    name: 'e-mail of a deal’s Activities, sent: one message',
    async run(live) {
      const [on] = await ready(live);
      await send(live);
      await live.counted({ ...ONE, ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'e-mail sent with Ctrl+Enter',
    async run(live) {
      const [on, modal] = await ready(live);
      await modal.locator('input[data-name=subject]').press('Control+Enter');
      await live.counted({ ...ONE, ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'e-mail by the address on a lead’s page',
    async run(live) {
      const name = `Lead ${Math.random().toString(36).slice(2, 7)}`;
      const fields = {
        lastName: name,
        firstName: 'Petra',
        emailAddress: `${name.slice(5)}@x.test`,
      };
      const on = await make(live, 'Lead', { ...fields, status: 'New' });
      await view(live, on);
      await live.page.locator('#main a[data-action=mailTo]').first().click();
      await form(live.page).locator('.note-editable').waitFor();
      const modal = dialog(live.page);
      await write(modal);
      await pick(live.page, modal, WRITTEN);
      await send(live);
      await live.counted({ ...ONE, ...of('lead', on) });
    },
  },
  {
    name: 'e-mail of the top bar: no client',
    async run(live) {
      await open(live, 'Account');
      const modal = await quickCreate(live.page, 'Email');
      await modal.locator('.note-editable').waitFor();
      await live.picker(modal);
      await to(modal);
      await write(modal);
      await send(live);
      await live.counted({ contacts: 1, successful: 0, kind: 'message', client: null });
    },
  },
  {
    name: 'e-mail kept as a draft: nothing',
    async run(live) {
      const [, modal] = await ready(live);
      await modal.locator('button[data-name=saveDraft]').click();
      await live.nothing();
    },
  },
  {
    name: 'e-mail to nobody: nothing; to somebody: one',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      await live.page.locator('.panel-activities [data-action=composeEmail]').first().click();
      await form(live.page).locator('.note-editable').waitFor();
      const modal = dialog(live.page);
      await write(modal);
      await pick(live.page, modal, WRITTEN);
      await send(live);
      await live.nothing();
      await to(modal);
      await send(live);
      await live.counted({ ...ONE, ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'e-mail, the server cannot send it: nothing; sent again: one',
    async run(live) {
      const [on] = await ready(live);
      live.bench.proxy.refuse(({ method, path }) => method === 'POST' && /\/Email$/.test(path), {
        status: 500,
      });
      await send(live);
      await live.nothing();
      if (live.bench.proxy.settle() === 0) throw new Error('nothing was refused');
      await send(live);
      await live.counted({ ...ONE, ...of('deal', on), ...MOVED });
    },
  },
  {
    name: 'e-mail of one’s own, archived in History: one message',
    async run(live) {
      const on = await deal(live);
      await view(live, on);
      const panel = live.page.locator('.panel-history');
      await panel.locator('.dropdown-toggle').first().click();
      await panel.locator('[data-action=archiveEmail]').first().click();
      await form(live.page).locator('.note-editable').waitFor();
      const modal = dialog(live.page);
      const from = modal.locator('.cell[data-name=from] input').first();
      await from.fill('ivanov@example.test');
      await from.press('Enter');
      await to(modal);
      await write(modal);
      await pick(live.page, modal, WRITTEN);
      await modal.locator('button[data-name=save]').click();
      await live.counted({ ...ONE, ...of('deal', on), ...MOVED });
    },
  },
];
