import type { Browser } from 'playwright-core';
import type { CorpusPage } from '../corpus/answers.ts';
import { type Fingerprints, MARK, markForm } from './look.ts';
import { lookAtCorpusPage } from './serve-page.ts';

/** What the recogniser said of one text field. */
export interface Seen {
  /** Number of the marked form that it is, or `null` for a field without an answer. */
  answer: number | null;
  field: string;
  score: number | null;
  decorated: boolean;
  kind: string | null;
  status: string | null;
  save: string | null;
  rightSave: boolean;
  reasons: string[];
}

/** One page, looked at by general signs alone. */
export interface PageResult {
  name: string;
  frozen: boolean;
  never: boolean;
  /** The product whose fingerprint it bears, of those that were asked for. */
  product: string | null;
  seen: Seen[];
}

/** Runs the recogniser over every visible text field of a page, and of its frames. */
export function evaluatePage(
  browser: Browser,
  corpusPage: CorpusPage,
  script: string,
  fingerprints: Fingerprints = [],
): Promise<PageResult> {
  const { name, answers } = corpusPage;
  return lookAtCorpusPage(browser, corpusPage, script, async (page) => {
    const product = await page.evaluate(
      (signs) => window.stagemark.recogniseProduct(signs, document),
      fingerprints,
    );
    for (const [index, form] of answers.forms.entries()) await markForm(page, form, index);
    const seen: Seen[] = [];
    for (const frame of page.frames()) seen.push(...(await frame.evaluate(lookAtFrame, MARK)));
    return { name, frozen: answers.frozen, never: answers.never, product, seen };
  });
}

/** Runs in the page. */
function lookAtFrame(mark: string): Seen[] {
  const { queryAcross, ANY_TEXT, isDrawn, recognise, isInteractionForm, takesText } =
    window.stagemark;
  // An editor's frame is a field of the page around it.
  if (frameElement && takesText(frameElement)) return [];
  const saved = new Map<Element, Seen>();
  return queryAcross(document, ANY_TEXT)
    .filter(
      (field) =>
        isDrawn(field) &&
        takesText(field) &&
        !field.parentElement?.closest('[contenteditable="true"]'),
    )
    .flatMap((field) => {
      const marked =
        field.getAttribute(mark) ??
        (field instanceof HTMLIFrameElement
          ? (field.contentDocument?.querySelector(`[${mark}]`)?.getAttribute(mark) ?? null)
          : (field.querySelector(`[${mark}]`)?.getAttribute(mark) ?? null));
      const found = recognise(field, location.href);
      // A component and the button inside of it are pressed as one.
      const markOf = (save: Element) =>
        save.getAttribute(`${mark}-save`) ??
        (save.getRootNode() as Partial<ShadowRoot>).host?.getAttribute(`${mark}-save`);
      const saves = found?.saves.map(markOf) ?? [];
      const seen: Seen = {
        answer: marked === null ? null : Number(marked),
        field: field.outerHTML.slice(0, 140),
        score: found?.score ?? null,
        decorated: isInteractionForm(found),
        kind: found?.kind ?? null,
        status: found?.status ?? null,
        save: found?.save.outerHTML.slice(0, 100) ?? null,
        rightSave: marked !== null && saves.includes(marked),
        reasons: found?.reasons.map((r) => `${r.score > 0 ? '+' : ''}${r.score} ${r.sign}`) ?? [],
      };
      // One form, one picker, however many texts are saved by its button: it is that of the text which is marked.
      const same = found && seen.decorated ? saved.get(found.save) : undefined;
      if (same && seen.answer === null) return [];
      if (same?.answer === null) same.decorated = false;
      if (found && seen.decorated) saved.set(found.save, seen);
      return [seen];
    });
}
