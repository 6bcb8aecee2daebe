import { ANY_TEXT, TEXT_FIELDS, takesText } from './find-form';
import { later, oncePerFrame } from './later';
import { originOf } from './recognise/tree';
import { isDrawn } from './visible';

/** After a click or a change of address, forms become visible: look again after these times (ms). */
const LOOK_AGAIN = [0, 120, 400];

/** What a page loads for a form that stands there already is there by then (ms). */
const LOOK_LATER = 1_500;

/** The rule of fields.css, for trees that the page's rules don't reach. */
const RULE = `@keyframes stagemark-field{}:where(${TEXT_FIELDS}){animation:stagemark-field 1ms}`;
let shared: CSSStyleSheet | null = null;

/** Gives a shadow root the rule. Where the browser lends a script like ours no adopted sheets, as an element. */
function adoptRule(root: ShadowRoot): void {
  try {
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(RULE);
    }
    root.adoptedStyleSheets.push(shared);
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = RULE;
    root.append(style);
  }
}

/**
 * Tells of every text field that appears or becomes visible in a document, and again when it may have changed
 * (the caller must bear hearing of one field often).
 *
 * The style engine does the finding (design.md, "What the page pays"): fields.css gives every text field an empty
 * animation at zero specificity, which starts on each new or newly shown one. Any animation that starts on a
 * field will do, so a page whose own rule on the field wins over ours is heard too. Where a page switches
 * animations off, a visible field that never animated turns on the fallback: a MutationObserver that only asks
 * once per frame. Neither rule nor event crosses the edge of an open shadow root: each one gets both.
 * @return takes a shadow root in (watch-roots.ts), once
 */
export function watchFields(
  page: Document,
  signal: AbortSignal,
  onField: (field: Element, focused: boolean) => void,
): (root: ShadowRoot) => void {
  const roots = new Set<ShadowRoot>();
  const animated = new WeakSet<Element>();
  let fallback = false;

  const fields = () => [page, ...roots].flatMap((tree) => [...tree.querySelectorAll(TEXT_FIELDS)]);
  const look = () => {
    for (const field of fields()) if (takesText(field)) onField(field, false);
  };
  const lookSoon = oncePerFrame(signal, look);
  const observer = new MutationObserver(lookSoon);
  const observe = (tree: Node) => observer.observe(tree, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const startFallback = () => {
    if (fallback) return;
    fallback = true;
    for (const tree of [page, ...roots]) observe(tree);
    look();
  };
  const checkAnimations = () => {
    if (fallback) return;
    for (const field of fields()) {
      // An editor's frame animates before its text is there: it says nothing of the page's animations.
      if (field.tagName === 'IFRAME' || animated.has(field)) continue;
      if (field.checkVisibility()) return startFallback();
    }
  };
  const lookAgain = () => {
    for (const ms of LOOK_AGAIN) later(signal, ms, lookSoon);
  };
  let asked = 0;
  const lookLater = () => {
    if (asked++ > 0) return;
    later(signal, LOOK_LATER, () => {
      const isMore = asked > 1;
      asked = 0;
      look();
      if (isMore) lookLater();
    });
  };
  const start = () => {
    lookAgain();
    later(signal, 1_000, checkAnimations);
  };

  const on = { signal, capture: true, passive: true } as const;
  const fieldOf = (event: Event, css = TEXT_FIELDS) => {
    const origin = originOf(event);
    return origin?.matches(css) ? origin : null;
  };
  const animates = (event: Event) => {
    const field = fieldOf(event);
    if (!field) return;
    animated.add(field);
    lookLater();
    // In a window that fades in it is not seen yet, however long after the click the window came.
    if (takesText(field) && isDrawn(field)) onField(field, false);
    else lookAgain();
  };
  page.addEventListener('animationstart', animates, on);
  page.addEventListener(
    'focusin',
    (event) => {
      const field = fieldOf(event, ANY_TEXT);
      if (!field) return;
      onField(field, true);
      later(signal, 300, checkAnimations);
    },
    on,
  );
  page.addEventListener('click', lookAgain, on);
  page.defaultView?.addEventListener('hashchange', lookAgain, on);
  page.defaultView?.addEventListener('popstate', lookAgain, on);
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', start, on);
  else start();
  return (root) => {
    for (const old of roots) if (!old.isConnected) roots.delete(old);
    roots.add(root);
    root.addEventListener('animationstart', animates, on);
    adoptRule(root);
    if (fallback) observe(root);
    lookSoon();
  };
}
