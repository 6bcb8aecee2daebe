import type { Browser, Frame, Page } from 'playwright-core';
import type { CorpusPage } from '../corpus/answers.ts';

type Selector = string | string[];

/** Opens a page of the corpus under its own address, its frames under theirs; nothing else answers. */
export async function openCorpusPage(
  browser: Browser,
  { html, frames, answers }: CorpusPage,
  script: string,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  const bare = (url: string) => url.replace(/#.*$/, '');
  const documents = new Map<string, string>([[bare(answers.url), html]]);
  for (const [url, text] of Object.entries(frames)) documents.set(bare(url), text);
  await page.route('**/*', (route) => {
    const body = documents.get(bare(route.request().url()));
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.addInitScript(script);
  await page.goto(answers.url, { waitUntil: 'load' });
  for (const { click } of answers.steps) {
    const { frame, css } = await resolve(page, click);
    await frame.locator(css).first().click({ timeout: 15_000 });
  }
  if (answers.steps.length > 0) await page.waitForTimeout(60);
  return page;
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
