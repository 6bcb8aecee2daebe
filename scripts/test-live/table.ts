import type { Mode } from '../../tests/live/support/bench.ts';
import type { FlowResult } from '../../tests/live/support/flow.ts';

/** What one run in one mode came to. */
export interface ModeResults {
  mode: Mode;
  results: FlowResult[];
}

const WIDTH = 72;

/** One flow as it ends. */
export const asLine = ({ name, ok, detail, seconds }: FlowResult) =>
  `${ok ? '✓' : '✗'} ${name.padEnd(WIDTH)} ${seconds.toFixed(1).padStart(5)} s${detail ? `  ${detail}` : ''}`;

/** `ok`, `in part` (the save was counted right, yet client or kind were read otherwise), or `failed`. */
const wordFor = (result: FlowResult | undefined) => {
  if (!result) return '–';
  if (!result.ok) return 'failed';
  return result.detail ? 'in part' : 'ok';
};

/** Flow by mode, and a sum for each mode. */
export function asTable(all: readonly ModeResults[]): string {
  const names = [...new Set(all.flatMap(({ results }) => results.map(({ name }) => name)))];
  const cell = (text: string) => text.padEnd(10);
  const rows = names.map((name) => {
    const cells = all.map(({ results }) => cell(wordFor(results.find((r) => r.name === name))));
    return `${name.padEnd(WIDTH)} ${cells.join('')}`;
  });
  const sums = all.map(({ mode, results }) => {
    const passed = results.filter(({ ok }) => ok);
    const part = passed.filter(({ detail }) => detail).length;
    const read = part > 0 ? `, ${part} of them read in part` : '';
    return `${mode}: ${passed.length} of ${results.length} passed${read}`;
  });
  const head = `${'flow'.padEnd(WIDTH)} ${all.map(({ mode }) => cell(mode)).join('')}`;
  return [head, ...rows, '', ...sums].map((line) => line.trimEnd()).join('\n');
}

/** The same as a Markdown table, for docs/live-runs.md. */
export function asMarkdown(crm: string, now: Date, all: readonly ModeResults[]): string {
  const names = [...new Set(all.flatMap(({ results }) => results.map(({ name }) => name)))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = names.map((name) =>
    line([
      name.replaceAll('|', '\\|'),
      ...all.map(({ results }) => wordFor(results.find((r) => r.name === name))),
    ]),
  );
  const sums = all.map(
    ({ results }) => `**${results.filter(({ ok }) => ok).length} of ${results.length}**`,
  );
  return `${[
    `<!-- ${crm}, ${now.toISOString().slice(0, 10)} -->`,
    line(['flow', ...all.map(({ mode }) => mode)]),
    line(['---', ...all.map(() => '---')]),
    ...rows,
    line(['passed', ...sums]),
  ].join('\n')}\n`;
}

/** The same for programs: per mode every flow with its end, and the sums. */
export function asJson(crm: string, now: Date, all: readonly ModeResults[]): string {
  const modes = all.map(({ mode, results }) => ({
    mode,
    passed: results.filter(({ ok }) => ok).length,
    failed: results.filter(({ ok }) => !ok).length,
    readInPart: results.filter(({ ok, detail }) => ok && detail !== '').length,
    flows: results,
  }));
  return `${JSON.stringify({ crm, day: now.toISOString().slice(0, 10), modes }, null, 2)}\n`;
}
