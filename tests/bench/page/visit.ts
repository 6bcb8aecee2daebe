import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { noteTimes, type PageClock } from './clock.ts';
import { profileScripts, type ScriptTimes } from './profile.ts';

/** One kind of page to visit. */
export interface Scene {
  name: string;
  /** Where it is, and a page of the same origin that has nothing on it. */
  url: string;
  blank: string;
  /** The form's text field; `null` where nothing is to be written. */
  field: string | null;
  /** What saves by fetch, where that is timed too. */
  save?: string;
  /** Milliseconds of mutation load after it settled (`chatter()` of the page). */
  load?: number;
}

export interface Visit {
  /**
   * Milliseconds of script in the page's process until 3 s after it loaded, all worlds together. The browser's counter
   * leaves out what follows a promise.
   */
  script: number;
  /** The same of all its tasks: script, styles, layout, painting. */
  tasks: number;
  longTasks: number[];
  heapMb: number;
  keys: number[];
  saves: number[];
  /** From the form's first paint to the picker's. */
  picker: number[];
  /** Script under mutation load; only of profiled visits of pages that have one. */
  loaded?: ScriptTimes;
  /** Script until it settled; only of profiled visits. */
  profiled?: ScriptTimes;
}

const SETTLES = 3_000;
const TYPED = 'They want an offer by Friday';

async function timesOf(session: CDPSession): Promise<Pick<Visit, 'script' | 'tasks'>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string) => (metrics.find((m) => m.name === name)?.value ?? 0) * 1_000;
  return { script: ms('ScriptDuration'), tasks: ms('TaskDuration') };
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1_048_576;
}

async function underLoad(page: Page, session: CDPSession, ms: number): Promise<ScriptTimes> {
  const stop = await profileScripts(session);
  await page.evaluate(() => (globalThis as unknown as { chatter(): void }).chatter());
  await page.waitForTimeout(ms);
  return stop();
}

/**
 * Visits a scene once in a page of its own. `profiled` samples the scripts instead of timing them: sampling itself
 * costs time.
 */
export async function visit(
  context: BrowserContext,
  scene: Scene,
  profiled: boolean,
): Promise<Visit> {
  const page = await context.newPage();
  try {
    await page.addInitScript(noteTimes, scene.field);
    const session = await context.newCDPSession(page);
    // Time of the thread, not of the clock: what else runs on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // The page that is timed then comes into a process that runs already.
    await page.goto(scene.blank);
    await page.waitForTimeout(300);
    const before = await timesOf(session);
    const stop = profiled ? await profileScripts(session) : null;
    await page.goto(scene.url);
    if (scene.field) await page.locator(scene.field).first().waitFor();
    await page.waitForTimeout(SETTLES);
    const { script, tasks } = await timesOf(session);
    const found: Visit = {
      ...{ script: script - before.script, tasks: tasks - before.tasks },
      ...{ longTasks: [], heapMb: Number.NaN, keys: [], saves: [], picker: [] },
    };
    if (stop) {
      found.profiled = await stop();
      if (scene.load) found.loaded = await underLoad(page, session, scene.load);
      return found;
    }
    found.heapMb = await heapOf(session);
    if (scene.field) await write(page, scene);
    const clock = await page.evaluate(
      () => (globalThis as unknown as { stagemarkClock: PageClock }).stagemarkClock,
    );
    const pickers = clock.pickers.map((at, i) => at - (clock.fields[i] ?? Number.NaN));
    return { ...found, ...clock, picker: pickers };
  } finally {
    await page.close();
  }
}

async function write(page: Page, scene: Scene): Promise<void> {
  const field = page.locator(scene.field ?? '').first();
  await field.click();
  await page.keyboard.type(TYPED, { delay: 20 });
  if (!scene.save) return;
  // As long as a finger rests on a button.
  await page.locator(scene.save).first().click({ delay: 60 });
  await page.waitForTimeout(200);
}
