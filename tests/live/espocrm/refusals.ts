import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import type { PassingRequest, Refusal } from '../support/proxy.ts';
import { deal, dialog, fill, logActivity, type Made, saveButton, view } from './crm.ts';
import { planned, setHeld } from './one-click.ts';
import { post, writePost } from './stream.ts';

const QUALIFIED = { stage: 'Qualification', kind: 'Call' } as const;
const ONE = { contacts: 1, successful: 1, kind: 'call' } as const;
const saves =
  (scope: string) =>
  ({ method, path }: PassingRequest) =>
    /POST|PUT/.test(method) && path.includes(`/api/v1/${scope}`);

/** A held call, filled in and with its stage picked, not saved yet. */
async function readyCall(live: Live): Promise<Made> {
  const on = await deal(live);
  await view(live, on);
  const modal = await logActivity(live.page, 'Call');
  await fill(modal, 'They rang', 'They want an offer');
  await pick(live.page, modal, QUALIFIED);
  return on;
}

const save = (live: Live) => saveButton(dialog(live.page)).click();
const client = ({ name }: Made) => ({ client: { type: 'deal', name } });

/**
 * A call that the server refuses in this way: nothing; and where the form stays, saved then: once. Where the connection
 * breaks, nobody knows whether the server had it: the user is asked.
 */
const refused = (name: string, refusal: Refusal, stays = true): Flow => ({
  name: `Log Call, ${name}: ${refusal === 'drop' ? 'asked' : 'nothing'}${stays ? '; saved again: one' : ''}`,
  async run(live) {
    const on = await readyCall(live);
    live.bench.proxy.refuse(saves('Call'), refusal);
    await save(live);
    await (refusal === 'drop' ? live.asked() : live.nothing());
    if (live.bench.proxy.settle() === 0) throw new Error('no save was refused');
    if (!stays) return;
    await save(live);
    await live.counted({ ...ONE, ...client(on), move: ['Prospecting', 'Qualification'] });
  },
});

/** Saves that fail, and what else may go wrong. */
export const REFUSALS: Flow[] = [
  {
    name: 'Log Call with no name: nothing; with one: one',
    async run(live) {
      const on = await readyCall(live);
      const name = dialog(live.page).locator('input[data-name=name]');
      await name.fill('');
      await save(live);
      await live.nothing();
      await name.fill('They rang');
      await save(live);
      await live.counted({ ...ONE, ...client(on), move: ['Prospecting', 'Qualification'] });
    },
  },
  refused('the server forbids it', { status: 403, headers: { 'X-Status-Reason': 'No access' } }),
  refused('the server fails', { status: 500 }),
  refused('the connection breaks', 'drop'),
  refused('the session has ended', 'expire', false),
  {
    name: 'Log Call, cancelled: nothing',
    async run(live) {
      await readyCall(live);
      await dialog(live.page).locator('button[data-name=cancel]').click();
      await live.nothing();
    },
  },
  {
    name: 'Log Call, left by Esc and its question: nothing',
    async run(live) {
      await readyCall(live);
      await dialog(live.page).locator('textarea[data-name=description]').press('Escape');
      await live.page.locator('.dialog-confirm [data-name=confirm]').click();
      await live.nothing();
    },
  },
  {
    name: 'Log Call, Save pressed three times: one',
    async run(live) {
      const on = await readyCall(live);
      const box = await saveButton(dialog(live.page)).boundingBox();
      if (!box) throw new Error('no button');
      for (let press = 0; press < 3; press++) {
        await live.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      }
      await live.counted({ ...ONE, ...client(on) });
    },
  },
  {
    name: 'Log Call, the server takes 4 s: not counted before it answers',
    async run(live) {
      const on = await readyCall(live);
      live.bench.proxy.delay(saves('Call'), 4_000);
      await save(live);
      await live.nothing(2_500);
      await live.counted({ ...ONE, ...client(on) });
    },
  },
  {
    name: 'Log Call, laid aside in the tray and taken up again: the pick is kept',
    async run(live) {
      const on = await readyCall(live);
      await dialog(live.page).locator('[data-action=collapseModal]').click();
      await live.page.locator('.collapsed-modal-bar [data-action=expand]').first().click();
      await live.picker(dialog(live.page));
      await save(live);
      await live.counted({ ...ONE, ...client(on), move: ['Prospecting', 'Qualification'] });
    },
  },
  {
    name: 'post in the stream, the server fails: nothing; posted again: one',
    async run(live) {
      const on = await deal(live);
      await writePost(live, on);
      live.bench.proxy.refuse(saves('Note'), { status: 500 });
      await post(live);
      await live.nothing();
      live.bench.proxy.settle();
      await post(live);
      await live.counted({ contacts: 1, successful: 1, kind: 'message', ...client(on) });
    },
  },
  {
    name: 'Set Held, the server forbids it: nothing',
    async run(live) {
      await planned(live);
      live.bench.proxy.refuse(saves('Call'), { status: 403 });
      await setHeld(live);
      await live.nothing();
    },
  },
];
