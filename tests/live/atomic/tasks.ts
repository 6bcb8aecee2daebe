import type { Flow } from '../support/flow.ts';
import type { Live } from '../support/live.ts';
import { pick } from '../support/pick.ts';
import { dialog, type Made, open, person, row, task } from './crm.ts';
import { of, SENT } from './notes.ts';
import { trouble } from './provider.ts';

/** Each load of the demo begins with the same last id: a task of the next flow would be that of the one before. */
let before = 0;
const DONE = {
  contact_id: 1,
  type: 'none',
  text: 'Done',
  due_date: '2026-01-01',
  done_date: '2026-01-02',
};

/** A task of this type on somebody's page, made a moment ago. */
async function made(live: Live, type: string): Promise<[on: Made, name: string]> {
  const on = await person(live);
  await trouble(live.page, 'tasks', { makes: before++, like: DONE });
  const name = `Ask about the oven ${Math.random().toString(36).slice(2, 6)}`;
  const form = await task(live, type, name);
  await form.getByRole('button', { name: 'Save' }).click();
  await row(live.page, name).waitFor();
  return [on, name];
}

const tick = (live: Live, name: string) => row(live.page, name).getByRole('checkbox').click();

/** Tasks are plans; ticking one done is the contact. */
export const TASKS: Flow[] = [
  {
    name: 'Add task: a plan, no picker, nothing',
    async run(live) {
      await person(live);
      const form = await task(live, 'Call', 'Ring them next week');
      await live.noPicker(form);
      await form.getByRole('button', { name: 'Save' }).click();
      await dialog(live.page).waitFor({ state: 'detached' });
      await live.nothing();
    },
  },
  {
    name: 'a call task ticked: one call, the stage picked in the corner',
    async run(live) {
      const [on, name] = await made(live, 'Call');
      await tick(live, name);
      await live.counted({ contacts: 1, successful: 0, kind: 'call', ...of('person', on) });
      await pick(live.page, live.page.locator('body > stagemark-picker.corner'), SENT);
      await live.counted({ contacts: 1, successful: 1, kind: 'call', ...of('person', on) });
    },
  },
  {
    name: 'a meeting task ticked: one meeting',
    async run(live) {
      const [on, name] = await made(live, 'Lunch');
      await tick(live, name);
      await live.counted({ contacts: 1, successful: 0, kind: 'meeting', ...of('person', on) });
    },
  },
  {
    name: 'a task to ship something ticked: nothing',
    async run(live) {
      const [, name] = await made(live, 'Ship');
      await tick(live, name);
      await live.nothing();
    },
  },
  {
    name: 'a call task ticked, the server refuses: nothing; ticked again: one',
    async run(live) {
      const [on, name] = await made(live, 'Call');
      await trouble(live.page, 'tasks', 'reject');
      await tick(live, name);
      await live.nothing();
      await tick(live, name);
      await live.counted({ contacts: 1, successful: 0, kind: 'call', ...of('person', on) });
    },
  },
  {
    name: 'a task of the dashboard ticked',
    async run(live) {
      const [on, name] = await made(live, 'Call');
      await open(live, '/');
      const more = live.page.getByText('Load more');
      for (let n = 0; n < 40 && (await row(live.page, name).count()) === 0; n++) {
        await live.page.waitForTimeout(500);
        // Its list holds what is due today; the overdue ones are many.
        const lists = await more.count();
        if (lists > 0) await more.nth(n % lists).click();
      }
      await row(live.page, name).scrollIntoViewIfNeeded();
      await tick(live, name);
      await live.counted({ contacts: 1, successful: 0, kind: 'call' });
      const [added] = await live.added();
      if (added?.client?.name !== on.name) {
        live.misread.push(`client ${JSON.stringify(added?.client ?? null)} instead of ${on.name}`);
      }
    },
  },
];
