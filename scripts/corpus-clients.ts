/**
 * Prints whom and which stage general signs read on the corpus' pages with no profile: `node scripts/corpus-clients.ts
 * [--wrong] [batch…]`. Of each open page the first form to decorate, where it is found.
 */
import type { Browser } from 'playwright-core';
import { type CorpusPage, loadCorpus } from '../tests/crm/corpus/answers.ts';
import { bundleForPages } from '../tests/crm/support/bundle.ts';
import { launchPlain } from '../tests/crm/support/launch.ts';
import { MARK, markForm } from '../tests/crm/support/look.ts';
import { lookAtCorpusPage } from '../tests/crm/support/serve-page.ts';

interface Read {
  client: { id: string | null; name: string | null } | null;
  stage: string | null;
}

/** Runs in each frame: what is read around the marked field. */
function readMarked(mark: string): Read | null {
  const { ANY_TEXT, isInteractionForm, queryAcross, recognise, ...read } = window.stagemark;
  const isMarked = (field: Element) =>
    field.matches(`[${mark}]`) ||
    field.querySelector(`[${mark}]`) !== null ||
    (field as HTMLIFrameElement).contentDocument?.querySelector(`[${mark}]`) != null;
  for (const field of queryAcross(document, ANY_TEXT).filter(isMarked)) {
    const form = recognise(field, location.href);
    if (!isInteractionForm(form)) continue;
    return {
      client: read.readGeneralClient(form.container, location.href),
      stage: read.readGeneralStage(form.container),
    };
  }
  return null;
}

function readPage(browser: Browser, page: CorpusPage, script: string): Promise<Read | null> {
  const index = page.answers.forms.findIndex(({ decorate }) => decorate);
  const form = page.answers.forms[index];
  if (!form) return Promise.resolve(null);
  return lookAtCorpusPage(browser, page, script, async (tab) => {
    await markForm(tab, form, index);
    for (const frame of tab.frames()) {
      const found = await frame.evaluate(readMarked, MARK);
      if (found) return found;
    }
    return null;
  });
}

const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const showsWrong = process.argv.includes('--wrong');
const pages = loadCorpus().filter(
  ({ answers }) =>
    !answers.frozen && (asked.length === 0 || asked.includes(String(answers.batch ?? 1))),
);
const script = await bundleForPages();
const browser = await launchPlain();
const counts = { id: [0, 0, 0], name: [0, 0, 0], stage: [0, 0, 0] };
for (const page of pages) {
  const found = await readPage(browser, page, script);
  if (!found) continue;
  const { client, stage } = page.answers;
  const told = { id: client?.id, name: client?.name, stage };
  const read = { id: found.client?.id, name: found.client?.name, stage: found.stage };
  for (const what of ['id', 'name', 'stage'] as const) {
    const isRight = read[what] === told[what];
    if (told[what]) counts[what][1] = (counts[what][1] ?? 0) + 1;
    if (told[what] && isRight) counts[what][0] = (counts[what][0] ?? 0) + 1;
    if (read[what] && !isRight) counts[what][2] = (counts[what][2] ?? 0) + 1;
    if (showsWrong && (read[what] ?? null) !== (told[what] ?? null))
      console.log(`${page.name}: ${what} “${read[what]}”, not “${told[what]}”`);
  }
}
await browser.close();
for (const [what, [right, all, wrong]] of Object.entries(counts))
  console.log(`${what}: right ${right} of ${all}, read otherwise ${wrong}`);
