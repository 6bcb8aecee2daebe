/** Installs and builds the demo CRM where that has not been done; its progress goes to the console. */
import { prepareDemoCrm } from '../tests/e2e/support/demo-crm.ts';
import { endOnSignals } from './processes.ts';

endOnSignals();
try {
  await prepareDemoCrm((line) => console.log(`[demo CRM] ${line}`));
} catch (error) {
  console.error(`[demo CRM] ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
