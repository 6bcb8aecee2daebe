import { parseArgs } from 'node:util';

export interface TestOptions {
  /** Unit, component and CRM tests. */
  unit: boolean;
  e2e: boolean;
  /** Only test files whose path contains this. */
  only: string | undefined;
  /** Only tests whose name fits this pattern. */
  name: string | undefined;
  /** Whether tests may use, and install, browsers. */
  browser: boolean;
  lint: boolean;
}

const USAGE = `Usage: npm test -- [options]
  --unit           only unit, component and CRM tests
  --e2e            only tests in real browsers
  --only TEXT      only test files whose path contains TEXT
  --name PATTERN   only tests whose name fits the regular expression
  --no-browser     leave out the tests that need a browser (they count as skipped)
  --lint           also the linters, each counted as one test`;

/** Reads the command line; ends the process with the usage where it makes no sense. */
export function readOptions(args: string[]): TestOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        unit: { type: 'boolean', default: false },
        e2e: { type: 'boolean', default: false },
        only: { type: 'string' },
        name: { type: 'string' },
        'no-browser': { type: 'boolean', default: false },
        lint: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) end(USAGE, 0);
    const isAll = values.unit === values.e2e;
    return {
      unit: isAll || values.unit,
      e2e: isAll || values.e2e,
      only: values.only,
      name: values.name,
      browser: !values['no-browser'],
      lint: values.lint,
    };
  } catch (error) {
    return end(`${(error as Error).message}\n${USAGE}`, 2);
  }
}

function end(text: string, code: number): never {
  console.log(text);
  process.exit(code);
}
