import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FINGERPRINTS, PROFILES } from '../../lib/crm/profiles/index.ts';
import { type CorpusPage, loadCorpus } from '../crm/corpus/answers.ts';
import { bundleForPages } from '../crm/support/bundle.ts';
import { evaluatePage, type PageResult } from '../crm/support/evaluate.ts';
import { launchPlain } from '../crm/support/launch.ts';
import { scoreCorpus } from '../crm/support/report.ts';

/** The recogniser on the whole corpus, with no profile at all, in a real browser. `npm run corpus` prints more. */

const pages = loadCorpus();
const AT_ONCE = 4;
let browser: Browser;
const results: PageResult[] = [];

beforeAll(async () => {
  const script = await bundleForPages();
  browser = await launchPlain();
  const left = [...pages];
  const work = async () => {
    for (let page = left.pop(); page; page = left.pop()) {
      results.push(await evaluatePage(browser, page, script, FINGERPRINTS));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, 1_200_000);
afterAll(() => browser?.close());

type Batch = CorpusPage['answers']['batch'];
const part = (frozen: boolean, batch?: Batch) => {
  const some = pages.filter(({ answers }) => answers.batch === batch && answers.frozen === frozen);
  const names = new Set(some.map((page) => page.name));
  return scoreCorpus(
    pages,
    results.filter((r) => names.has(r.name)),
  );
};
const summary = (frozen: boolean, batch?: Batch) => {
  const { forms, found, decorated, right, neverBroken } = part(frozen, batch);
  // Of the frozen part only the numbers: whoever tunes may see the output.
  const never = frozen ? neverBroken.length : neverBroken.join(', ') || 'none';
  return `${found} of ${forms} forms, ${right} of ${decorated} decorations right, never pages: ${never}`;
};

/** What was measured at last; nothing may get worse unseen. */
const MEASURED: {
  name: string;
  batch?: Batch;
  /** Shares of forms found and of decorations that were right, and how many never pages were decorated. */
  tuned: [recall: number, precision: number, never: number];
  /** Absent where all pages were opened. */
  frozen?: [recall: number, precision: number, never: number];
}[] = [
  { name: 'first batch', tuned: [0.98, 0.98, 0] },
  // At first sight: 7 of 11 forms, 7 of 9 decorations right; frozen 4 of 6 and 4 of 6.
  { name: 'second batch', batch: 2, tuned: [0.98, 0.98, 0] },
  // At first sight: 15 of 20 forms, 15 of 29 decorations right, 10 never pages; frozen 10 of 10, 10 of 13, 3.
  { name: 'third batch', batch: 3, tuned: [0.98, 0.98, 0] },
  // At first sight: 15 of 22 forms, 15 of 24 decorations right, 7 never pages; frozen 8 of 11, 8 of 14, 6.
  { name: 'fourth batch', batch: 4, tuned: [0.96, 0.98, 0] },
  // At first sight: 7 of 17 forms, 7 of 16 decorations right, 7 never pages; frozen 5 of 9, 5 of 7, 2.
  { name: 'fifth batch', batch: 5, tuned: [0.98, 0.98, 0] },
  // At first sight: 22 of 32 forms, 22 of 27 decorations right, 4 never pages; frozen 12 of 16, 12 of 17, 4.
  { name: 'sixth batch', batch: 6, tuned: [0.98, 0.98, 0], frozen: [0.93, 0.93, 1] },
  // At first sight: 23 of 32 forms, 23 of 39 decorations right, 10 never pages; frozen 11 of 16, 11 of 16, 3.
  { name: 'seventh batch', batch: 7, tuned: [0.98, 0.98, 0], frozen: [0.81, 0.92, 1] },
  // At first sight: 21 of 34 forms, 21 of 36 decorations right, 13 never pages; frozen 14 of 16, 14 of 16, 2.
  { name: 'eighth batch', batch: 8, tuned: [0.98, 0.98, 0], frozen: [0.87, 0.92, 1] },
  // At first sight: 37 of 45 forms, 3 never pages; frozen 16 of 21, 2.
  { name: 'ninth batch', batch: 9, tuned: [0.98, 0.98, 0], frozen: [0.8, 0.85, 2] },
  // At first sight: 13 of 20 forms, 3 never pages; frozen 8 of 10, none.
  { name: 'tenth batch', batch: 10, tuned: [0.85, 0.98, 0], frozen: [0.9, 0.98, 0] },
  // At first sight: 17 of 19 forms, 2 never pages; frozen 8 of 10, 1.
  { name: 'eleventh batch', batch: 11, tuned: [0.94, 0.98, 0], frozen: [0.8, 0.88, 1] },
  // At first sight: 13 of 19 forms, 1 never page; frozen 7 of 7, 2.
  { name: 'twelfth batch', batch: 12, tuned: [0.89, 0.98, 0], frozen: [0.98, 0.75, 2] },
  // At first sight: 19 of 21 forms, 2 never pages; frozen 8 of 9, 1.
  { name: 'thirteenth batch', batch: 13, tuned: [0.98, 0.98, 0], frozen: [0.88, 0.88, 1] },
  // At first sight: 19 of 24 forms, 2 never pages; frozen 8 of 10, 3.
  { name: 'fourteenth batch', batch: 14, tuned: [0.98, 0.98, 0], frozen: [0.8, 0.72, 3] },
  // At first sight: 18 of 23 forms, 4 never pages; frozen 9 of 11, 1.
  { name: 'fifteenth batch', batch: 15, tuned: [0.95, 0.95, 0], frozen: [0.81, 0.81, 1] },
  // At first sight: 19 of 24 forms, 5 never pages; frozen 10 of 10, 1.
  { name: 'sixteenth batch', batch: 16, tuned: [0.91, 0.95, 0], frozen: [1, 0.83, 1] },
  // At first sight: 17 of 20 forms, 4 never pages; frozen 6 of 7, 3.
  { name: 'seventeenth batch', batch: 17, tuned: [0.9, 0.98, 0], frozen: [0.85, 0.66, 3] },
  // At first sight: 13 of 20 forms, 2 never pages; frozen 5 of 8, 1.
  { name: 'eighteenth batch', batch: 18, tuned: [0.8, 0.94, 1], frozen: [0.62, 0.71, 1] },
  // At first sight: 15 of 19 forms, 4 never pages; frozen 5 of 8, 6.
  { name: 'nineteenth batch', batch: 19, tuned: [0.89, 1, 0], frozen: [0.62, 0.45, 6] },
  // At first sight: 11 of 20 forms, 1 never page; frozen 5 of 8, 1.
  { name: 'twentieth batch', batch: 20, tuned: [0.7, 1, 0], frozen: [0.62, 0.83, 1] },
];

describe.each(MEASURED)('$name', ({ name, batch, tuned, frozen }) => {
  const parts = [
    { title: 'that may be tuned on', isFrozen: false, least: tuned },
    { title: 'that is frozen', isFrozen: true, least: frozen },
  ];
  for (const { title, isFrozen, least } of parts) {
    if (!least) continue;
    const [recall, precision, never] = least;
    test(`the part ${title} is no worse than measured`, () => {
      console.log(name, isFrozen ? 'frozen:' : 'tuned on:', summary(isFrozen, batch));
      const { forms, found, decorated, right, neverBroken } = part(isFrozen, batch);
      expect(found / forms).toBeGreaterThanOrEqual(recall);
      expect(right / decorated).toBeGreaterThanOrEqual(precision);
      expect(neverBroken.length).toBeLessThanOrEqual(never);
    });
  }
});

/** A package that runs in Salesforce, whose pages they are. */
const BUILT_ON_ANOTHER = new Set(['jungo']);

test('no profile takes the page of another CRM for its own', () => {
  const isKnown = ({ product }: { product: string }) =>
    PROFILES.has(product) || BUILT_ON_ANOTHER.has(product);
  const known = new Set(pages.filter(({ answers }) => isKnown(answers)).map(({ name }) => name));
  const taken = results
    .filter(({ name, product }) => product !== null && !known.has(name))
    .map(({ name, product }) => `${name}: ${product}`);
  expect(taken).toEqual([]);
});
