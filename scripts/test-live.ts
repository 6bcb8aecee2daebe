/**
 * `npm run test:live -- --crm NAME --url URL --user U --password P`: drives a CRM that is already running, with the
 * built extension in the browser, and ends with the line `N passed, N failed`.
 */
import { writeFileSync } from 'node:fs';
import { type LiveOptions, type Mode, openBench } from '../tests/live/support/bench.ts';
import { type FlowResult, runFlows } from '../tests/live/support/flow.ts';
import { endOnSignals } from './processes.ts';
import { build, stage } from './test/stages.ts';
import { closingLine } from './test/tally.ts';
import { LIVE_CRMS } from './test-live/crms.ts';
import { readOptions } from './test-live/options.ts';
import { asJson, asLine, asMarkdown, asTable, type ModeResults } from './test-live/table.ts';

const { options, modes, json, markdown, isBuilt } = readOptions(process.argv.slice(2));
const load = LIVE_CRMS[options.crm];
if (!load) {
  console.log(`✗ No live flows for "${options.crm}"; known: ${Object.keys(LIVE_CRMS).join(', ')}`);
  process.exit(2);
}
const crm = await load();

const HOW: Record<Mode, string> = {
  profile: 'its profile',
  general: 'general signs alone',
  taught: 'a profile that is taught first',
};

async function runIn(asked: LiveOptions): Promise<FlowResult[]> {
  const results: FlowResult[] = [];
  console.log(`\n${asked.crm} at ${asked.url}, by ${HOW[asked.mode]}\n`);
  const bench = await openBench(asked);
  endOnSignals(() => bench.close());
  try {
    await runFlows(bench, crm, (result) => {
      results.push(result);
      console.log(asLine(result));
    });
  } catch (error) {
    // Signing in, or the browser itself: no flow is to blame.
    const detail = error instanceof Error ? error.message : String(error);
    results.push({ name: 'the run itself', ok: false, detail, seconds: 0 });
    console.log(`✗ ${detail}`);
  } finally {
    await bench.close();
  }
  return results;
}

if (!isBuilt && !(await stage('build', () => build('chrome-mv3-e2e')))) process.exit(1);
const all: ModeResults[] = [];
for (const mode of modes) all.push({ mode, results: await runIn({ ...options, mode }) });

console.log(`\n${asTable(all)}`);
if (json) writeFileSync(json, asJson(options.crm, new Date(), all));
if (markdown) writeFileSync(markdown, asMarkdown(options.crm, new Date(), all));
const results = all.flatMap((one) => one.results);
const passed = results.filter(({ ok }) => ok).length;
console.log(`\n${closingLine({ passed, failed: results.length - passed, skipped: 0 })}`);
process.exit(passed === results.length && passed > 0 ? 0 : 1);
