import { parseArgs } from 'node:util';
import type { LiveOptions } from '../../tests/live/support/bench.ts';

const USAGE = `Usage: npm run test:live -- --crm NAME --url URL --user USER --password PASSWORD [options]
  --crm NAME       espocrm or suitecrm
  --url URL        where that CRM is running; use a test installation: the flows create records in it
  --user, --password  a salesperson's sign-in there
  --no-profile     as if no profile knew the CRM: by the recogniser alone
  --only PATTERN   only flows whose name fits the regular expression
STAGEMARK_BUILD names the folder of a built extension; without it the extension is built first.`;

/** Reads the command line; ends the process with the usage where it makes no sense. */
export function readOptions(args: string[]): { options: LiveOptions; isBuilt: boolean } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args,
      options: {
        crm: text,
        url: text,
        user: text,
        password: text,
        only: text,
        'no-profile': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) end(USAGE, 0);
    const { crm, url, user, password } = values;
    if (!crm || !url || !user || !password)
      throw new Error('--crm, --url, --user and --password are needed.');
    if (new URL(url).protocol !== 'http:')
      throw new Error('Only http:// works here: the flows go through a proxy on this machine.');
    const noProfile = values['no-profile'];
    return {
      options: { crm, url, user, password, noProfile, only: values.only },
      isBuilt: process.env.STAGEMARK_BUILD !== undefined,
    };
  } catch (error) {
    return end(`${(error as Error).message}\n${USAGE}`, 2);
  }
}

function end(text: string, code: number): never {
  console.log(text);
  process.exit(code);
}
