/**
 * `npm run test:live -- --crm NAME --url URL --user U --password P`: drives a CRM that is already running, with the
 * built extension in the browser, and ends with the line `N passed, N failed`.
 */
import { openBench } from '../tests/live/support/bench.ts';
import { type FlowResult, runFlows } from '../tests/live/support/flow.ts';
import { endOnSignals } from './processes.ts';
import { build, stage } from './test/stages.ts';
import { closingLine } from './test/tally.ts';
import { LIVE_CRMS } from './test-live/crms.ts';
import { readOptions } from './test-live/options.ts';

const { options, isBuilt } = readOptions(process.argv.slice(2));
const load = LIVE_CRMS[options.crm];
if (!load) {
  console.log(`✗ No live flows for "${options.crm}"; known: ${Object.keys(LIVE_CRMS).join(', ')}`);
  process.exit(2);
}

const line = ({ name, ok, detail, seconds }: FlowResult) =>
  `${ok ? '✓' : '✗'} ${name.padEnd(62)} ${seconds.toFixed(1).padStart(5)} s${detail ? `  ${detail}` : ''}`;

if (!isBuilt && !(await stage('build', () => build('chrome-mv3-e2e')))) process.exit(1);
const bench = await openBench(options);
endOnSignals(() => bench.close());
const results: FlowResult[] = [];
try {
  const crm = await load();
  const how = options.noProfile ? 'the recogniser alone' : 'its profile';
  console.log(`\n${options.crm} at ${options.url}, by ${how}\n`);
  await runFlows(bench, crm, (result) => {
    results.push(result);
    console.log(line(result));
  });
} catch (error) {
  // Signing in, or the browser itself: no flow is to blame.
  const detail = error instanceof Error ? error.message : String(error);
  results.push({ name: 'the run itself', ok: false, detail, seconds: 0 });
  console.log(`✗ ${detail}`);
} finally {
  await bench.close();
}
const passed = results.filter(({ ok }) => ok).length;
const misread = results.filter(({ ok, detail }) => ok && detail).length;
if (misread > 0)
  console.log(`\n${misread} of the passed flows were counted right but read in part`);
console.log(`\n${closingLine({ passed, failed: results.length - passed, skipped: 0 })}`);
process.exit(passed === results.length && passed > 0 ? 0 : 1);
