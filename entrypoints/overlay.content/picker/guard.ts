import { send } from '../../shared/send';
import type { Guarded, Holding } from '../../sight';

/** What the guard hears: all that a page could read a pick from, and what tells that a person is at work. */
const HEARD =
  'pointerdown mousedown pointerup mouseup click auxclick dblclick keydown keypress keyup pointermove wheel touchstart input scroll';

/**
 * Listens before the page does: at document_start, on the window, in capture. What is done with what is heard is a
 * script of its own (entrypoints/sight): only pages with a picker pay for it.
 */
export function startGuard(signal: AbortSignal): void {
  for (const type of HEARD.split(' ')) {
    const options = { signal, capture: true, passive: !type.startsWith('key') };
    window.addEventListener(
      type,
      (event) => globalThis.stagemarkSight?.hear(event, signal),
      options,
    );
  }
}

/** Has a picker held. Until the script is there no pick counts, which is sooner than anybody picks. */
export function guard(host: HTMLElement, signal: AbortSignal, guarded: Guarded) {
  let holding: Holding | undefined;
  const held = () => {
    if (!signal.aborted) holding ??= globalThis.stagemarkSight?.hold(host, signal, guarded);
    return holding;
  };
  if (!held()) void send({ type: 'page/sight' }).then(held);
  return held;
}
