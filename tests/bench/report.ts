import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchWithExtension, type RunningExtension } from '../e2e/support/extension.ts';
import { bundle } from './bundle.ts';
import { addEmptyPage, EMPTY_DONE, EMPTY_PAGE } from './empty-page.ts';
import { addPaintClock, paintedAt, REPORT_DONE } from './paint-clock.ts';

/**
 * How long popup and report take to paint their last number over a long history (issue "The head's evening").
 * `node tests/bench/report.ts [interactions] [profile]`, with a build of `wxt build --mode e2e`. A profile folder is
 * kept, and filled only once: filling takes minutes.
 */

const TODAY = new Date().toISOString().slice(0, 10);
const RUNS = 7;

/** What is opened, and when it is done: an element that holds the last number. */
const VIEWS = {
  // Less than this no page of the extension can take on this machine, in this hour.
  'an empty page': [EMPTY_PAGE, EMPTY_DONE, Number.NaN],
  popup: ['popup.html', '[data-testid="contacts-today"]', 100],
  // The lists below the numbers and the buttons, which follow.
  'all of the popup': ['popup.html', '.popup .bottom', Number.NaN],
  'report of a day': ['report.html', REPORT_DONE, Number.NaN],
  'report of a month': ['report.html?period=month', REPORT_DONE, 300],
  'report of a year': [
    `report.html?period=year&day=${Number(TODAY.slice(0, 4)) - 1}-06-01`,
    REPORT_DONE,
    1_000,
  ],
} as const;

interface Bench {
  seed(total: number, today: string, said: (n: number) => void): Promise<number>;
  rawTimes(today: string): Promise<Record<string, number>>;
}

interface Parts {
  partTimes(today: string): Promise<Record<string, Record<string, number>>>;
}

const medianOf = (numbers: number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function openBlank(extension: RunningExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  for (const script of ['./seed-page.ts', './parts-page.ts']) {
    await page.evaluate(await bundle(fileURLToPath(new URL(script, import.meta.url))));
  }
  return page;
}

async function timeView(extension: RunningExtension, address: string, done: string) {
  const all: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await extension.context.newPage();
    await addPaintClock(page, done);
    await page.goto(extension.url(address));
    all.push(await paintedAt(page));
    await page.close();
  }
  // The first one warms the browser's caches up; it is told beside the median.
  return { first: all[0] ?? Number.NaN, median: medianOf(all.slice(1)) };
}

/** Seeds a browser of its own and times each view in it. */
export async function benchReport(total: number, profile?: string) {
  const removeEmptyPage = await addEmptyPage();
  const extension = await launchWithExtension(profile ? { profile } : {});
  try {
    const page = await openBlank(extension);
    page.on('console', (message) => console.error(message.text()));
    const started = Date.now();
    const rows = await page.evaluate(
      ([count, today]) => {
        const { stagemarkBench } = globalThis as unknown as { stagemarkBench: Bench };
        const said = (n: number) => n % 200_000 < 25_000 && console.log(`${n} interactions`);
        return stagemarkBench.seed(count, today, said);
      },
      [total, TODAY] as const,
    );
    const seededIn = Date.now() - started;
    const raw = await page.evaluate((today) => {
      const { stagemarkBench } = globalThis as unknown as { stagemarkBench: Bench };
      return stagemarkBench.rawTimes(today);
    }, TODAY);
    const parts = await page.evaluate((today) => {
      const { stagemarkParts } = globalThis as unknown as { stagemarkParts: Parts };
      return stagemarkParts.partTimes(today);
    }, TODAY);
    await page.close();
    const views: Record<string, object> = {};
    let empty = Number.NaN;
    for (const [name, [address, done, limit]] of Object.entries(VIEWS)) {
      const time = await timeView(extension, address, done);
      if (address === EMPTY_PAGE) empty = time.median;
      const base = name.includes('year') ? raw.yearTallies : raw.monthTallies;
      views[name] = {
        ...time,
        ...(Number.isNaN(limit) ? {} : { limit, isWithin: time.median <= limit }),
        timesEmptyPage: Number((time.median / empty).toFixed(1)),
        timesRawGet: Math.round(time.median / (raw.get ?? 1)),
        timesRawTallies: Number((time.median / (base ?? 1)).toFixed(1)),
      };
    }
    return { interactions: rows, managers: 50, seededIn, raw, parts, views };
  } finally {
    await extension.close();
    await removeEmptyPage();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , total = '1000000', profile] = process.argv;
  const result = await benchReport(Number(total), profile);
  console.table(result.views);
  console.log(JSON.stringify(result, null, 2));
}
