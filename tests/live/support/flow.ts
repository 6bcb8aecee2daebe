import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Bench } from './bench.ts';
import { Live } from './live.ts';
import { type Lesson, teach } from './teach.ts';

/** One way to log a contact, or a page where none is logged. */
export interface Flow {
  name: string;
  run(live: Live): Promise<void>;
}

/** A CRM as the live tests know it. */
export interface LiveCrm {
  /** Signs in and gives the user's name as the CRM's pages show it; `null` where none of them does. */
  signIn(page: Page, bench: Bench): Promise<string | null>;
  flows: Flow[];
  /** What is pointed at in teach mode, form by form, as a user of that CRM would. */
  lessons?: Lesson[];
}

export interface FlowResult {
  name: string;
  ok: boolean;
  /** Why it failed, or what was read wrong. */
  detail: string;
  seconds: number;
}

/** Longer than a save may stay open. */
const LONGEST = 120_000;

/** Runs the flows one after another, each in a page of its own. */
export async function runFlows(
  bench: Bench,
  crm: LiveCrm,
  tell: (result: FlowResult) => void,
): Promise<void> {
  const { only } = bench.options;
  const first = await bench.extension.context.newPage();
  const userName = await crm.signIn(first, bench);
  await first.close();
  if (bench.options.mode === 'taught') {
    if (!crm.lessons?.length) throw new Error('nobody wrote down what to point at in this CRM');
    for (const lesson of crm.lessons) tell(await runFlow(bench, asFlow(lesson), userName));
  }
  for (const flow of crm.flows.filter(({ name }) => !only || new RegExp(only, 'u').test(name))) {
    tell(await runFlow(bench, flow, userName));
  }
}

const asFlow = (lesson: Lesson): Flow => ({
  name: `teach: ${lesson.name}`,
  run: async (live) => {
    live.misread.push(...(await teach(live, lesson)));
  },
});

async function runFlow(bench: Bench, flow: Flow, userName: string | null): Promise<FlowResult> {
  const start = Date.now();
  const page = await bench.extension.context.newPage();
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  page.setDefaultTimeout(30_000);
  const live = new Live(bench, page, userName);
  let error: unknown;
  try {
    await live.begin();
    await Promise.race([flow.run(live), tooLong()]);
  } catch (thrown) {
    error = thrown;
    const file = join('artifacts', 'live', `${flow.name.replace(/\W+/g, '-')}.png`);
    await page.screenshot({ path: file }).catch(() => undefined);
  }
  bench.proxy.settle();
  await page.close().catch(() => undefined);
  const detail = error ? firstLines(error) : live.misread.join('; ');
  return { name: flow.name, ok: !error, detail, seconds: (Date.now() - start) / 1000 };
}

function tooLong(): Promise<never> {
  return new Promise((_, fail) => {
    setTimeout(() => fail(new Error(`not over after ${LONGEST / 1000} s`)), LONGEST).unref();
  });
}

function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 3).join(' ').replace(/\s+/g, ' ').slice(0, 600);
}
