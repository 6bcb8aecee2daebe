import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '@/lib/crm';
import { FINGERPRINTS, PROFILES } from '@/lib/crm/profiles';
import { findChromium } from '@/scripts/browsers';
import { type CorpusPage, corpusFolders, loadCorpus } from '../crm/corpus/answers';
import { atOnce } from '../crm/support/at-once';
import { bundleForPages } from '../crm/support/bundle';
import { type PageScore, scorePage, scoreSaves } from '../crm/support/conform';
import { driveSave } from '../crm/support/drive-save';
import { KNOWN_GAPS } from '../crm/support/known-gaps';
import { lookByProfile } from '../crm/support/look';
import { inTable, readConformance, tableOf, writeTable } from '../crm/support/table';

/**
 * `PRODUCT=odoo,zoho` looks at these alone; `GAPS=1` prints what is not as marked, with `WHY=1` the evidence;
 * `UPDATE=1` writes the table of docs/crms.md anew.
 */
const only = process.env.PRODUCT?.split(',');
const products = corpusFolders().filter((id) => PROFILES.has(id) && (!only || only.includes(id)));
const pages = loadCorpus();
const scores = new Map<string, PageScore[]>();
/** Most of a page's time is waiting for what follows its save: several wait together. */
const PAGES_AT_ONCE = 6;
const scored = new Map<string, Promise<PageScore[]>>();

let browser: Awaited<ReturnType<typeof chromium.launch>>;
let script = '';

async function scoreOf(page: CorpusPage, profile: Profile): Promise<PageScore> {
  const looked = await lookByProfile(browser, page, script, profile, FINGERPRINTS);
  const product = looked.products.find((one) => one !== null) ?? null;
  const score = scorePage(page, profile, looked, product);
  if (page.answers.saved) {
    const [good, bad] = await Promise.all([
      driveSave(browser, page, script, profile, 'good'),
      driveSave(browser, page, script, profile, 'bad'),
    ]);
    scoreSaves(score, good, bad);
  }
  return score;
}

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
  const gate = atOnce(PAGES_AT_ONCE);
  for (const id of products) {
    const profile = PROFILES.get(id);
    if (!profile) throw new Error(`no profile ${id}`);
    const own = pages.filter((page) => page.answers.product === id);
    const results = Promise.all(own.map((page) => gate(() => scoreOf(page, profile))));
    // Whoever asks for it hears of its failure; until then it is nobody's.
    results.catch(() => undefined);
    scored.set(id, results);
  }
});
afterAll(() => browser?.close());

describe('profiles on the pages that were marked before them', () => {
  it.each(products)('%s', { timeout: 180_000 }, async (id) => {
    const results = (await scored.get(id)) ?? [];
    scores.set(id, results);
    const gaps = results.flatMap((s) => s.gaps.map((gap) => `${s.name}: ${gap}`));
    if (process.env.GAPS) console.log(gaps.join('\n'));
    const known = KNOWN_GAPS.filter((gap) => gap.startsWith(`${id}/`));
    expect(gaps.sort()).toEqual([...known].sort());
  });

  it.skipIf(only)('are reported as docs/crms.md says', () => {
    if (process.env.UPDATE) writeTable(tableOf(scores));
    expect(inTable(readConformance())).toBe(tableOf(scores));
  });
});
