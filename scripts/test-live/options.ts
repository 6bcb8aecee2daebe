import { parseArgs } from 'node:util';
import { type LiveOptions, MODES, type Mode } from '../../tests/live/support/bench.ts';
import { LIVE_CRMS } from './crms.ts';

const USAGE = `Usage: npm run test:live -- --crm NAME --url URL --user USER --password PASSWORD [options]
  --crm NAME       ${Object.keys(LIVE_CRMS).join(', ')}
  --url URL        where that CRM is running; use a test installation: the flows create records in it
  --user, --password  a salesperson's sign-in there
  --no-profile     as if no profile knew the CRM: by general signs alone
  --taught         as if no profile knew it, its forms shown in teach mode first
  --all            by its profile, by general signs and taught, one after the other
  --only PATTERN   only flows whose name fits the regular expression
  --json FILE      writes the results there too
  --markdown FILE  writes them there as a table for the docs
STAGEMARK_BUILD names the folder of a built extension; without it the extension is built first.`;

/** What the command line asks for. */
export interface Asked {
  options: LiveOptions;
  /** One run each. */
  modes: readonly Mode[];
  json: string | undefined;
  markdown: string | undefined;
  isBuilt: boolean;
}

/** Reads the command line; ends the process with the usage where it makes no sense. */
export function readOptions(args: string[]): Asked {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({
      args,
      options: {
        crm: text,
        url: text,
        user: text,
        password: text,
        only: text,
        json: text,
        markdown: text,
        'no-profile': flag,
        taught: flag,
        all: flag,
        help: flag,
      },
    });
    if (values.help) end(USAGE, 0);
    const { crm, url, user, password } = values;
    if (!crm || !url || !user || !password)
      throw new Error('--crm, --url, --user and --password are needed.');
    if (new URL(url).protocol !== 'http:')
      throw new Error('Only http:// works here: the flows go through a proxy on this machine.');
    const chosen: Mode[] = [];
    if (values['no-profile']) chosen.push('general');
    if (values.taught) chosen.push('taught');
    if (chosen.length === 0) chosen.push('profile');
    const modes = values.all ? MODES : chosen;
    return {
      options: { crm, url, user, password, mode: 'profile', only: values.only },
      modes,
      json: values.json,
      markdown: values.markdown,
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
