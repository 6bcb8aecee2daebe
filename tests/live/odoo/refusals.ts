import type { Flow } from '../support/flow.ts';
import { pick } from '../support/pick.ts';
import type { PassingRequest, Refusal } from '../support/proxy.ts';
import { done } from './activities.ts';
import { CALL, MOVED, ONE, of } from './chatter.ts';
import {
  board,
  composer,
  deal,
  doneBox,
  field,
  kept,
  modal,
  plan,
  send,
  view,
  write,
} from './crm.ts';

const posts = ({ path }: PassingRequest) => path.includes('/mail/message/post');
const finishes = ({ path }: PassingRequest) => path.includes('/mail.activity/action_feedback');
/** As the server tells of a fault: the request itself is answered well. */
const FAULT: Refusal = {
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    error: {
      code: 200,
      message: 'Odoo Server Error',
      data: {
        name: 'odoo.exceptions.AccessError',
        message: 'You are not allowed to modify this document.',
        arguments: ['You are not allowed to modify this document.'],
        debug: '',
        context: {},
      },
    },
  }),
};

/** A note that is refused in this way: nothing; and logged then: one. */
const refused = (name: string, refusal: Refusal): Flow => ({
  name: `Log note, ${name}: ${refusal === 'drop' ? 'asked' : 'nothing'}; again: one`,
  async run(live) {
    const on = await deal(live);
    await write(live, on, 'logNote');
    await pick(live.page, composer(live), CALL);
    live.bench.proxy.refuse(posts, refusal);
    await send(live);
    await (refusal === 'drop' ? live.asked() : live.nothing());
    if (live.bench.proxy.settle() === 0) throw new Error('no save was refused');
    await kept(live, on, 0);
    if (refusal === 'expire') return;
    await write(live, on, 'logNote');
    await pick(live.page, composer(live), CALL);
    await send(live);
    await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
    await kept(live, on, 1);
  },
});

/** Saves that fail, and what else may go wrong. */
export const REFUSALS: Flow[] = [
  refused('the server answers 200 and an error', FAULT),
  refused('the server fails', { status: 500 }),
  refused('the connection breaks', 'drop'),
  refused('the session has ended', 'expire'),
  {
    name: 'Mark Done, the server answers 200 and an error: nothing; again: one',
    async run(live) {
      const on = await deal(live);
      await plan(live, on, 'call');
      const chatter = await view(live, on);
      await chatter.locator('.o-mail-Activity-markDone').click();
      await doneBox(live).locator('textarea').fill('They want an offer');
      await pick(live.page, doneBox(live), CALL);
      live.bench.proxy.refuse(finishes, FAULT);
      await done(live);
      await live.nothing();
      await kept(live, on, 0);
      live.bench.proxy.settle();
      await modal(live).locator('.btn-primary, .btn-close').first().click();
      if ((await doneBox(live).count()) === 0)
        await chatter.locator('.o-mail-Activity-markDone').click();
      await pick(live.page, doneBox(live), CALL);
      await done(live);
      await live.counted({ ...ONE, kind: 'call', ...of(on), ...MOVED });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Log note, pressed three times: one',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), CALL);
      const box = await composer(live).locator('.o-mail-Composer-send').boundingBox();
      if (!box) throw new Error('no button');
      live.bench.proxy.delay(posts, 1_500);
      for (let press = 0; press < 3; press++)
        await live.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
      await kept(live, on, 1);
    },
  },
  {
    name: 'Log note, the server takes 4 s: not counted before it answers',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), CALL);
      live.bench.proxy.delay(posts, 4_000);
      await send(live);
      await live.nothing(2_500);
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
    },
  },
  {
    name: 'a note left as a draft, the page left: nothing',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), CALL);
      await board(live);
      await live.nothing();
      await kept(live, on, 0);
    },
  },
  {
    name: 'an empty note cannot be sent: nothing',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), CALL);
      await field(live).fill('');
      await composer(live).locator('.o-mail-Composer-send').click({ force: true });
      await field(live).press('Control+Enter');
      await live.nothing();
      await kept(live, on, 0);
    },
  },
  {
    name: 'a logged note is edited: still one',
    async run(live) {
      const on = await deal(live);
      await write(live, on, 'logNote');
      await pick(live.page, composer(live), CALL);
      await send(live);
      await live.counted({ ...ONE, kind: 'call', ...of(on) });
      const message = live.page.locator('.o-mail-Message', { hasText: 'They want an offer' });
      await message.hover();
      await message.locator('[title="Expand"]').click();
      await live.page
        .locator('[title="Edit"]:visible, .o-mail-Message-moreMenu >> text=Edit')
        .first()
        .click();
      // Its text is gone from the row while it is edited.
      const box = live.page.locator('.o-mail-Message .o-mail-Composer-input');
      await live.noPicker(live.page.locator('.o-mail-Thread'));
      await box.fill('They want an offer by Monday');
      await box.press('Control+Enter');
      await box.waitFor({ state: 'detached' });
      await live.counted({ ...ONE });
      await kept(live, on, 1);
    },
  },
];
