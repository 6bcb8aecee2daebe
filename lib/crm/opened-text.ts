import { textOf } from './visible';

/** So long after a form appears the page may still fill it (ms). */
const FILLS = 3_000;

/**
 * Watches what stood in a form's text when it opened: also what the page itself put there a moment later, before anybody
 * wrote in it.
 * @returns tells it, as it is known by now
 */
export function watchOpened(field: Element): () => string {
  const found = performance.now();
  let opened = textOf(field);
  let isOver = opened !== '';
  const end = () => {
    isOver = true;
  };
  const listen = () => {
    // An editor's frame gets its document late, and hears of what is written in it alone.
    const at = field instanceof HTMLIFrameElement ? field.contentDocument : field;
    at?.addEventListener('input', end, { once: true, passive: true });
  };
  listen();
  return () => {
    if (!isOver && performance.now() - found < FILLS) {
      opened = textOf(field);
      isOver = opened !== '';
      listen();
    }
    return opened;
  };
}
