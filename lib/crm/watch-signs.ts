import { later, oncePerFrame } from './later';
import type { Sign, Signs } from './profile';
import { queryAcross } from './recognise/tree';
import { isDrawn, textOf } from './visible';

/** What a sign's element looked like: the same element with another text is another sign. */
type Looks = Map<Element, string>;

/** Between two looks into shadow roots, which no observer of the page sees into (ms). */
const LOOK_IN = 250;

const isDeep = (form: Element) => form.getRootNode() instanceof ShadowRoot;

function found(sign: Sign, form: Element, page: Document): Element[] {
  const root = sign.from === 'form' ? form : page;
  const text = sign.text === undefined ? null : new RegExp(sign.text, 'iu');
  // Where a form stands in a shadow root, so do the page's messages.
  const all = isDeep(form) ? queryAcross(root, sign.css) : [...root.querySelectorAll(sign.css)];
  return all.filter((element) => isDrawn(element) && (!text || text.test(textOf(element))));
}

/**
 * Watches for the signs of a save in the page, from the press on (evidence 3). What stood there before the press
 * is no sign: an old toast, or an error mark that some CRMs leave for good.
 * @param onSign told once per sign that appears: `true` for saved, `false` for refused.
 */
export function watchSigns(
  sets: readonly (Signs | undefined)[],
  form: Element,
  page: Document,
  signal: AbortSignal,
  onSign: (ok: boolean) => void,
): void {
  const before: Looks = new Map();
  const all = sets.flatMap((signs) => [
    ...(signs?.refused ?? []).map((sign) => ({ sign, ok: false })),
    ...(signs?.saved ?? []).map((sign) => ({ sign, ok: true })),
  ]);
  if (all.length === 0) return;
  for (const { sign } of all) {
    for (const element of found(sign, form, page)) before.set(element, textOf(element));
  }
  // Emptied after the save, a field that must be filled in is marked as wrong by some libraries before the answer is heard of.
  const filled = new Set<Element>([...form.querySelectorAll('input,textarea')].filter(textOf));
  const tell = (sign: Sign, ok: boolean, element: Element) => {
    if (!sign.holds) return onSign(ok);
    later(signal, sign.holds, () => {
      if (found(sign, form, page).includes(element)) onSign(ok);
    });
  };
  const look = () => {
    const here = new Set<Element>();
    for (const { sign, ok } of all) {
      for (const element of found(sign, form, page)) {
        here.add(element);
        const text = textOf(element);
        const known = before.get(element);
        if (known === text) continue;
        before.set(element, text);
        // A message that is taken back, as a form is saved again, says nothing.
        if (text === '' && (known !== undefined || filled.has(element))) continue;
        tell(sign, ok, element);
      }
    }
    // What is gone, or no longer looks so, is a new sign when it comes back.
    for (const element of before.keys()) if (!here.has(element)) before.delete(element);
  };
  const soon = oncePerFrame(signal, look);
  const observer = new MutationObserver(soon);
  // What fades in is not to be seen yet when it is put into the page, and no change tells when it is.
  for (const on of ['transitionend', 'animationend'])
    page.addEventListener(on, soon, { signal, passive: true });
  observer.observe(page, {
    attributeFilter: ['class', 'aria-disabled', 'aria-invalid', 'disabled', 'hidden', 'style'],
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const lookIn = () => {
    look();
    later(signal, LOOK_IN, lookIn);
  };
  if (isDeep(form)) later(signal, LOOK_IN, lookIn);
}
