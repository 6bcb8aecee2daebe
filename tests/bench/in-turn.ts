import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchWithExtension } from '../e2e/support/extension.ts';
import { addPaintClock, paintedAt, REPORT_DONE } from './paint-clock.ts';
import { median, quantile } from './stats.ts';

/**
 * How long two builds take to paint a report, in turn in one browser: what a machine's hours do to one they do to both.
 * `node tests/bench/in-turn.ts BEFORE AFTER PROFILE [query] [rounds]`. Both are folders of `wxt build --mode e2e`; the
 * profile is one that `tests/bench/report.ts` filled with `STAGEMARK_BUILD` set to the same path as here.
 */

/** Loads that warm the browser's caches up. */
const FIRST = 2;
const PAGES = { before: 'report-before.html', after: 'report.html' } as const;

const [, , before, after, profile, query = '?period=month', rounds = '25'] = process.argv;
const path = process.env.STAGEMARK_BUILD;
if (!before || !after || !profile || !path)
  throw new Error('STAGEMARK_BUILD=PATH node tests/bench/in-turn.ts BEFORE AFTER PROFILE');

// The names of a build's files hold their contents: those of two builds can lie side by side.
const both = mkdtempSync(join(tmpdir(), 'in-turn-'));
cpSync(after, both, { recursive: true });
for (const folder of ['chunks', 'assets'])
  for (const file of readdirSync(join(before, folder)))
    cpSync(join(before, folder, file), join(both, folder, file));
cpSync(join(before, 'report.html'), join(both, PAGES.before));
rmSync(path, { recursive: true, force: true });
cpSync(both, path, { recursive: true });
rmSync(both, { recursive: true });

const extension = await launchWithExtension({ profile });
const times: Record<keyof typeof PAGES, number[]> = { before: [], after: [] };
const names = Object.keys(PAGES) as (keyof typeof PAGES)[];
for (let round = 0; round < Number(rounds) + FIRST; round += 1) {
  for (const name of round % 2 === 0 ? names : names.toReversed()) {
    const page = await extension.context.newPage();
    await addPaintClock(page, REPORT_DONE);
    await page.goto(extension.url(PAGES[name] + query));
    const ms = await paintedAt(page);
    if (round >= FIRST) times[name].push(ms);
    await page.close();
  }
}
await extension.close();

const row = (all: readonly number[]) => ({
  q1: Math.round(quantile(all, 0.25)),
  median: Math.round(median(all)),
  q3: Math.round(quantile(all, 0.75)),
});
const ratios = times.after.map((ms, i) => ms / (times.before[i] ?? Number.NaN));
const result = { before: row(times.before), after: row(times.after), ratio: median(ratios) };
console.table({ before: result.before, after: result.after });
console.log(JSON.stringify(result, null, 2));
