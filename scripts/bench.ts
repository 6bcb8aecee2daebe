/** `npm run bench`: prints figures and writes them as JSON. It judges nothing: no test asserts a time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { benchPage } from '../tests/bench/page.ts';
import { benchReport } from '../tests/bench/report.ts';
import { benchTransfer } from '../tests/bench/transfer.ts';
import { type BenchOptions, type Part, readOptions } from './bench/options.ts';
import { ensureBrowser } from './browsers.ts';
import { build, prepareDemoCrm, stage } from './test/stages.ts';

const RUN: Record<Part, (options: BenchOptions) => Promise<unknown>> = {
  async page({ runs }) {
    await prepareDemoCrm();
    const found = await benchPage(runs);
    for (const [name, { withinBudget: _budget, ...figures }] of Object.entries(found.scenes)) {
      console.log(`\n${name}`);
      console.table(figures);
    }
    console.log('kB gzip:', found.gzipKb);
    return found;
  },
  async report({ rows }) {
    const found = await benchReport(rows);
    console.table(found.views);
    return found;
  },
  async transfer({ rows }) {
    const found = await benchTransfer(rows);
    console.table(found);
    return found;
  },
};

const options = readOptions(process.argv.slice(2));
await ensureBrowser('chromium');
const isBuilt = process.env.STAGEMARK_BUILD !== undefined;
if (!isBuilt && !(await stage('build', () => build('chrome-mv3-e2e')))) process.exit(1);
const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? '', node: process.version };
const figures: Record<string, unknown> = { at: new Date().toISOString(), machine };
for (const part of options.parts) {
  console.log(`\n── ${part}`);
  figures[part] = await RUN[part](options);
  // After each part: what was measured stays when a later part fails.
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}
console.log(`\nFigures: ${options.json}`);
process.exit(0);
