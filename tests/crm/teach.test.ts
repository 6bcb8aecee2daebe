import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/browsers.ts';
import { loadCorpus } from './corpus/answers.ts';
import { atOnce } from './support/at-once.ts';
import { bundleForPages } from './support/bundle.ts';
import { findOn, type TaughtPage, teachOn } from './support/teach-page.ts';

/**
 * Teach mode on marked pages in a real browser: whoever points at the marked field and button gets a profile by
 * which that form is found, with its button, and no other field of the page.
 */

const pages = loadCorpus().filter(({ answers }) => !answers.frozen);
const forms = pages.flatMap((page) =>
  page.answers.forms.flatMap((form, index) =>
    form.decorate && form.save !== null ? [{ page, index, name: `${page.name} ${index}` }] : [],
  ),
);
let browser: Browser;
let script: string;
/** By the form's name. All are begun at once: each waits for the browser most of its time. */
const taught = new Map<string, Promise<TaughtPage>>();
const PAGES_AT_ONCE = 4;

beforeAll(async () => {
  const found = findChromium();
  if (!found)
    throw new Error('No Chromium found: scripts/browsers.ts says where it was looked for.');
  script = await bundleForPages('teach-entry');
  browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  const gate = atOnce(PAGES_AT_ONCE);
  for (const { name, page, index } of forms) {
    const made = gate(() => teachOn(browser, page, index, script));
    // Whoever asks for it hears of its failure; until then it is nobody's.
    made.catch(() => undefined);
    taught.set(name, made);
  }
}, 60_000);
afterAll(() => browser?.close());

function taughtOf(name: string): Promise<TaughtPage> {
  const made = taught.get(name);
  if (!made) throw new Error(`${name} was not taught`);
  return made;
}

/** Each text stands in a shadow root of its own of the same component: no handle that is taught tells one from the other. */
const TWINS = ['opencrx/aktivitaet-erstellen-de 0'];
const isTwin = ({ name }: { name: string }) => TWINS.includes(name);

/** The editor is a page of its own in a frame, the button stands outside of it: two documents, which no profile joins. */
const ACROSS = ['act-crm/verlauf-aufzeichnen-de 0'];
const isAcross = ({ name }: { name: string }) => ACROSS.includes(name);

it.each(forms.filter(isAcross))('$name: nothing is taught of it', async ({ name }) => {
  const { found, profile } = await taughtOf(name);
  expect([found, profile ?? null]).toEqual([[], null]);
});

/** Two forms whose lines have the same names and whose labels are tied to nothing: only their headings tell them apart. */
const ALIKE = ['gestion-formation/appels-rdv 0', 'gestion-formation/appels-rdv 1'];
const isAlike = ({ name }: { name: string }) => ALIKE.includes(name);

it.each(forms.filter((form) => !isTwin(form) && !isAcross(form) && !isAlike(form)))(
  '$name: found again, alone, with its button',
  async ({ name, index }) => {
    const { found, profile } = await taughtOf(name);
    expect(profile?.evidence.by).toBe('taught');
    expect(found.map(({ answer, rightSave }) => ({ answer, rightSave }))).toEqual([
      { answer: index, rightSave: true },
    ]);
  },
);

it.each(forms.filter(isAlike))(
  '$name: found again with its button, among the lines of its twin',
  async ({ name, index }) => {
    const { found } = await taughtOf(name);
    const told = found.map(({ answer, rightSave }) => ({ answer, rightSave }));
    expect(told).toContainEqual({ answer: index, rightSave: true });
  },
);

it.each(forms.filter(isTwin))(
  '$name: found again, with a text beside it that its button saves too',
  async ({ name, index }) => {
    const { found } = await taughtOf(name);
    expect(found.map(({ answer }) => answer).sort()).toEqual([index, null]);
    expect(found.find(({ answer }) => answer === index)?.rightSave).toBe(true);
  },
);

describe('pages that show who and where', () => {
  it.each([
    ['atomic-crm/deal-note', { name: true, id: true, stage: true }],
    ['amocrm/lead-note', { name: true, id: true, stage: true }],
    ['invented-tideline/person-native-dialog', { name: true, id: true, stage: false }],
    ['suitecrm/opportunity-subpanel-call', { name: true, id: false, stage: false }],
  ])('%s', async (name, reads) => {
    const page = pages.find((one) => one.name === name);
    const index = page?.answers.forms.findIndex(({ decorate }) => decorate) ?? -1;
    if (!page || index < 0) throw new Error(`${name} is not in the corpus`);
    const { client, stage } = page.answers;
    const read = await teachOn(browser, page, index, script);
    if (reads.name) expect(read.client?.name).toBe(client?.name);
    if (reads.id) expect(read.client?.id).toBe(client?.id);
    if (reads.stage) expect(read.stage).toBe(stage);
  });
});

it('a profile taught on one page decorates nothing on the product’s pages where nothing belongs', async () => {
  const products = ['amocrm', 'espocrm', 'krayin', 'odoo'];
  const wrong: string[] = [];
  for (const product of products) {
    const taught = forms.find(({ page }) => page.answers.product === product);
    if (!taught) continue;
    const { profile } = await teachOn(browser, taught.page, taught.index, script);
    for (const page of pages.filter((p) => p.answers.product === product && p.answers.never)) {
      const found = profile ? await findOn(browser, page, profile, script) : [];
      if (found.length > 0) wrong.push(`${taught.name} on ${page.name}: ${found[0]?.field}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);
