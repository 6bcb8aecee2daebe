import type { TeachHost } from './host';
import type { Steps } from './steps';
import { elementAt, scrollUnder } from './under';
import { candidates, walk } from './walk';

/** Everything that a page could take for a press outside its dialog, and close it. */
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'contextmenu',
];
const ARROWS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

const isTyping = (element: Element | null) =>
  element?.matches('input[type=text], textarea') === true;

/**
 * Hears pointer and keys for teach mode: on the window, in capture, before the page's own listeners. What is the
 * panel's does not reach the page; while the page is used, nothing of the page's is touched.
 */
export function listen(view: TeachHost, steps: Steps, signal: AbortSignal): void {
  const { host, root } = view;
  const on = { signal, capture: true } as const;
  const isOurs = (event: Event) => event.target === host;
  const isPointing = () =>
    steps.model.part !== null && !steps.model.paused && steps.model.end === null;
  const inPanel = (event: MouseEvent) => {
    const at =
      event.detail === 0 ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    return at && view.panel.contains(at) ? at : null;
  };
  const under = ({ clientX, clientY }: MouseEvent) => {
    const found = view.without(() => elementAt(document, clientX, clientY));
    return found === host ? null : found;
  };

  for (const type of [...PRESSES, 'focusin', 'focusout']) {
    window.addEventListener(type, (event) => isOurs(event) && event.stopImmediatePropagation(), on);
  }
  window.addEventListener(
    'click',
    (event) => {
      if (!isOurs(event)) return;
      event.stopImmediatePropagation();
      if (!event.isTrusted) return;
      const inside = inPanel(event);
      if (inside) {
        // A label's click comes again as its field's.
        const acting =
          inside.closest<HTMLElement>('[data-do]') ??
          inside.closest('label')?.querySelector<HTMLElement>('[data-do]');
        const action = acting?.dataset.do;
        if (!action || action === 'pointer') return;
        if (acting.tagName === 'INPUT') event.preventDefault();
        // After the browser has done with the click: the panel is drawn anew.
        setTimeout(() => steps.act(action));
        return;
      }
      event.preventDefault();
      const target = under(event);
      if (isPointing() && target) steps.take(target);
    },
    on,
  );
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!isOurs(event)) return;
      event.stopImmediatePropagation();
      if (!isPointing() || inPanel(event)) return;
      const target = under(event);
      if (target !== steps.at) steps.hover(target, false);
    },
    on,
  );
  window.addEventListener(
    'wheel',
    (event) => {
      if (!isOurs(event) || inPanel(event)) return;
      event.stopImmediatePropagation();
      scrollUnder(under(event), event.deltaX, event.deltaY);
      steps.refresh();
    },
    { ...on, passive: true },
  );
  window.addEventListener('keydown', (event) => key(event), on);
  for (const type of ['keyup', 'keypress']) {
    window.addEventListener(type, (event) => isOurs(event) && event.stopImmediatePropagation(), on);
  }
  for (const type of ['scroll', 'resize']) {
    window.addEventListener(type, () => steps.refresh(), { ...on, passive: true });
  }
  // A dialog that the user opens to point into it makes everything else inert.
  const observer = new MutationObserver(() => {
    const modal = document.querySelector('dialog:modal');
    if (!host.isConnected || host.hasAttribute('inert') || (modal && !modal.contains(host)))
      view.raise();
  });
  observer.observe(document, {
    attributes: true,
    attributeFilter: ['open', 'inert', 'aria-hidden'],
    childList: true,
    subtree: true,
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  function key(event: KeyboardEvent): void {
    if (!isOurs(event) || !event.isTrusted) return;
    event.stopImmediatePropagation();
    const focused = root.activeElement;
    if (isTyping(focused) || event.ctrlKey || event.metaKey || event.altKey) return;
    const isPointer = focused?.classList.contains('pointer') === true;
    if (event.key === 'Escape') {
      event.preventDefault();
      steps.back();
      return;
    }
    if (!isPointer || !isPointing()) return;
    const { part } = steps.model;
    if (event.key === 'Enter' && steps.at) {
      event.preventDefault();
      steps.take(steps.at);
      return;
    }
    if (!ARROWS.has(event.key) || !part) return;
    event.preventDefault();
    const from = steps.at ?? candidates(part, document, host)[0];
    const next = steps.at ? walk(event.key, steps.at, part, host) : from;
    if (next) steps.hover(next, true);
  }
}
