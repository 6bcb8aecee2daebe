import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { times } from '../support/long.ts';
import { sessionOf } from './support/ax-tree.ts';
import { clickInPicker, findInPicker, isChecked } from './support/closed-roots.ts';
import { launchWithExtension, type RunningExtension } from './support/extension.ts';
import { type FixtureServer, startFixtureServer } from './support/fixture-server.ts';
import { HEAVY_CRM } from './support/heavy-crm.ts';
import { knowCrm } from './support/know-crm.ts';
import { WON } from './support/picker-tab.ts';
import { poll } from './support/poll.ts';
import { readPopup } from './support/steps.ts';

/** Pages that ask much of whoever watches them: the CRM stays usable, the picker comes, nothing is left behind. */

let crm: FixtureServer;
/** The same pages on a site that was not added: what they cost by themselves. */
let bare: FixtureServer;
let extension: RunningExtension;

beforeAll(async () => {
  [crm, bare] = [await startFixtureServer(HEAVY_CRM), await startFixtureServer(HEAVY_CRM)];
  extension = await launchWithExtension();
  await knowCrm(extension, crm.url);
});
afterAll(async () => {
  await extension?.close();
  await Promise.all([crm?.close(), bare?.close()]);
});

const run = (page: Page, call: 'start' | 'stop' | 'close') => page.evaluate(`${call}()`);

async function open(server: FixtureServer, path: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${server.url}${path}`);
  return page;
}

/** Frames per second, and the share of the time that the page's main thread was busy. */
async function pace(page: Page, ms: number): Promise<{ frames: number; busy: number }> {
  const session: CDPSession = await sessionOf(page);
  await session.send('Performance.enable');
  const metric = async (name: string) =>
    (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === name)?.value ?? 0;
  const before = await metric('TaskDuration');
  const { frames, took } = await page.evaluate(
    (limit) =>
      new Promise<{ frames: number; took: number }>((done) => {
        const from = performance.now();
        let count = 0;
        const tick = () => {
          count += 1;
          const passed = performance.now() - from;
          if (passed < limit) requestAnimationFrame(tick);
          else done({ frames: count, took: passed / 1_000 });
        };
        tick();
      }),
    ms,
  );
  return { frames: frames / took, busy: ((await metric('TaskDuration')) - before) / took };
}

/** The page's own pace and that with the overlay, measured one after the other; the best of three, for others are at work. */
async function compare(path: string): Promise<{ frames: number; busy: number }> {
  let best = { frames: 0, busy: Infinity };
  for (let turn = 0; turn < 3; turn++) {
    const [alone, watched] = [await open(bare, path), await open(crm, path)];
    const paces: { frames: number; busy: number }[] = [];
    for (const page of [alone, watched]) {
      await page.bringToFront();
      await run(page, 'start');
      await page.waitForTimeout(1_000);
      paces.push(await pace(page, times(3_000, 20_000)));
      await page.close();
    }
    const [a, b] = paces;
    if (!a || !b) throw new Error('nothing was measured');
    const ratio = { frames: b.frames / a.frames, busy: b.busy - a.busy };
    if (ratio.frames > best.frames) best = ratio;
  }
  console.log(`${path}: ${JSON.stringify(best)}`);
  return best;
}

test('a page that changes 5,000 nodes a second keeps its pace, and its picker counts', async () => {
  const { frames, busy } = await compare('/deals/1');
  expect(frames).toBeGreaterThan(0.75);
  expect(busy).toBeLessThan(0.25);
  const page = await open(crm, '/deals/1');
  await run(page, 'start');
  await clickInPicker(page, WON, 15_000);
  await expect.poll(() => isChecked(page, WON)).toBe(true);
  await page.close();
}, 240_000);

test('a form that is drawn anew 60 times a second keeps its pace; once it stands, its picker counts', async () => {
  const { frames, busy } = await compare('/deals/2');
  expect(frames).toBeGreaterThan(0.6);
  expect(busy).toBeLessThan(0.4);
  const page = await open(crm, '/deals/2');
  await run(page, 'start');
  await page.waitForTimeout(2_000);
  await run(page, 'stop');
  await clickInPicker(page, WON, 15_000);
  await expect.poll(() => isChecked(page, WON)).toBe(true);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
  await page.close();
}, 240_000);

test('10,000 fields hold no page up, and the form among them gets its picker', async () => {
  const page = await open(crm, '/deals/3');
  const longest = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let most = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) most = Math.max(most, entry.duration);
        }).observe({ type: 'longtask' });
        setTimeout(() => {
          (window as unknown as { start(): void }).start();
          // What the page itself pays for so many fields is over with the next frames.
          requestAnimationFrame(() => requestAnimationFrame(() => (most = 0)));
        }, 500);
        setTimeout(() => done(most), 8_000);
      }),
  );
  console.log(`/deals/3: longest task after the fields came ${Math.round(longest)} ms`);
  expect(longest).toBeLessThan(2_000);
  await findInPicker(page, WON, 20_000);
  expect(await page.locator('stagemark-picker').count()).toBe(1);
  await page.close();
}, 120_000);

test(
  'a form that opens and closes again and again leaves nothing behind',
  async () => {
    const page = await open(crm, '/deals/4');
    const session = await sessionOf(page);
    await session.send('Performance.enable');
    const cycle = async (count: number) => {
      for (let i = 0; i < count; i++) {
        await run(page, 'start');
        await page.waitForFunction(() => document.querySelector('stagemark-picker') !== null);
        await run(page, 'close');
        await page.waitForFunction(() => document.querySelector('stagemark-picker') === null);
      }
    };
    const left = async () => {
      // A form's last look comes some time after it has gone.
      await page.waitForTimeout(3_500);
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((m) => m.name === name)?.value ?? 0;
      return {
        listeners: value('JSEventListeners'),
        nodes: value('Nodes'),
        heap: value('JSHeapUsedSize') / 1_024,
      };
    };
    await cycle(10);
    const before = await left();
    const opened = times(40, 1_000);
    await cycle(opened);
    const after = await left();
    console.log(`opened ${opened} times: ${JSON.stringify({ before, after })}`);
    expect(after.listeners - before.listeners).toBeLessThan(10);
    expect(after.nodes - before.nodes).toBeLessThan(50);
    // In kB: what one form leaves behind would be forty times that.
    expect((after.heap - before.heap) / opened).toBeLessThan(4);
    await page.close();
  },
  times(180_000, 1_800_000),
);

test(
  'saves from many tabs at once are counted, each once',
  async () => {
    const popup = await extension.openPopup();
    const before = await readPopup(popup);
    const tabs = await Promise.all(
      Array.from({ length: times(4, 20) }, async () => {
        const page = await open(crm, '/deals/4');
        await run(page, 'start');
        await findInPicker(page, WON, 30_000);
        return page;
      }),
    );
    const rounds = times(5, 600);
    const begin = Date.now();
    for (let round = 0; round < rounds; round++) {
      for (const [i, page] of tabs.entries()) {
        await page.locator('#text').fill(`Said ${round} in tab ${i}, about the oven and its price`);
        await page.locator('#save').click();
      }
    }
    const saves = rounds * tabs.length;
    const minutes = (Date.now() - begin) / 60_000;
    console.log(`${saves} saves from ${tabs.length} tabs, ${Math.round(saves / minutes)} a minute`);
    await poll(
      async () => {
        const { contacts } = await readPopup(popup);
        return contacts - before.contacts === saves || undefined;
      },
      times(60_000, 300_000),
      async () => `counted ${(await readPopup(popup)).contacts - before.contacts} of ${saves}`,
    );
    expect((await readPopup(popup)).undecided).toBe(before.undecided);
    for (const page of tabs) await page.close();
  },
  times(240_000, 7_200_000),
);
