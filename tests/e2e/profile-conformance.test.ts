import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROFILES } from '@/lib/crm/profiles';
import { findChromium } from '@/scripts/browsers';
import { corpusFolders, loadCorpus } from '../crm/corpus/answers';
import { bundleForPages } from '../crm/support/bundle';
import { type PageScore, scorePage, scoreSaves } from '../crm/support/conform';
import { driveSave } from '../crm/support/drive-save';
import { KNOWN_GAPS } from '../crm/support/known-gaps';
import { lookByProfile } from '../crm/support/look';
import { openCorpusPage } from '../crm/support/serve-page';
import { inTable, readConformance, tableOf, writeTable } from '../crm/support/table';

/**
 * `PRODUCT=odoo,zoho` looks at these alone; `GAPS=1` prints what is not as marked, with `WHY=1` the evidence;
 * `UPDATE=1` writes the table of docs/crms.md anew.
 */
const only = process.env.PRODUCT?.split(',');
const products = corpusFolders().filter((id) => PROFILES.has(id) && (!only || only.includes(id)));
const pages = loadCorpus();
const fingerprints = [...PROFILES.values()].map((p) => ({ id: p.id, signs: p.fingerprint }));
const scores = new Map<string, PageScore[]>();

let browser: Awaited<ReturnType<typeof chromium.launch>>;
let script = '';

beforeAll(async () => {
  const found = findChromium();
  if (!found) throw new Error('No Chromium found (scripts/browsers.ts).');
  script = await bundleForPages();
  browser = await chromium.launch({
    executablePath: found.path,
    // Nothing but the pages themselves answers: what they redirect to fails at once.
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
});
afterAll(() => browser?.close());

describe('profiles on the pages that were marked before them', () => {
  it.each(products)('%s', { timeout: 180_000 }, async (id) => {
    const profile = PROFILES.get(id);
    if (!profile) throw new Error(`no profile ${id}`);
    const results: PageScore[] = [];
    for (const page of pages.filter((one) => one.answers.product === id)) {
      const looked = await lookByProfile(browser, page, script, profile, fingerprints);
      const product = looked.products.find((one) => one !== null) ?? null;
      const score = scorePage(page, profile, looked, product);
      if (page.answers.saved) {
        const [good, bad] = await Promise.all([
          driveSave(browser, page, script, profile, 'good'),
          driveSave(browser, page, script, profile, 'bad'),
        ]);
        scoreSaves(score, good, bad);
      }
      results.push(score);
    }
    scores.set(id, results);
    const gaps = results.flatMap((s) => s.gaps.map((gap) => `${s.name}: ${gap}`));
    if (process.env.GAPS) console.log(gaps.join('\n'));
    const known = KNOWN_GAPS.filter((gap) => gap.startsWith(`${id}/`));
    expect(gaps.sort()).toEqual([...known].sort());
  });

  it.skipIf(only)('take no page of another CRM for theirs', { timeout: 180_000 }, async () => {
    const taken: string[] = [];
    for (const one of pages.filter((page) => !PROFILES.has(page.answers.product))) {
      const page = await openCorpusPage(browser, one, script);
      const product = await page.evaluate(
        (signs) => window.stagemark.recogniseProduct(signs, document),
        fingerprints,
      );
      if (product !== null) taken.push(`${one.name}: ${product}`);
      await page.close();
    }
    expect(taken).toEqual([]);
  });

  it.skipIf(only)('are reported as docs/crms.md says', () => {
    if (process.env.UPDATE) writeTable(tableOf(scores));
    expect(inTable(readConformance())).toBe(tableOf(scores));
  });
});
