/**
 * Prints how well the recogniser does on the corpus with no profile at all: recall, precision, pages marked
 * "never". `npm run corpus [-- --wrong] [name…]`; `--wrong` lists the mistakes of the part that may be tuned on.
 */
import { loadCorpus } from '../tests/crm/corpus/answers.ts';
import { BATCHES } from '../tests/crm/corpus/counts.ts';
import { bundleForPages } from '../tests/crm/support/bundle.ts';
import { evaluatePage, type PageResult } from '../tests/crm/support/evaluate.ts';
import { launchPlain } from '../tests/crm/support/launch.ts';
import { scoreCorpus } from '../tests/crm/support/report.ts';

const names = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const showsWrong = process.argv.includes('--wrong');

const skipsFrozen = process.argv.includes('--tuning');
const pages = loadCorpus().filter(
  (p) =>
    (names.length === 0 || names.some((n) => p.name.includes(n))) &&
    !(skipsFrozen && p.answers.frozen),
);
const script = await bundleForPages();
const browser = await launchPlain();
const AT_ONCE = 3;
const results: PageResult[] = [];
const left = [...pages];
const work = async () => {
  for (let page = left.shift(); page; page = left.shift()) {
    try {
      results.push(await evaluatePage(browser, page, script));
    } catch (error) {
      console.error(
        `${page.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      );
    }
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, work));
results.sort((a, b) => (a.name < b.name ? -1 : 1));
await browser.close();

const percent = (part: number, all: number) =>
  all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
const NAMED = BATCHES.map((name, i) => ({ name, batch: i === 0 ? undefined : i + 1 }));
const parts = NAMED.flatMap(({ name, batch }) => [
  { title: `${name} batch, tuned on`, batch, frozen: false },
  { title: `${name} batch, frozen`, batch, frozen: true },
]);
for (const { title, batch, frozen } of parts) {
  const some = pages.filter((p) => p.answers.batch === batch && p.answers.frozen === frozen);
  const inPart = new Set(some.map((p) => p.name));
  if (inPart.size === 0) continue;
  const part = scoreCorpus(
    pages,
    results.filter((r) => inPart.has(r.name)),
  );
  console.log(
    `${title}: recall ${percent(part.found, part.forms)} (${part.found} of ${part.forms}), ` +
      `precision ${percent(part.right, part.decorated)} (${part.right} of ${part.decorated}), ` +
      `never pages decorated ${part.neverBroken.length}, ` +
      `save right ${percent(part.rightSave, part.found)}, kind right ${percent(part.rightKind, part.found)}`,
  );
  if (showsWrong && !frozen) for (const mistake of part.mistakes) console.log(`  ${mistake}`);
}
