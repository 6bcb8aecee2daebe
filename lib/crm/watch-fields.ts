import { TEXT_FIELDS, takesText } from './find-form';
import { later, oncePerFrame } from './later';

/** After a click or a change of address, forms become visible: look again after these times (ms). */
const LOOK_AGAIN = [0, 120, 400];

/**
 * Tells of every text field that appears or becomes visible in a document, and again when it may have changed
 * (the caller must bear hearing of one field often).
 *
 * The style engine does the finding (design.md, "What the page pays"): fields.css gives every text field an empty
 * animation at zero specificity, which starts on each new or newly shown one. Any animation that starts on a
 * field will do, so a page whose own rule on the field wins over ours is heard too. Where a page switches
 * animations off, a visible field that never animated turns on the fallback: a MutationObserver that only asks
 * once per frame.
 */
export function watchFields(
  page: Document,
  signal: AbortSignal,
  onField: (field: Element, focused: boolean) => void,
): void {
  const animated = new WeakSet<Element>();
  let fallback = false;

  const look = () => {
    for (const field of page.querySelectorAll(TEXT_FIELDS))
      if (takesText(field)) onField(field, false);
  };
  const lookSoon = oncePerFrame(signal, look);
  const startFallback = () => {
    if (fallback) return;
    fallback = true;
    const observer = new MutationObserver(lookSoon);
    observer.observe(page, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    look();
  };
  const checkAnimations = () => {
    if (fallback) return;
    for (const field of page.querySelectorAll(TEXT_FIELDS)) {
      // An editor's frame animates before its text is there: it says nothing of the page's animations.
      if (field.tagName === 'IFRAME' || animated.has(field)) continue;
      if (field.checkVisibility()) return startFallback();
    }
  };
  const lookAgain = () => {
    for (const ms of LOOK_AGAIN) later(signal, ms, lookSoon);
  };
  const start = () => {
    lookAgain();
    later(signal, 1_000, checkAnimations);
  };

  const on = { signal, capture: true, passive: true } as const;
  const fieldOf = (event: Event) =>
    event.target instanceof Element && event.target.matches(TEXT_FIELDS) ? event.target : null;
  page.addEventListener(
    'animationstart',
    (event) => {
      const field = fieldOf(event);
      if (!field) return;
      animated.add(field);
      if (takesText(field)) onField(field, false);
      else lookAgain();
    },
    on,
  );
  page.addEventListener(
    'focusin',
    (event) => {
      const field = fieldOf(event);
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
}
