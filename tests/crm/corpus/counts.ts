import { type CorpusPage, countOthers, interactionForms } from './answers.ts';

/** The batches by name; the first one's pages bear no number. */
export const BATCHES =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const productsOf = (pages: readonly CorpusPage[]) => [
  ...new Set(pages.map(({ answers }) => answers.product)),
];

function countsOf(pages: CorpusPage[]) {
  const languages = [...new Set(pages.map(({ answers }) => answers.language))].sort();
  return {
    pages: pages.length,
    decorated: interactionForms(pages).length,
    others: countOthers(pages),
    frozen: pages.filter(({ answers }) => answers.frozen).length,
    simulated: pages.filter(({ answers }) => answers.saved).length,
    languages,
  };
}

function sentence(pages: CorpusPage[]): string {
  const { decorated, others, frozen, simulated, languages } = countsOf(pages);
  const products = productsOf(pages);
  const invented = products.filter((id) => id.startsWith('invented-')).length;
  return `${pages.length} pages of ${products.length} products (of which ${invented} invented) in ${languages.length} languages: ${decorated} forms to decorate, ${others} others, ${frozen} pages frozen, ${simulated} pages with a simulated save.`;
}

function table(head: string[], rows: string[][]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function byProduct(pages: CorpusPage[]): string[][] {
  return productsOf(pages)
    .sort()
    .map((id) => {
      const own = pages.filter(({ answers }) => answers.product === id);
      const { decorated, others, frozen, simulated, languages } = countsOf(own);
      const batch = own[0]?.answers.batch;
      const numbers = [own.length, decorated, others, frozen, simulated].map(String);
      return [batch ? `${id} (${batch})` : id, ...numbers, languages.join(', ')];
    });
}

function byLanguage(pages: CorpusPage[]): string[][] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const found = countsOf(pages).languages.map((code) => ({
    name: names.of(code) ?? code,
    ...countsOf(pages.filter(({ answers }) => answers.language === code)),
  }));
  return found
    .sort((a, b) => b.pages - a.pages || (a.name < b.name ? -1 : 1))
    .map((one) => [one.name, ...[one.pages, one.decorated, one.others].map(String)]);
}

/** The section "Counts" of the corpus' README, as it must be for these pages. */
export function countsSection(pages: CorpusPage[]): string {
  const later = BATCHES.slice(1).map((name, i) => ({ name, batch: i + 2 }));
  const marks = later.map(({ name, batch }) => `the ${name} batch, marked (${batch})`).join(', ');
  const lists = later.map(({ batch }) => {
    const own = pages.filter(({ answers }) => answers.batch === batch);
    return `- (${batch}) ${sentence(own)}`;
  });
  const products = [
    'product',
    'pages',
    'to decorate',
    'others',
    'frozen',
    'simulated',
    'languages',
  ];
  return [
    '## Counts',
    '',
    sentence(pages),
    `An "other" is a form with \`decorate: false\`, or a never page without any form. Of these, ${marks}:`,
    '',
    ...lists,
    '',
    ...table(products, byProduct(pages)),
    '',
    ...table(['language', 'pages', 'to decorate', 'others'], byLanguage(pages)),
    '',
  ].join('\n');
}
