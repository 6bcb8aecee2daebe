import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { deal, type Made, view } from './crm.ts';

export const QUALIFIED = { stage: 'Qualification', kind: 'Message' } as const;
export const ONE = { contacts: 1, successful: 1 } as const;
export const of = ({ name }: Made) => ({ client: { type: 'deal', name } });
const box = (live: Live) => live.page.locator('.post-container').first();

/** Writes a post on a deal's page and answers the picker. */
export async function writePost(live: Live, on: Made): Promise<void> {
  await view(live, on);
  const text = box(live).locator('textarea[data-name=post]');
  await text.click();
  await live.picker(box(live));
  await text.fill('Wrote them about the price');
  await pick(live.page, box(live), QUALIFIED);
}

export const post = (live: Live) => box(live).locator('button.post').click();

/** Posts in the stream, and saves with no form at all. */
export const STREAM: Flow[] = [
  {
    name: 'post in a deal’s stream',
    async run(live) {
      const on = await deal(live);
      await writePost(live, on);
      await post(live);
      await live.counted({
        ...ONE,
        kind: 'message',
        ...of(on),
        move: ['Prospecting', 'Qualification'],
      });
    },
  },
  {
    name: 'post with Ctrl+Enter',
    async run(live) {
      const on = await deal(live);
      await writePost(live, on);
      await box(live).locator('textarea[data-name=post]').press('Control+Enter');
      await live.counted({ ...ONE, kind: 'message', ...of(on) });
    },
  },
  {
    name: 'two posts one after the other: two contacts',
    async run(live) {
      const on = await deal(live);
      await writePost(live, on);
      await post(live);
      await live.counted({ ...ONE, ...of(on) });
      await box(live).locator('textarea[data-name=post]').fill('And about the delivery');
      await pick(live.page, box(live), { stage: 'Proposal', kind: 'Message' });
      await post(live);
      await live.counted({ contacts: 2, successful: 2, kind: 'message', ...of(on) });
    },
  },
];
