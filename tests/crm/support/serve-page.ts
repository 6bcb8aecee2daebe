import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { CorpusPage } from '../corpus/answers.ts';

type Selector = string | string[];

/** A browser's pages that are free, and the context that all of them share: each new one costs a process. */
interface Desk {
  context: Promise<BrowserContext>;
  /** By the script that they start with. */
  free: Map<string, Page[]>;
}

const VIEWPORT = { width: 1400, height: 1000 };

const desks = new WeakMap<Browser, Desk>();
/** The documents that a page is served now, by address. */
const served = new WeakMap<Page, Map<string, string>>();

function deskOf(browser: Browser): Desk {
  const known = desks.get(browser);
  if (known) return known;
  const desk: Desk = {
    context: browser.newContext({ viewport: VIEWPORT }),
    free: new Map(),
  };
  desks.set(browser, desk);
  return desk;
}

const bare = (url: string) => url.replace(/#.*$/, '');

async function prepared(page: Page, script: string): Promise<Page> {
  await page.route('**/*', (route) => {
    const body = served.get(page)?.get(bare(route.request().url()));
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.addInitScript(script);
  // A page that asks before it is left would stay.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return page;
}

/** Shows a page of the corpus under its own address, its frames under theirs; nothing else answers. */
async function show(page: Page, { html, frames, answers }: CorpusPage): Promise<void> {
  const documents = new Map<string, string>([[bare(answers.url), html]]);
  for (const [url, text] of Object.entries(frames)) documents.set(bare(url), text);
  served.set(page, documents);
  await page.goto(answers.url, { waitUntil: 'load' });
  for (const { click } of answers.steps) {
    const { frame, css } = await resolve(page, click);
    await frame.locator(css).first().click({ timeout: 15_000 });
  }
  if (answers.steps.length > 0) await page.waitForTimeout(60);
}

/** Opens a page of the corpus in a window of its own, for whoever types and presses there; the caller closes it. */
export async function openCorpusPage(
  browser: Browser,
  corpusPage: CorpusPage,
  script: string,
): Promise<Page> {
  const page = await prepared(await (await deskOf(browser).context).newPage(), script);
  await show(page, corpusPage);
  return page;
}

/**
 * Looks at a page of the corpus in a tab that is used again: ten times as fast as one of its own. `body` adds no
 * routes, bindings or scripts to it.
 */
export async function lookAtCorpusPage<T>(
  browser: Browser,
  corpusPage: CorpusPage,
  script: string,
  body: (page: Page) => Promise<T>,
): Promise<T> {
  const { free, context } = deskOf(browser);
  const pages = free.get(script) ?? [];
  free.set(script, pages);
  const page = pages.pop() ?? (await prepared(await (await context).newPage(), script));
  try {
    // One that differs in its fragment alone would not be loaded anew.
    if (bare(page.url()) === bare(corpusPage.answers.url)) await page.goto('about:blank');
    await show(page, corpusPage);
    const seen = await body(page);
    pages.push(page);
    return seen;
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** The frame that a selector leads into, and what is left of it. Playwright's css pierces open shadow roots. */
export async function resolve(
  page: Page,
  selector: Selector,
): Promise<{ frame: Frame; css: string; editor: string | null }> {
  let frame = page.mainFrame();
  if (typeof selector === 'string') return { frame, css: selector, editor: null };
  const steps = [...selector];
  let editor: string | null = null;
  let css = steps.shift() ?? '';
  for (const next of steps) {
    const handle = await frame.locator(css).first().elementHandle({ timeout: 15_000 });
    const inner = await handle?.contentFrame();
    if (inner) {
      editor = css;
      frame = inner;
      css = next;
    } else css = `${css} ${next}`;
  }
  return { frame, css, editor };
}
