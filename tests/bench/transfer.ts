import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { launchWithExtension } from '../e2e/support/extension.ts';
import { bundle } from './bundle.ts';

/**
 * Exports and imports of a long history against bare Dexie in the same run (issue "Data in and out").
 * `node tests/bench/transfer.ts [interactions] [profile]`, with a build of `wxt build --mode e2e`.
 */

const TODAY = new Date().toISOString().slice(0, 10);

interface Imported {
  ms: number;
  rows: number;
  bad: number;
}

interface Bench {
  seed(total: number, today: string): Promise<number>;
  bareRead(): Promise<number>;
  exportAs(format: string): Promise<{ ms: number; bytes: number }>;
  bareAdd(): Promise<number>;
  importAs(format: string, today: string, withSaves: boolean): Promise<Imported>;
  idleSaves(today: string): Promise<number>;
  clean(): Promise<void>;
}

/** Calls the page's half. */
function ask<N extends keyof Bench>(page: Page, name: N, ...args: Parameters<Bench[N]>) {
  return page.evaluate(
    ([what, given]) => {
      const { transferBench } = globalThis as unknown as {
        transferBench: Record<string, (...given: unknown[]) => unknown>;
      };
      return transferBench[what as string]?.(...(given as unknown[]));
    },
    [name, args] as const,
  ) as ReturnType<Bench[N]>;
}

/** Resident memory of the page's process, MB. */
function rssOf(pid: number): number {
  try {
    const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1_024;
  } catch {
    // On a machine with more to do another renderer may have been taken for the page's, and be gone.
    return Number.NaN;
  }
}

async function pidOf(page: Page, session: CDPSession): Promise<number> {
  // The busiest renderer is the page's: it is kept busy for a moment.
  const info = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.map(({ id, type, cpuTime }) => [id, { type, cpuTime }]));
  };
  const before = await info();
  await page.evaluate(() => {
    for (const end = performance.now() + 1_500; performance.now() < end; );
  });
  const after = [...(await info())].filter(([, { type }]) => type === 'renderer');
  const spent = ([id, { cpuTime }]: (typeof after)[number]) =>
    cpuTime - (before.get(id)?.cpuTime ?? 0);
  return after.sort((a, b) => spent(b) - spent(a))[0]?.[0] ?? 0;
}

interface Peak {
  heapMb: number;
  rssMb: number;
}

/** Most memory that the page took while something ran, above what it had before. */
async function peakOf<T>(page: Page, pid: number, body: () => Promise<T>): Promise<[T, Peak]> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const heap = async () => (await session.send('Runtime.getHeapUsage')).usedSize / 1_048_576;
  const [heapBefore, rssBefore] = [await heap(), rssOf(pid)];
  let peak: Peak = { heapMb: 0, rssMb: 0 };
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const used = await heap().catch(() => 0);
      peak = {
        heapMb: Math.max(peak.heapMb, Math.round(used - heapBefore)),
        rssMb: Math.max(peak.rssMb, Math.round(rssOf(pid) - rssBefore)),
      };
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  const result = await body();
  isOver = true;
  await watching;
  await session.detach();
  return [result, peak];
}

export async function benchTransfer(total: number, profile?: string) {
  const extension = await launchWithExtension(profile ? { profile } : {});
  try {
    const page = await extension.context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(extension.url('options.html'));
    await page.evaluate(
      await bundle(fileURLToPath(new URL('./transfer-page.ts', import.meta.url))),
    );
    const browser = extension.context.browser();
    const session = await browser?.newBrowserCDPSession();
    const pid = session ? await pidOf(page, session) : 0;
    const say = (text: string) =>
      console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
    say('seeding');
    const interactions = await ask(page, 'seed', total, TODAY);
    const found: Record<string, unknown> = { interactions };
    const share = (bare: number, ms: number) => `${Math.round((bare / ms) * 100)} %`;
    for (const format of ['csv', 'json', 'xlsx']) {
      const bare = await ask(page, 'bareRead');
      const [made, peak] = await peakOf(page, pid, () => ask(page, 'exportAs', format));
      found[`export ${format}`] = { bare, ...made, ofBare: share(bare, made.ms), ...peak };
      say(`export ${format} ${JSON.stringify(found[`export ${format}`])}`);
    }
    for (const format of ['json', 'csv']) {
      const bare = await ask(page, 'bareAdd');
      const [made, peak] = await peakOf(page, pid, () =>
        ask(page, 'importAs', format, TODAY, false),
      );
      found[`import ${format}`] = { bare, ...made, ofBare: share(bare, made.ms), ...peak };
      say(`import ${format} ${JSON.stringify(found[`import ${format}`])}`);
    }
    const idle = await ask(page, 'idleSaves', TODAY);
    const busy = await ask(page, 'importAs', 'json', TODAY, true);
    found['saves during an import'] = { idleP95: idle, ...busy };
    await ask(page, 'clean');
    return found;
  } finally {
    await extension.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , total = '1000000', profile] = process.argv;
  console.log(JSON.stringify(await benchTransfer(Number(total), profile), null, 2));
}
