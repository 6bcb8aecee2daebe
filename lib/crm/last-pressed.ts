import { originOf } from './recognise/tree';

/** A form in a pop-up list is opened by two presses: the card's button, then the list's. */
const KEPT = 2;

/** Keeps what was pressed last, the latest at the end, so that a form which floats over a list can tell its row. */
export function keepPressed(view: Window, signal: AbortSignal): () => readonly Element[] {
  let pressed: WeakRef<Element>[] = [];
  view.addEventListener(
    'click',
    (event) => {
      const target = originOf(event);
      if (!event.isTrusted || !target) return;
      pressed = [...pressed.slice(1 - KEPT), new WeakRef(target)];
    },
    { signal, capture: true, passive: true },
  );
  return () => pressed.flatMap((ref) => ref.deref() ?? []);
}
