import type { Flow } from '../support/flow.ts';
import { pick } from '../support/pick.ts';
import {
  board,
  company,
  composer,
  deal,
  field,
  kept,
  type Made,
  person,
  send,
  write,
} from './crm.ts';

export const CALL = { stage: 'Qualified', kind: 'Call' } as const;
export const MESSAGE = { stage: 'Qualified', kind: 'Message' } as const;
export const ONE = { contacts: 1, successful: 1 } as const;
export const MOVED = { move: ['New', 'Qualified'] as [string, string] };
export const of = ({ model, name }: Made) => ({
  client: { type: model === 'crm.lead' ? 'deal' : 'person', name },
});

/** Notes and messages under a record. */
export const CHATTER: Flow[] = [
  {
    name: 'Log note without a pick, before any kind was said: no contact',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await send(live);
      await live.counted({ contacts: 0, successful: 0 });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Log note on a deal',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), CALL);
      await send(live);
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Log note on a deal opened through the menu',
    async run(live) {
      const on = await deal(live);
      await board(live);
      await live.page.locator('.o_navbar_apps_menu button').click();
      await live.page.locator('.o_app', { hasText: /^\s*CRM\s*$/ }).click();
      await live.page.locator('.o_kanban_record', { hasText: on.name }).click();
      await live.page.locator('.o-mail-Chatter-logNote').click();
      await live.picker(composer(live));
      await field(live).fill('They want an offer');
      await pick(live.page, composer(live), CALL);
      await send(live);
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      // The address holds the menu's and the action's ids too: the client must be the same when opened otherwise.
      const { client } = (await live.added()).at(-1) ?? {};
      if (live.bench.options.mode === 'profile' && client?.recordId !== String(on.id))
        throw new Error(`the client is ${client?.recordId} instead of ${on.id}`);
      await kept(live, on, 1);
    },
  },
  {
    name: 'Log note with Ctrl+Enter',
    async run(live) {
      const on = await deal(live, 'Qualified');
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), { stage: 'Proposition', kind: 'Meeting' });
      await field(live).press('Control+Enter');
      await live.counted({
        ...ONE,
        kind: 'meeting',
        ...of(on),
        move: ['Qualified', 'Proposition'],
      });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Send message on a deal',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'sendMessage');
      await pick(live.page, composer(live), MESSAGE);
      await send(live);
      await live.counted({ ...ONE, kind: 'message', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Log note on a person',
    async run(live) {
      const on = await person(live);
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), CALL);
      await send(live);
      await live.counted({ ...ONE, kind: 'call', ...of(on), move: [null, 'Qualified'] });
    },
  },
  {
    name: 'Log note on a company',
    async run(live) {
      const on = await company(live);
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), CALL);
      await send(live);
      await live.counted({
        ...ONE,
        kind: 'call',
        client: { type: 'company', name: on.name },
        move: [null, 'Qualified'],
      });
    },
  },
  {
    name: 'three notes in a row: three contacts',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      for (const [at, stage] of (['Qualified', 'Proposition', 'Won'] as const).entries()) {
        if (at > 0) {
          await live.page.locator('.o-mail-Chatter-logNote').click();
          await live.picker(composer(live));
          await field(live).fill(`And then ${stage}`);
        }
        await pick(live.page, composer(live), { ...CALL, stage });
        await send(live);
        await live.counted({ contacts: at + 1, successful: at + 1, kind: 'call', ...of(on) });
      }
      await kept(live, on, 3);
    },
  },
];
