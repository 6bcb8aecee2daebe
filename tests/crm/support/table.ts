import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PageScore } from './conform.ts';

const FILE = fileURLToPath(new URL('../../../docs/crms.md', import.meta.url));
const BEGIN = '<!-- conformance -->';
const END = '<!-- /conformance -->';

type Part = 'forms' | 'reads' | 'client' | 'stage' | 'user' | 'saves';

function cell(pages: PageScore[], part: Exclude<Part, 'forms'>): string {
  const total = pages.reduce((sum, page) => sum + page[part].total, 0);
  const right = pages.reduce((sum, page) => sum + page[part].right, 0);
  return total === 0 ? '–' : `${right}/${total}`;
}

function forms(pages: PageScore[]): string {
  const sum = (key: keyof PageScore['forms']) => pages.reduce((all, p) => all + p.forms[key], 0);
  const general = sum('byGeneral');
  const found = `${sum('byProfile') + general}/${sum('total')}`;
  return general === 0 ? found : `${found} (${general} by general signs)`;
}

/** The conformance table of docs/crms.md. */
export function tableOf(scores: ReadonlyMap<string, PageScore[]>): string {
  const rows = [...scores].map(([id, pages]) => {
    const parts = ['reads', 'client', 'stage', 'user', 'saves'] as const;
    const cells = parts.map((part) => cell(pages, part));
    return `| ${id} | ${pages.length} | ${forms(pages)} | ${cells.join(' | ')} |`;
  });
  return [
    '| product | pages | forms | kind, plan, save control | client | stage | user | saves judged |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export const readConformance = () => readFileSync(FILE, 'utf8');

/** The table as it stands in the page. */
export function inTable(text: string): string {
  return text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)).trim();
}

/** Writes the table into the page. */
export function writeTable(table: string): void {
  const text = readConformance();
  const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
  writeFileSync(FILE, `${before}\n${table}\n${text.slice(text.indexOf(END))}`);
}
