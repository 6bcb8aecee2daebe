import { parseArgs } from 'node:util';

export const PARTS = ['page', 'report', 'transfer'] as const;
export type Part = (typeof PARTS)[number];

const USAGE = `Usage: npm run bench -- [page] [report] [transfer] [options]     (all three without a name)
  page       what a CRM's page pays for the overlay: with the extension against without, in turn
  report     popup and report over a long history, against raw reads of the same database
  transfer   export and import of it, against bare reads and writes of the same table
  --runs N   visits of each page (15)
  --rows N   interactions of the long history (1000000)
  --json FILE  where the figures go (artifacts/bench.json)
STAGEMARK_BUILD names the folder of a built extension; without it the extension is built first.`;

/** What the command line asks for. */
export interface BenchOptions {
  parts: readonly Part[];
  runs: number;
  rows: number;
  json: string;
}

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

function countOf(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${name} takes a whole number, not "${text}".`);
  return count;
}

/** Reads the command line; ends the process with the usage where it makes no sense. */
export function readOptions(args: string[]): BenchOptions {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { runs: text, rows: text, json: text, help: { type: 'boolean', default: false } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const unknown = positionals.filter((name) => !isPart(name));
    if (unknown.length > 0) throw new Error(`There is no part "${unknown[0]}".`);
    const asked = positionals.filter(isPart);
    return {
      parts: asked.length > 0 ? asked : PARTS,
      runs: countOf('runs', values.runs ?? '15'),
      rows: countOf('rows', values.rows ?? '1000000'),
      json: values.json ?? 'artifacts/bench.json',
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}
